package dev.kontor.holding.association;

import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.shared.SearchText;
import dev.kontor.customer.customer.CustomerLock;
import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.customer.customer.Customers;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.holding.association.AssociationBatchChangeResource.AssociationBatchChange;
import dev.kontor.holding.association.AssociationPlans.AssociationPlan;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what was asked for into associations or their terms, or says what is wrong with it; stores nothing. */
@ApplicationScoped
class AssociationPlans {

    private static final int MAX_SORT_KEY = 200;

    private final Customers customers;
    private final Products products;
    private final AssociationServices services;
    private final AssociationSubjects subjects;
    private final ResellerDay day;
    private final Clock clock;
    private final Overlaps overlaps;

    AssociationPlans(
            Customers customers,
            Products products,
            AssociationServices services,
            AssociationSubjects subjects,
            ResellerDay day,
            Clock clock,
            Overlaps overlaps) {
        this.customers = customers;
        this.products = products;
        this.services = services;
        this.subjects = subjects;
        this.day = day;
        this.clock = clock;
        this.overlaps = overlaps;
    }

    /** 422 with a pointer for everything that is wrong. */
    AssociationPlan of(NewAssociations wanted) {
        AssociationTerms terms = wanted.terms(day.today());
        List<FieldError> errors = new ArrayList<>(shape(wanted));
        errors.addAll(terms.errors());
        refuse(errors);
        errors.addAll(unknownCustomers(wanted));
        Map<UUID, AssociationSubject> held = subjects.ofSubscriptions(wanted.subscriptionIds());
        errors.addAll(unknown(wanted.subscriptionIds(), held.keySet(), "/subscriptionIds", "unknown-subscription"));
        AssociationSubject product = wanted.sku() == null ? null : product(wanted.sku());
        if (wanted.sku() != null && product == null) {
            errors.add(new FieldError("/sku", "unknown-product", "There is no product with this SKU."));
        }
        refuse(errors);
        Map<UUID, List<String>> open = services.of(wanted);
        AssociationPlan plan =
                product == null ? ofSubscriptions(wanted, terms, held) : ofProduct(wanted, terms, product);
        plan.rows().forEach(row -> row.services = open.getOrDefault(row.customerId, List.of()));
        return plan;
    }

    private static List<FieldError> shape(NewAssociations wanted) {
        List<FieldError> errors = new ArrayList<>();
        boolean ofProduct = wanted.sku() != null;
        if ((wanted.customerId() == null) == wanted.customerIds().isEmpty()) {
            errors.add(new FieldError("/customerId", "required", "Say one customer, or several of a product."));
        }
        if (ofProduct && !wanted.subscriptionIds().isEmpty()) {
            errors.add(
                    new FieldError("/subscriptionIds", "required", "Say either subscriptions or a product, not both."));
        }
        if (!ofProduct && wanted.subscriptionIds().isEmpty()) {
            errors.add(new FieldError("/sku", "required", "Choose a product, or name subscriptions."));
        }
        if (!wanted.customerIds().isEmpty() && !ofProduct) {
            errors.add(new FieldError("/customerIds", "one-customer", "A subscription belongs to one customer only."));
        }
        if (wanted.quantity() != null && wanted.quantity() > 1 && !ofProduct) {
            errors.add(new FieldError("/quantity", "one-each", "There is one of each subscription."));
        }
        errors.addAll(repeated(wanted.subscriptionIds(), "/subscriptionIds"));
        errors.addAll(repeated(wanted.customerIds(), "/customerIds"));
        return errors;
    }

