package dev.kontor.holding.association;

import dev.kontor.customer.customer.CustomerContacts;
import dev.kontor.customer.customer.CustomerContacts.CustomerContact;
import dev.kontor.holding.association.AssociationPlans.AssociationPlan;
import dev.kontor.holding.association.AssociationPreview.AssociationWarning.Code;
import dev.kontor.holding.association.AssociationPreview.AssociationWarning;
import dev.kontor.holding.association.AssociationPreview.NotificationPreview;
import dev.kontor.holding.association.AssociationPreview.PreviewedAssociation;
import dev.kontor.holding.association.AssociationView.AssociatedCustomer;
import dev.kontor.holding.association.AssociationView.AssociatedSubscription;
import dev.kontor.price.rule.Prices;
import dev.kontor.price.rule.Prices.AskedPrice;
import dev.kontor.price.rule.ResolvedPrice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What associating would do, before anything is stored (L8). */
@ApplicationScoped
class AssociationPreviews {

    private final AssociationPlans plans;
    private final Overlaps overlaps;
    private final AccessPreviews access;
    private final CustomerContacts contacts;
    private final Prices prices;

    AssociationPreviews(
            AssociationPlans plans,
            Overlaps overlaps,
            AccessPreviews access,
            CustomerContacts contacts,
            Prices prices) {
        this.plans = plans;
        this.overlaps = overlaps;
        this.access = access;
        this.contacts = contacts;
        this.prices = prices;
    }

    /** 422 like associating; overlaps are told, not refused. */
    @Transactional
    AssociationPreview of(NewAssociations wanted) {
        AssociationPlan plan = plans.of(wanted);
        List<UUID> customers = wanted.customers();
        Map<UUID, CustomerContact> known = contacts.byIds(customers);
        List<PreviewedAssociation> items = items(plan);
        AssociationPreview.AccessPreview access = this.access.of(customers, wanted.services());
        return new AssociationPreview(
                customers.stream()
                        .map(id -> Objects.requireNonNull(known.get(id)))
                        .map(one -> new AssociatedCustomer(one.id(), one.number(), one.displayName()))
                        .toList(),
                items,
                access,
                overlaps.of(plan),
                mail(plan, known.values()),
                findings(items, access, this.access.blocked(customers)));
    }

    private List<PreviewedAssociation> items(AssociationPlan plan) {
        Set<AskedPrice> asked = new HashSet<>();
        plan.items().forEach(item -> asked(item).ifPresent(asked::add));
        Map<AskedPrice, ResolvedPrice> answers = prices.resolve(asked);
        return plan.items().stream()
                .map(item -> item(item, asked(item).map(answers::get).orElse(null)))
                .toList();
    }

    private static Optional<AskedPrice> asked(AssociationPlan.Planned item) {
        return RenewalPrices.asked(item.row(), item.subject());
    }

    private static PreviewedAssociation item(AssociationPlan.Planned item, @Nullable ResolvedPrice price) {
        AssociatedSubscription subscription = item.subject().subscription();
        Renewal renewal = item.row().renewal();
        return new PreviewedAssociation(
                item.row().customerId,
                item.row().subscriptionId,
                subscription == null ? null : subscription.identifier(),
                item.subject().productName(),
                subscription == null ? null : subscription.expiresOn(),
                item.row().startsOn,
                item.row().endsOn,
                renewal == null ? null : renewal.nextOn(),
                price == null ? null : RenewalPrice.of(price),
                warnings(item, price));
    }

    private static NotificationPreview mail(AssociationPlan plan, Collection<CustomerContact> contacts) {
        if (!Boolean.TRUE.equals(plan.wanted().notifyCustomer())) {
            return new NotificationPreview(false, "NOTIFY_OFF", "Mails are switched off for this association.");
        }
        long without = contacts.stream().filter(one -> one.email() == null).count();
        return without > 0
                ? new NotificationPreview(
                        false,
                        "NO_ADDRESS",
                        without == 1 && contacts.size() == 1
                                ? "The customer has no e-mail address."
                                : "%d of the customers have no e-mail address.".formatted(without))
                : new NotificationPreview(true, "PLANNED", null);
    }

    private static List<AssociationWarning> findings(
            List<PreviewedAssociation> items, AssociationPreview.AccessPreview access, List<String> blocked) {
        List<AssociationWarning> findings = new ArrayList<>();
        for (Code code : Code.values()) {
            long count = items.stream()
                    .filter(item -> item.warnings().stream().anyMatch(warning -> warning.code() == code))
                    .count();
            if (count > 0) {
                findings.add(
                        new AssociationWarning(code, "%d of %d: %s".formatted(count, items.size(), code.detail())));
            }
        }
        if (!access.lost().isEmpty()) {
            findings.add(new AssociationWarning(Code.LOSES_ACCESS, Code.LOSES_ACCESS.detail()));
        }
        if (!blocked.isEmpty()) {
            findings.add(new AssociationWarning(Code.CUSTOMER_BLOCKED, String.join(", ", blocked)));
        }
        return findings;
    }

    /** What is to be known of one association before it is stored. */
    private static List<AssociationWarning> warnings(AssociationPlan.Planned item, @Nullable ResolvedPrice price) {
        List<AssociationWarning> warnings = new ArrayList<>();
        AssociatedSubscription subscription = item.subject().subscription();
        LocalDate expires = subscription == null ? null : subscription.expiresOn();
        Renewal renewal = item.row().renewal();
        LocalDate end = item.row().endsOn;
        if (expires != null && end != null && end.isAfter(expires)) {
            warnings.add(warning(Code.ENDS_AFTER_UPSTREAM));
        }
        if (expires != null && renewal != null && renewal.nextOn().isAfter(expires)) {
            warnings.add(warning(Code.RENEWS_AFTER_UPSTREAM));
        }
        if (renewal != null && renewal.mode() != RenewalMode.EXPIRE && (price == null || !price.sold())) {
            boolean currency = price != null && price.reason() == ResolvedPrice.NotSold.NO_PRICE_IN_CURRENCY;
            warnings.add(warning(currency ? Code.CURRENCY : Code.NO_RENEWAL_PRICE));
        }
        return warnings;
    }

    private static AssociationWarning warning(Code code) {
        return new AssociationWarning(code, code.detail());
    }
}
