package dev.kontor.price.guard;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.customer.customer.Customers;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.price.cost.Costs;
import dev.kontor.price.guard.Finding.FindingFilter;
import dev.kontor.price.guard.Finding.FindingSummary;
import dev.kontor.price.guard.Finding.FindingSummary.FindingCount;
import dev.kontor.price.guard.FindingReader.FindingQuery;
import dev.kontor.price.guard.FindingReader.Key;
import dev.kontor.price.guard.GuardPolicies.GuardPolicy;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceList;
import dev.kontor.price.list.PriceLists;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what somebody would regret about prices that were just written, before they are kept, and finds the prices to look
 * at as they stand. Discounts of customers without own prices are looked at customer by customer; for a class and the
 * whole reseller only where they give something away.
 */
@ApplicationScoped
public class PriceGuard {

    private static final int FIRST = 100;
    private static final String SORT = "price-finding";

    private final FindingReader reader;
    private final GuardPolicies policies;
    private final Costs costs;
    private final PriceLists lists;
    private final Customers customers;
    private final CustomerClasses classes;
    private final ResellerDay day;

    PriceGuard(
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

    /**
     * Looks at the products of these charges as they stand in this transaction, after the change was written: at the list
     * itself and, below a class's or standard list, at the customers with own prices there. A finding of the list itself
     * that touches these charges blocks when its policy says so. A finding at a customer blocks only when the change
     * brought it about, which is to say when it was not there before the last change of the list at these charges; what
     * was wrong before is reported, but is nobody's fault now.
     */
    @Transactional
    public GuardVerdict verdict(UUID listId, Collection<UUID> chargeIds, Set<LocalDate> days) {
        GuardPolicy policy = policies.current();
        PriceList list = lists.require(listId);
        return verdict(
                list,
                query(GuardScope.change(list), policy.lookedFor(costs.visible()), days, chargeIds, policy),
                policy);
    }

    /** The same of the findings that may block only, which is much less work for a list with many prices. */
    @Transactional
    public GuardVerdict blocks(UUID listId, Collection<UUID> chargeIds, Set<LocalDate> days) {
        GuardPolicy policy = policies.current();
        PriceList list = lists.require(listId);
        List<FindingCode> codes = codes(policy)
                .filter(code -> policy.severity(code) == Severity.BLOCK)
                .toList();
        return verdict(list, query(GuardScope.change(list), codes, days, chargeIds, policy), policy);
    }

    private GuardVerdict verdict(PriceList list, FindingQuery query, GuardPolicy policy) {
        if (list.kind() == ListKind.COST || query.isEmpty()) {
            return GuardVerdict.FINE;
        }
        FindingReader.Part part = reader.part(query, policy, null, FIRST);
        boolean blocked =
                blocksItself(part.counts(), policy, list) || blocksCustomers(query, part.counts(), policy, list);
        return verdict(part, policy, blocked);
    }

    /** The same for own prices of many customers that were written together, in a few statements. */
    @Transactional
    public GuardVerdict verdictOfCustomers(Collection<UUID> listIds, Collection<UUID> chargeIds, LocalDate day) {
        GuardPolicy policy = policies.current();
        FindingQuery query =
                query(GuardScope.lists(listIds), policy.lookedFor(costs.visible()), Set.of(day), chargeIds, policy);
        if (listIds.isEmpty() || query.isEmpty()) {
            return GuardVerdict.FINE;
        }
        FindingReader.Part part = reader.part(query, policy, null, FIRST);
        return verdict(part, policy, policy.codes(Severity.BLOCK).stream().anyMatch(part.counts()::containsKey));
    }

    /** The codes found at each of these charges of a list on a day. */
    @Transactional
    public Map<UUID, List<FindingCode>> codes(UUID listId, Collection<UUID> chargeIds, LocalDate day) {
        GuardPolicy policy = policies.current();
        List<FindingCode> codes = codes(policy).filter(this::seen).toList();
        FindingQuery query = query(GuardScope.lists(List.of(listId)), codes, Set.of(day), chargeIds, policy);
        return query.isEmpty() ? Map.of() : reader.byCharge(query);
    }

    /** What the reseller wants a finding to do. */
    @Transactional
    public Severity severity(FindingCode code) {
        return policies.current().severity(code);
    }

    /** The prices below which the margin is smaller than the reseller wants; none for who may not see costs. */
    @Transactional
    public Map<UUID, BigDecimal> floors(Collection<UUID> charges, String currency, LocalDate day) {
        return costs.of(charges, currency, day).floors(policies.current().minimumMarginPercent());
    }

    private static Stream<FindingCode> codes(GuardPolicy policy) {
        return policy.severities().keySet().stream()
                .filter(FindingCode::stored)
                .filter(code -> policy.severity(code) != Severity.OFF);
    }

    private boolean seen(FindingCode code) {
        return costs.visible() || !code.aboutCosts();
    }

    private static FindingQuery query(
            GuardScope scope,
            List<FindingCode> codes,
            Set<LocalDate> days,
            Collection<UUID> charges,
            GuardPolicy policy) {
        return new FindingQuery(scope, codes, days, charges, policy.minimumMarginPercent(), false);
    }

    private static boolean blocksItself(
            Map<FindingCode, FindingReader.Count> counts, GuardPolicy policy, PriceList list) {
        return counts.entrySet().stream()
                .filter(count -> policy.severity(count.getKey()) == Severity.BLOCK)
                .anyMatch(count ->
                        list.kind() == ListKind.CUSTOMER || count.getValue().itself() > 0);
    }

    private boolean blocksCustomers(
            FindingQuery query, Map<FindingCode, FindingReader.Count> counts, GuardPolicy policy, PriceList list) {
        List<FindingCode> blocking = counts.keySet().stream()
                .filter(code -> policy.severity(code) == Severity.BLOCK && code.causedFromBelow())
                .toList();
        if (list.kind() == ListKind.CUSTOMER || blocking.isEmpty()) {
            return false;
        }
        Set<Key> after = reader.keysOfCustomers(query.only(blocking));
        return !after.isEmpty()
                && !reader.keysOfCustomers(query.only(blocking).earlier()).containsAll(after);
    }

    private GuardVerdict verdict(FindingReader.Part part, GuardPolicy policy, boolean blocked) {
        Map<FindingCode, Long> shown = new EnumMap<>(FindingCode.class);
        Map<FindingCode, Severity> severities = new EnumMap<>(FindingCode.class);
        part.counts().forEach((code, count) -> {
            if (seen(code)) {
                shown.put(code, count.findings());
                severities.put(code, policy.severity(code));
            }
        });
        List<Found> first = part.found().stream()
                .filter(found -> shown.containsKey(found.code()))
                .toList();
        return new GuardVerdict(reader.findings(first, policy), shown, severities, blocked);
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
        List<FindingCode> codes = codes(policy).filter(this::seen).toList();
        LocalDate asked = on == null ? day.today() : on;
        Map<FindingCode, FindingReader.Count> counts = codes.isEmpty()
                ? Map.of()
                : reader.counts(query(scope(classId), codes, Set.of(asked), List.of(), policy));
        List<FindingCount> items = codes.stream()
                .map(code -> {
                    FindingReader.Count count = counts.getOrDefault(code, new FindingReader.Count(0, 0, 0));
                    return new FindingCount(code, policy.severity(code), count.findings(), count.customers());
                })
                .toList();
        return new FindingSummary(items, asked, costs.visible() && costs.any());
    }

    private Page<Finding> page(GuardScope scope, FindingFilter filter) {
        GuardPolicy policy = policies.current();
        List<FindingCode> codes = codes(policy)
                .filter(this::seen)
                .filter(code -> filter.code == null || code == filter.code)
                .filter(code -> filter.severity == null || policy.severity(code) == filter.severity)
                .toList();
        Cursor cursor = Cursor.decode(filter.cursor, SORT, 5);
        if (codes.isEmpty()) {
            return new Page<>(List.of(), null, Page.Total.of(0));
        }
        FindingReader.After after = cursor == null
                ? null
                : new FindingReader.After(cursor.number(0), cursor.key(1), cursor.key(2), cursor.id(3), cursor.key(4));
        LocalDate asked = filter.on == null ? day.today() : filter.on;
        FindingQuery query = query(scope, codes, Set.of(asked), List.of(), policy);
        FindingReader.Part part = reader.part(query, policy, after, filter.limit + 1);
        return Page.of(part.found(), filter.limit, Page.Total.of(part.total()), found -> cursor(found, policy))
                .as(page -> reader.findings(page, policy));
    }

    private GuardScope scope(@Nullable UUID classId) {
        return classId == null
                ? GuardScope.everything()
                : GuardScope.customerClass(classes.require(classId).id());
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

    /**
     * What the guard says about a change: the first findings, the worst first, how many there are per code and what each
     * of them does, and whether the policy blocks it. Who sees no costs may be blocked by a finding that is not shown.
     */
    public record GuardVerdict(
            List<Finding> findings,
            Map<FindingCode, Long> counts,
            Map<FindingCode, Severity> severities,
            boolean blocked) {

        /** Nothing to say. */
        public static final GuardVerdict FINE = new GuardVerdict(List.of(), Map.of(), Map.of(), false);
    }
}
