package dev.kontor.holding.association;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerContacts;
import dev.kontor.customer.customer.CustomerContacts.CustomerContact;
import dev.kontor.goods.offer.ServiceRef;
import dev.kontor.holding.association.AssociationPlans.AssociationPlan;
import dev.kontor.holding.association.AssociationPreview.AssociationWarning;
import dev.kontor.holding.association.AssociationPreview.AssociationWarning.Code;
import dev.kontor.holding.association.AssociationPreview.NotificationPreview;
import dev.kontor.holding.association.AssociationPreview.PreviewedAssociation;
import dev.kontor.holding.association.AssociationView.AssociatedCustomer;
import dev.kontor.holding.association.AssociationView.AssociatedSubscription;
import dev.kontor.price.rule.Prices;
import dev.kontor.price.rule.Prices.AskedPrice;
import dev.kontor.price.rule.ResolvedPrice;
import dev.kontor.tenant.reseller.ResellerDay;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What associating would do, before anything is stored (L8). */
@ApplicationScoped
class AssociationPreviews {

    private final AssociationPlans plans;
    private final Overlaps overlaps;
    private final CustomerContacts contacts;
    private final Prices prices;
    private final Sql sql;
    private final ResellerDay day;

    AssociationPreviews(
            AssociationPlans plans,
            Overlaps overlaps,
            CustomerContacts contacts,
            Prices prices,
            Sql sql,
            ResellerDay day) {
        this.plans = plans;
        this.overlaps = overlaps;
        this.contacts = contacts;
        this.prices = prices;
        this.sql = sql;
        this.day = day;
    }

    /** 422 like associating; overlaps are told, not refused. */
    @Transactional
    AssociationPreview of(NewAssociations wanted) {
        AssociationPlan plan = plans.of(wanted);
        List<UUID> customers = wanted.customers();
        Map<UUID, CustomerContact> known = contacts.byIds(customers);
        List<PreviewedAssociation> items = items(plan);
        AssociationPreview.AccessPreview access = access(customers, wanted.services());
        return new AssociationPreview(
                customers.stream()
                        .map(id -> Objects.requireNonNull(known.get(id)))
                        .map(one -> new AssociatedCustomer(one.id(), one.number(), one.displayName()))
                        .toList(),
                items,
                access,
                overlaps.of(plan),
                mail(plan, known.values()),
                findings(items, access, blocked(customers)));
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

    /** One statement for all customers; a service counts when one of them has it, and is lost when one of them loses it. */
    private AssociationPreview.AccessPreview access(Collection<UUID> customerIds, Collection<String> services) {
        List<Access> found = sql.query("""
                        with limited as (
                          select t.customer_id, array_agg(x.code) as codes
                            from association t left join lateral unnest(t.services) as x (code) on true
                           where t.reseller_id = :reseller and t.customer_id = any (cast(:customers as uuid[])) and %s
                           group by t.customer_id),
                        usable as (
                          select o.code, o.name, o.position,
                                 l.customer_id is null or coalesce(o.code = any (l.codes), false) as before,
                                 o.code = any (cast(:services as text[])) or coalesce(o.code = any (l.codes), false) as after
                            from customer_service r
                            join service_offer o on o.reseller_id = r.reseller_id and o.code = r.service_code and o.active
                            left join limited l on l.customer_id = r.customer_id
                           where r.reseller_id = :reseller and r.customer_id = any (cast(:customers as uuid[]))
                             and not exists (select 1 from business_relationship b
                                              where b.reseller_id = :reseller and b.customer_id = r.customer_id
                                                and b.status <> 'ACTIVE'))
                        select code, name, bool_or(before) as before, bool_or(after) as after,
                               bool_or(before and not after) as lost
                          from usable group by code, name, position order by position, code""".formatted(AssociationState.ACTIVE.sql()))
                .array("customers", customerIds)
                .array("services", services)
                .bind("today", day.today())
                .list(Access.class);
        return new AssociationPreview.AccessPreview(
                those(found, Access::before), those(found, Access::after), those(found, Access::lost));
    }

    /** The names of those whose business relationship is not active. */
    private List<String> blocked(Collection<UUID> customerIds) {
        return sql.query("""
                        select c.display_name
                          from business_relationship b
                          join customer c on c.reseller_id = b.reseller_id and c.id = b.customer_id
                         where b.reseller_id = :reseller and b.customer_id = any (cast(:ids as uuid[]))
                           and b.status <> 'ACTIVE' order by c.sort_name""").array("ids", customerIds).list(String.class);
    }

    private record Access(String code, String name, boolean before, boolean after, boolean lost) {}

    private static List<ServiceRef> those(List<Access> found, Predicate<Access> which) {
        return found.stream()
                .filter(which)
                .map(access -> new ServiceRef(access.code(), access.name()))
                .toList();
    }
}
