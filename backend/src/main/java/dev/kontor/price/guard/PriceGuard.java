package dev.kontor.price.guard;

import dev.kontor.price.cost.Costs;
import dev.kontor.price.guard.FindingReader.FindingQuery;
import dev.kontor.price.guard.FindingReader.Key;
import dev.kontor.price.guard.GuardPolicies.GuardPolicy;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceList;
import dev.kontor.price.list.PriceLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Says what somebody would regret about prices that were just written, before they are kept. */
@ApplicationScoped
public class PriceGuard {

    private static final int FIRST = 100;

    private final FindingReader reader;
    private final GuardPolicies policies;
    private final Costs costs;
    private final PriceLists lists;

    PriceGuard(FindingReader reader, GuardPolicies policies, Costs costs, PriceLists lists) {
        this.reader = reader;
        this.policies = policies;
        this.costs = costs;
        this.lists = lists;
    }

    /**
     * Looks at the products of these charges as they stand in this transaction, after the change was written: at the list
     * itself and, below a class's or standard list, at the customers with own prices there. A finding of the list itself
     * that touches these charges blocks when its policy says so. A finding below it blocks only when the change
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
        List<FindingCode> codes = policy.lookedFor(true).stream()
                .filter(code -> policy.severity(code) == Severity.BLOCK)
                .toList();
        return verdict(list, query(GuardScope.change(list), codes, days, chargeIds, policy), policy);
    }

    private GuardVerdict verdict(PriceList list, FindingQuery query, GuardPolicy policy) {
        if (list.kind() == ListKind.COST || query.isEmpty()) {
            return GuardVerdict.FINE;
        }
        FindingReader.Part part = reader.part(query, policy, FIRST);
        boolean blocked = blocksItself(part.counts(), policy, list) || blocksBelow(query, part.counts(), policy, list);
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
        FindingReader.Part part = reader.part(query, policy, FIRST);
        return verdict(part, policy, policy.codes(Severity.BLOCK).stream().anyMatch(part.counts()::containsKey));
    }

    /** The codes found at each of these charges of a list on a day. */
    @Transactional
    public Map<UUID, List<FindingCode>> codes(UUID listId, Collection<UUID> chargeIds, LocalDate day) {
        GuardPolicy policy = policies.current();
        List<FindingCode> codes = policy.seen(costs.visible());
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
                // below a standard list it is the class's set that is not complete
                .filter(count -> list.kind() != ListKind.LIST || count.getKey() != FindingCode.INCOMPLETE_CLASS)
                .anyMatch(count ->
                        list.kind() == ListKind.CUSTOMER || count.getValue().itself() > 0);
    }

    private boolean blocksBelow(
            FindingQuery query, Map<FindingCode, FindingReader.Count> counts, GuardPolicy policy, PriceList list) {
        List<FindingCode> blocking = counts.keySet().stream()
                .filter(code -> policy.severity(code) == Severity.BLOCK && code.causedFromBelow())
                .toList();
        if (list.kind() == ListKind.CUSTOMER || blocking.isEmpty()) {
            return false;
        }
        Set<Key> after = reader.keysBelow(query.only(blocking));
        return !after.isEmpty()
                && !reader.keysBelow(query.only(blocking).earlier()).containsAll(after);
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
