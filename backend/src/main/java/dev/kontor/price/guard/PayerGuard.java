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
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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

        private final GuardScope scope;
        private final Set<LocalDate> days;
        private final Set<Key> known;

        private Before(GuardScope scope, Set<LocalDate> days, Set<Key> known) {
            this.scope = scope;
            this.days = days;
            this.known = known;
        }
    }

    /** To be asked before the change, in the same transaction. */
    public Before before(PriceOwner owner, Set<LocalDate> days) {
        GuardScope scope = owner.kind() == ListKind.CUSTOMER
                ? GuardScope.customer(owner.id())
                : GuardScope.customerClass(owner.id());
        GuardPolicy policy = policies.current();
        FindingQuery query = query(scope, days, policy);
        return new Before(scope, days, query.codes().isEmpty() ? Set.of() : reader.keys(query));
    }

    /** What the change brought about; it is blocked when the policy says so of any of it. */
    public GuardVerdict after(Before before) {
        GuardPolicy policy = policies.current();
        FindingQuery query = query(before.scope, before.days, policy);
        if (query.codes().isEmpty()) {
            return GuardVerdict.FINE;
        }
        Set<Key> caused = new HashSet<>(reader.keys(query));
        caused.removeAll(before.known);
        if (caused.isEmpty()) {
            return GuardVerdict.FINE;
        }
        List<Found> found = reader.part(query, policy, MOST).found().stream()
                .filter(one -> caused.contains(Key.of(one)) && seen(one.code()))
                .limit(FIRST)
                .toList();
        Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);
        Map<FindingCode, Severity> severities = new EnumMap<>(FindingCode.class);
        caused.stream().map(Key::code).filter(this::seen).forEach(code -> {
            counts.merge(code, 1L, Long::sum);
            severities.put(code, policy.severity(code));
        });
        boolean blocked = caused.stream().anyMatch(key -> policy.severity(key.code()) == Severity.BLOCK);
        return new GuardVerdict(reader.findings(found, policy), counts, severities, blocked);
    }

    private boolean seen(FindingCode code) {
        return costs.visible() || !code.aboutCosts();
    }

    private FindingQuery query(GuardScope scope, Set<LocalDate> days, GuardPolicy policy) {
        return new FindingQuery(
                scope, policy.lookedFor(costs.visible()), days, List.<UUID>of(), policy.minimumMarginPercent(), false);
    }
}
