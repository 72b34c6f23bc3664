package dev.kontor.price.guard;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.customer.customer.Customers;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.price.cost.Costs;
import dev.kontor.price.guard.Finding.FindingFilter;
import dev.kontor.price.guard.Finding.FindingListFilter;
import dev.kontor.price.guard.Finding.FindingSummary;
import dev.kontor.price.guard.Finding.FindingSummary.FindingCount;
import dev.kontor.price.guard.FindingReader.After;
import dev.kontor.price.guard.FindingReader.FindingQuery;
import dev.kontor.price.guard.FindingSums.Row;
import dev.kontor.price.guard.FindingSums.Sum;
import dev.kontor.price.guard.GuardPolicies.GuardPolicy;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceList;
import dev.kontor.price.list.PriceLists;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The prices to look at, as they stand. Discounts of customers without own prices are looked at customer by customer; for
 * a class and the whole reseller only where they give something away.
 */
@ApplicationScoped
public class PriceFindings {

    private static final String SORT = "price-finding";
    private static final int KEYS = 6;

    private final FindingSums sums;
    private final GuardPolicies policies;
    private final Costs costs;
    private final PriceLists lists;
    private final Customers customers;
    private final CustomerClasses classes;
    private final ResellerDay day;

    PriceFindings(
            FindingSums sums,
            GuardPolicies policies,
            Costs costs,
            PriceLists lists,
            Customers customers,
            CustomerClasses classes,
            ResellerDay day) {
        this.sums = sums;
        this.policies = policies;
        this.costs = costs;
        this.lists = lists;
        this.customers = customers;
        this.classes = classes;
        this.day = day;
    }

    /** Of the whole reseller, of a class with all its customers, or of a customer. */
    @Transactional
    Page<Finding> page(FindingListFilter filter) {
        UUID customerId = filter.customerId;
        if (customerId != null) {
            UUID itsClass = customers.require(customerId).classId();
            return filter.classId == null || filter.classId.equals(itsClass)
                    ? page(GuardScope.customer(customerId), filter)
                    : new Page<>(List.of(), null, Page.Total.of(0));
        }
        return page(scope(filter.classId), filter);
    }

    /** 404 for a class or a customer that does not exist: what is wrong is said before a file begins. */
    @Transactional
    void requireScope(FindingListFilter filter) {
        if (filter.customerId != null) {
            customers.require(filter.customerId);
        } else {
            scope(filter.classId);
        }
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

    /** How much there is to look at, per rule that is not switched off. */
    @Transactional
    public FindingSummary summary(@Nullable UUID classId, @Nullable LocalDate on) {
        GuardPolicy policy = policies.current();
        List<FindingCode> codes = policy.seen(costs.visible());
        LocalDate asked = on == null ? day.today() : on;
        Map<FindingCode, Sum> found =
                codes.isEmpty() ? Map.of() : sums.sums(query(scope(classId), codes, asked, policy));
        List<FindingCount> items = codes.stream()
                .map(code -> {
                    Sum sum = found.getOrDefault(code, Sum.NOTHING);
                    return new FindingCount(
                            code,
                            policy.severity(code),
                            sum.findings(),
                            sum.accepted(),
                            sum.customers(),
                            sum.atStake());
                })
                .toList();
        return new FindingSummary(items, asked, costs.visible() && costs.any());
    }

    private Page<Finding> page(GuardScope scope, FindingFilter filter) {
        GuardPolicy policy = policies.current();
        List<FindingCode> codes = policy.seen(costs.visible()).stream()
                .filter(code -> filter.code == null || code == filter.code)
                .filter(code -> filter.severity == null || policy.severity(code) == filter.severity)
                .toList();
        After after = after(Cursor.decode(filter.cursor, SORT, KEYS));
        if (codes.isEmpty()) {
            return new Page<>(List.of(), null, Page.Total.of(0));
        }
        FindingQuery query = query(scope, codes, filter.on == null ? day.today() : filter.on, policy);
        List<Row> rows = sums.page(query, policy, filter.state, after, filter.limit + 1);
        Page.Total total = Page.Total.of(rows.isEmpty() ? 0 : rows.getFirst().total());
        return Page.of(rows, filter.limit, total, row -> cursor(row.found(), policy))
                .as(page -> sums.findings(page, policy));
    }

    private static FindingQuery query(
            GuardScope scope, Collection<FindingCode> codes, LocalDate on, GuardPolicy policy) {
        return new FindingQuery(scope, codes, Set.of(on), List.of(), policy.minimumMarginPercent(), false);
    }

    private GuardScope scope(@Nullable UUID classId) {
        return classId == null
                ? GuardScope.everything()
                : GuardScope.customerClass(classes.require(classId).id());
    }

    private static @Nullable After after(@Nullable Cursor cursor) {
        return cursor == null
                ? null
                : new After(cursor.number(0), cursor.key(1), cursor.key(2), cursor.id(3), cursor.key(4), cursor.key(5));
    }

    @SuppressWarnings("EnumOrdinal") // the order of the severities is that of the list, and no cursor is kept
    private static String cursor(Found last, GuardPolicy policy) {
        int rank = policy.severity(last.code()).ordinal();
        return Cursor.encode(
                SORT,
                String.valueOf(rank),
                last.code().name(),
                last.sku(),
                last.who().toString(),
                last.labels(),
                last.currency());
    }
}
