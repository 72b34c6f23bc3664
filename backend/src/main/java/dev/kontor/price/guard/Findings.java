package dev.kontor.price.guard;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.customer.customer.Customers;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.price.cost.Costs;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceList;
import dev.kontor.price.list.PriceLists;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Prices to look at, as they stand. Discounts of customers without own prices are looked at customer by customer; for a
 * class and the whole reseller only where they give something away.
 */
@ApplicationScoped
public class Findings {

    private static final String SORT = "price-finding";

    private final FindingReader reader;
    private final GuardPolicies policies;
    private final Costs costs;
    private final PriceLists lists;
    private final Customers customers;
    private final CustomerClasses classes;
    private final ResellerDay day;

    Findings(
            FindingReader reader,
            GuardPolicies policies,
            Costs costs,
            PriceLists lists,
            Customers customers,
            CustomerClasses classes,
            ResellerDay day) {
        this.reader = reader;
        this.policies = policies;
        this.costs = costs;
        this.lists = lists;
        this.customers = customers;
        this.classes = classes;
        this.day = day;
    }

    /** Of the whole reseller, of a class with all its customers, or of a customer. */
    @Transactional
    Page<Finding> page(FindingFilter filter, @Nullable UUID classId, @Nullable UUID customerId) {
        if (customerId != null) {
            UUID itsClass = customers.require(customerId).classId();
            return classId == null || classId.equals(itsClass)
                    ? page(GuardScope.customer(customerId), filter)
                    : new Page<>(List.of(), null, Page.Total.of(0));
        }
        return page(scope(classId), filter);
    }

    @Transactional
    Page<Finding> ofCustomer(UUID customerId, FindingFilter filter) {
        customers.require(customerId);
        return page(GuardScope.customer(customerId), filter);
    }

    /** What a list itself says; a cost list says nothing. */
    @Transactional
    Page<Finding> ofList(UUID listId, FindingFilter filter) {
        PriceList list = lists.require(listId);
        return list.kind() == ListKind.COST
                ? new Page<>(List.of(), null, Page.Total.of(0))
                : page(GuardScope.lists(List.of(listId)), filter);
    }

    @Transactional
    FindingSummary summary(@Nullable UUID classId, @Nullable LocalDate on) {
        GuardPolicy policy = policies.current();
        List<FindingCode> codes = codes(policy, null, null);
        LocalDate asked = on == null ? day.today() : on;
        Map<FindingCode, FindingReader.Count> counts =
                codes.isEmpty() ? Map.of() : reader.counts(query(scope(classId), codes, policy, asked));
        List<FindingSummary.FindingCount> items = codes.stream()
                .map(code -> {
                    FindingReader.Count count = counts.getOrDefault(code, new FindingReader.Count(0, 0, 0));
                    return new FindingSummary.FindingCount(
                            code, policy.severity(code), count.findings(), count.customers());
                })
                .toList();
        return new FindingSummary(items, asked, costs.visible() && costs.any());
    }

    private Page<Finding> page(GuardScope scope, FindingFilter filter) {
        GuardPolicy policy = policies.current();
        List<FindingCode> codes = codes(policy, filter.code, filter.severity);
        Cursor cursor = Cursor.decode(filter.cursor, SORT, 5);
        if (codes.isEmpty()) {
            return new Page<>(List.of(), null, Page.Total.of(0));
        }
        FindingReader.After after = cursor == null
                ? null
                : new FindingReader.After(cursor.number(0), cursor.key(1), cursor.key(2), cursor.id(3), cursor.key(4));
        FindingQuery query = query(scope, codes, policy, filter.on == null ? day.today() : filter.on);
        FindingReader.Part part = reader.part(query, policy, after, filter.limit + 1);
        Page<Found> page = Page.of(
                part.found(),
                filter.limit,
                Page.Total.of(part.total()),
                found -> cursor(found, policy),
                found -> found);
        return new Page<>(reader.findings(page.items(), policy), page.nextCursor(), page.total());
    }

    private GuardScope scope(@Nullable UUID classId) {
        return classId == null
                ? GuardScope.everything()
                : GuardScope.customerClass(classes.require(classId).id());
    }

    private List<FindingCode> codes(GuardPolicy policy, @Nullable FindingCode only, @Nullable Severity severity) {
        boolean seesCosts = costs.visible();
        return policy.severities().keySet().stream()
                .filter(FindingCode::storable)
                .filter(code -> policy.severity(code) != Severity.OFF)
                .filter(code -> seesCosts || !code.aboutCosts())
                .filter(code -> only == null || code == only)
                .filter(code -> severity == null || policy.severity(code) == severity)
                .toList();
    }

    private static FindingQuery query(GuardScope scope, List<FindingCode> codes, GuardPolicy policy, LocalDate asked) {
        return new FindingQuery(scope, codes, Set.of(asked), List.of(), policy.minimumMarginPercent(), false);
    }

    @SuppressWarnings("EnumOrdinal") // the order of the severities is that of the list, and no cursor is kept
    private static String cursor(Found last, GuardPolicy policy) {
        int rank = policy.severity(last.code()).ordinal();
        return Cursor.encode(
                SORT,
                String.valueOf(rank),
                last.code().name(),
                last.sku(),
                Objects.requireNonNull(last.who()).toString(),
                last.labels());
    }

    /** Prices to look at, per rule. {@code hasCosts} is false without any cost list: then no price can lack a cost. */
    public record FindingSummary(List<FindingCount> items, LocalDate on, boolean hasCosts) {

        /** How many findings of a code there are, at how many customers. */
        public record FindingCount(FindingCode code, Severity severity, long findings, long customers) {}
    }
}
