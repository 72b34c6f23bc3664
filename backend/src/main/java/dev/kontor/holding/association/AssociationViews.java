package dev.kontor.holding.association;

import dev.kontor.base.shared.Problem;
import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.customer.customer.Customers;
import dev.kontor.holding.association.AssociationView.AssociatedCustomer;
import dev.kontor.holding.association.AssociationView.AssociatedSubscription;
import dev.kontor.holding.association.AssociationView.RenewalView;
import dev.kontor.price.rule.ResolvedPrice;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Associations as they are shown: with customer, subscription and the price of the renewal, set-based. */
@ApplicationScoped
public class AssociationViews {

    private final Customers customers;
    private final AssociationSubjects subjects;
    private final RenewalPrices prices;
    private final ResellerDay day;

    AssociationViews(Customers customers, AssociationSubjects subjects, RenewalPrices prices, ResellerDay day) {
        this.customers = customers;
        this.subjects = subjects;
        this.prices = prices;
        this.day = day;
    }

    /** 404 for one that somebody else deleted since its row was read. */
    public AssociationView of(Association row) {
        return of(List.of(row)).stream().findFirst().orElseThrow(() -> new Problem.NotFound("This association"));
    }

    /** In the order of the rows, without those that somebody else deleted since they were read. */
    public List<AssociationView> of(List<Association> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, AssociatedCustomer> named = customers(rows);
        Map<UUID, AssociationSubject> held =
                subjects.of(rows.stream().map(row -> row.id).toList());
        Map<UUID, ResolvedPrice> renewals = prices.of(rows, held);
        LocalDate today = day.today();
        return rows.stream()
                .filter(row -> held.containsKey(row.id) && named.containsKey(row.customerId))
                .map(row -> view(row, Objects.requireNonNull(held.get(row.id)), named, renewals.get(row.id), today))
                .toList();
    }

    private Map<UUID, AssociatedCustomer> customers(List<Association> rows) {
        Set<UUID> ids = new HashSet<>();
        for (Association row : rows) {
            ids.add(row.customerId);
            if (row.registeredBy != null) {
                ids.add(row.registeredBy);
            }
        }
        return customers.byIds(ids).stream()
                .collect(Collectors.toMap(
                        CustomerRef::id,
                        customer -> new AssociatedCustomer(customer.id(), customer.number(), customer.displayName())));
    }

    private static AssociationView view(
            Association row,
            AssociationSubject subject,
            Map<UUID, AssociatedCustomer> customers,
            @Nullable ResolvedPrice price,
            LocalDate today) {
        LocalDate last = row.lastOn();
        return new AssociationView(
                row.id,
                AssociationState.on(today, row.startsOn, last),
                Objects.requireNonNull(customers.get(row.customerId)),
                subject.subscription(),
                subject.kind(),
                subject.sku(),
                subject.productName(),
                row.quantity,
                row.startsOn,
                row.endsOn,
                last,
                renewal(row, price),
                row.notifyCustomer,
                row.services,
                row.updateService,
                row.transferable,
                row.registeredBy == null ? null : customers.get(row.registeredBy),
                row.note,
                differs(row, subject.subscription()),
                row.version,
                row.createdAt,
                row.updatedAt);
    }

    private static @Nullable RenewalView renewal(Association row, @Nullable ResolvedPrice price) {
        Renewal renewal = row.renewal();
        return renewal == null
                ? null
                : new RenewalView(
                        renewal.months(),
                        renewal.mode(),
                        renewal.nextOn(),
                        row.renewalAnswer,
                        row.heldUntil,
                        price == null ? null : RenewalPrice.of(price));
    }

    private static boolean differs(Association row, @Nullable AssociatedSubscription subscription) {
        return subscription != null && row.terms().outlasts(subscription.expiresOn());
    }
}