    private static List<FieldError> repeated(List<UUID> ids, String pointer) {
        List<FieldError> errors = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                errors.add(new FieldError(pointer + "/" + i, "repeated", "This stands here already."));
            }
        }
        return errors;
    }

    private List<FieldError> unknownCustomers(NewAssociations wanted) {
        List<UUID> asked = new ArrayList<>(wanted.customers());
        if (wanted.registeredById() != null) {
            asked.add(wanted.registeredById());
        }
        Set<UUID> known = customers.byIds(asked).stream().map(CustomerRef::id).collect(Collectors.toSet());
        List<FieldError> errors =
                new ArrayList<>(unknown(wanted.customerIds(), known, "/customerIds", "unknown-customer"));
        if (wanted.customerId() != null && !known.contains(wanted.customerId())) {
            errors.add(unknownCustomer("/customerId"));
        }
        if (wanted.registeredById() != null && !known.contains(wanted.registeredById())) {
            errors.add(unknownCustomer("/registeredById"));
        } else if (wanted.registeredById() != null) {
            errors.addAll(noReseller(wanted.registeredById()));
        }
        return errors;
    }

    /** Only a customer that sells on registers for others (C44, C45). */
    private List<FieldError> noReseller(UUID customerId) {
        return customers.isReseller(customerId)
                ? List.of()
                : List.of(new FieldError("/registeredById", "not-a-reseller", "This customer is no reseller."));
    }

    private static FieldError unknownCustomer(String pointer) {
        return new FieldError(pointer, "unknown-customer", "There is no such customer.");
    }

    private static List<FieldError> unknown(List<UUID> asked, Set<UUID> known, String pointer, String code) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (!known.contains(asked.get(i))) {
                errors.add(new FieldError(pointer + "/" + i, code, "This does not exist."));
            }
        }
        return errors;
    }

    private @Nullable AssociationSubject product(String sku) {
        return products.bySkus(List.of(sku)).stream()
                .findFirst()
                .map((ProductView found) ->
                        new AssociationSubject(null, found.id(), found.kind(), found.sku(), found.name()))
                .orElse(null);
    }

    private AssociationPlan ofSubscriptions(
            NewAssociations wanted, AssociationTerms terms, Map<UUID, AssociationSubject> held) {
        UUID customer = Objects.requireNonNull(wanted.customerId());
        return new AssociationPlan(
                wanted,
                terms,
                wanted.subscriptionIds().stream()
                        .map(id -> planned(wanted, terms, customer, Objects.requireNonNull(held.get(id))))
                        .toList());
    }

    private AssociationPlan ofProduct(NewAssociations wanted, AssociationTerms terms, AssociationSubject product) {
        return new AssociationPlan(
                wanted,
                terms,
                wanted.customers().stream()
                        .map(customer -> planned(wanted, terms, customer, product))
                        .toList());
    }

    private AssociationPlan.Planned planned(
            NewAssociations wanted, AssociationTerms terms, UUID customer, AssociationSubject subject) {
        Association row = new Association();
        row.id = Ids.next();
        row.customerId = customer;
        row.subscriptionId =
                subject.subscription() == null ? null : subject.subscription().id();
        row.productId = subject.subscription() == null ? subject.productId() : null;
        row.quantity = wanted.quantity() == null ? 1 : wanted.quantity();
        row.set(terms);
        row.notifyCustomer = Boolean.TRUE.equals(wanted.notifyCustomer());
        row.updateService = Boolean.TRUE.equals(wanted.updateService());
        row.transferable = Boolean.TRUE.equals(wanted.transferable());
        row.registeredBy = wanted.registeredById();
        row.note = wanted.note();
        row.sortIdentifier = subject.subscription() == null
                ? ""
                : SearchText.sortKey(subject.subscription().identifier(), MAX_SORT_KEY);
        row.sortProduct = SearchText.sortKey(subject.productName(), MAX_SORT_KEY);
        row.createdAt = clock.instant();
        row.updatedAt = row.createdAt;
        return new AssociationPlan.Planned(row, subject);
    }

    private static void refuse(List<FieldError> errors) {
        Problem.Invalid.requireNone(errors, "invalid", "Some fields are wrong.");
    }

    /** Checked and ready to be stored: the associations, what they are of, in the order in which they were asked for. */
    record AssociationPlan(NewAssociations wanted, AssociationTerms terms, List<Planned> items) {

        /** One association and what it is of. */
        record Planned(Association row, AssociationSubject subject) {}

        List<Association> rows() {
            return items.stream().map(Planned::row).toList();
        }
    }

    /** What an association is of. */
    AssociationSubject subject(Association row) {
        return subjects.require(row.id);
    }

    /** 422 without a note, where a customer gets what it could not order itself. */
    void requireReason(NewAssociations wanted) {
        if (wanted.note() == null
                && !customers.locked(wanted.customers(), CustomerLock.ORDERS).isEmpty()) {
            throw new Problem.Invalid(
                    "/note", "reason-needed", "Orders of the customer are locked: say why it gets this.");
        }
    }

    /** 409 {@code overlap} for what somebody has already. */
    void requireFree(AssociationPlan plan) {
        Overlaps.refuse(overlaps.of(plan));
    }

    /** 409 where nobody asks, once the day has come, and when somebody else has the next period. */
    void require(Association row, RenewalAnswer answer) {
        row.requireQuestion(day.today());
        if (answer == RenewalAnswer.RENEW) {
            Overlaps.refuse(overlaps.of(row, new AssociationTerms(row.startsOn, row.endsOn, null)));
        }
    }

    /** 422 for a service that is not on offer. */
    void requireServices(AssociationBatchChange wanted) {
        if (wanted.services() != null) {
            services.requireOffered(wanted.services());
        }
    }

    /** The terms to be; 422 with a pointer per wrong field, 409 {@code overlap}. */
    AssociationTerms require(Association row, AssociationChange wanted) {
        AssociationTerms terms = requireValid(row, wanted);
        Overlaps.refuse(overlaps.of(row, terms));
        return terms;
    }

    /** The terms to be, whoever has the same thing in their days; 422 with a pointer per wrong field. */
    AssociationTerms requireValid(Association row, AssociationChange wanted) {
        AssociationTerms terms = wanted.terms(day.today());
        List<FieldError> errors = new ArrayList<>(terms.errors());
        if (row.subscriptionId != null && wanted.quantity() != null && wanted.quantity() > 1) {
            errors.add(new FieldError("/quantity", "one-each", "There is one of each subscription."));
        }
        if (wanted.registeredById() != null
                && customers.byIds(List.of(wanted.registeredById())).isEmpty()) {
            errors.add(new FieldError("/registeredById", "unknown-customer", "There is no such customer."));
        } else if (wanted.registeredById() != null && !wanted.registeredById().equals(row.registeredBy)) {
            errors.addAll(noReseller(wanted.registeredById()));
        }
        Problem.Invalid.requireNone(errors, "invalid", "Some fields are wrong.");
        // what it opens already may go on, even if it is not on offer any more
        List<String> added = wanted.services().stream()
                .filter(code -> !row.services.contains(code))
                .toList();
        services.requireOffered(added);
        return terms;
    }
}
