package dev.kontor.price.guard;

import dev.kontor.price.cost.Costs;
import dev.kontor.price.guard.FindingReader.FindingQuery;
import dev.kontor.price.guard.FindingReader.Key;
import dev.kontor.price.guard.GuardPolicies.GuardPolicy;
import dev.kontor.price.guard.PriceGuard.GuardVerdict;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceOwner;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Says what somebody would regret about a customer or a class as a whole, when something else than single prices changes:
 * its discounts, its class, its currency. Only what was not there before counts.
 */
@ApplicationScoped
public class PayerGuard {

    private static final int FIRST = 100;
    private static final int MOST = 5_000;

    private final FindingReader reader;
    private final GuardPolicies policies;
    private final Costs costs;

    PayerGuard(FindingReader reader, GuardPolicies policies, Costs costs) {
        this.reader = reader;
        this.policies = policies;
        this.costs = costs;
    }

    /** What was found before something changed. */
    public static final class Before {

        private final FindingQuery query;
        private final Set<Key> known;

        private Before(FindingQuery query, Set<Key> known) {
            this.query = query;
            this.known = known;
        }
    }

    /** To be asked before the change, in the same transaction. */
    public Before before(PriceOwner owner, Set<LocalDate> days) {
        GuardScope scope = owner.kind() == ListKind.CUSTOMER
                ? GuardScope.customer(owner.id())
                : GuardScope.customerClass(owner.id());
        GuardPolicy policy = policies.current();
        return before(query(scope, policy.lookedFor(costs.visible()), days, policy));
    }

    /** The same of customers who move together, and only of what may hold them up. */
    public Before beforeMove(Collection<UUID> customerIds, LocalDate day) {
        GuardPolicy policy = policies.current();
        List<FindingCode> codes = policy.codes(Severity.BLOCK).stream()
                .filter(FindingCode::stored)
                .toList();
        return before(query(GuardScope.customers(customerIds), codes, Set.of(day), policy));
    }

    private Before before(FindingQuery query) {
        return new Before(query, query.codes().isEmpty() ? Set.of() : reader.keys(query));
    }

    /** What the change brought about; it is blocked when the policy says so of any of it. */
    public GuardVerdict after(Before before) {
        Set<Key> caused = caused(before);
        if (caused.isEmpty()) {
            return GuardVerdict.FINE;
        }
        GuardPolicy policy = policies.current();
        List<Found> found =
                found(before.query, caused, policy).stream().limit(FIRST).toList();
        return verdict(caused, reader.findings(found, policy), policy);
    }

    /** The same for each customer of whom something is found. */
    public Map<UUID, GuardVerdict> ofEach(Before before) {
        Set<Key> caused = caused(before);
        if (caused.isEmpty()) {
            return Map.of();
        }
        GuardPolicy policy = policies.current();
        List<Found> found = found(before.query, caused, policy);
        List<Finding> said = reader.findings(found, policy);
        Map<UUID, List<Finding>> ofEach = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            ofEach.computeIfAbsent(found.get(i).who(), who -> new ArrayList<>()).add(said.get(i));
        }
        Map<UUID, GuardVerdict> verdicts = new LinkedHashMap<>();
        caused.stream()
                .collect(Collectors.groupingBy(Key::who, Collectors.toSet()))
                .forEach((who, keys) -> verdicts.put(who, verdict(keys, ofEach.getOrDefault(who, List.of()), policy)));
        return verdicts;
    }

    private Set<Key> caused(Before before) {
        if (before.query.codes().isEmpty()) {
            return Set.of();
        }
        Set<Key> caused = new HashSet<>(reader.keys(before.query));
        caused.removeAll(before.known);
        return caused;
    }

    private List<Found> found(FindingQuery query, Set<Key> caused, GuardPolicy policy) {
        return reader.part(query, policy, MOST).found().stream()
                .filter(one -> caused.contains(Key.of(one)) && seen(one.code()))
                .toList();
    }

    private GuardVerdict verdict(Set<Key> caused, List<Finding> findings, GuardPolicy policy) {
        Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);
        Map<FindingCode, Severity> severities = new EnumMap<>(FindingCode.class);
        caused.stream().map(Key::code).filter(this::seen).forEach(code -> {
            counts.merge(code, 1L, Long::sum);
            severities.put(code, policy.severity(code));
        });
        boolean blocked = caused.stream().anyMatch(key -> policy.severity(key.code()) == Severity.BLOCK);
        return new GuardVerdict(findings, counts, severities, blocked);
    }

    private boolean seen(FindingCode code) {
        return costs.visible() || !code.aboutCosts();
    }

    private static FindingQuery query(
            GuardScope scope, List<FindingCode> codes, Set<LocalDate> days, GuardPolicy policy) {
        return new FindingQuery(scope, codes, days, List.<UUID>of(), policy.minimumMarginPercent(), false);
    }
}
