package dev.kontor.holding.renewal;

import dev.kontor.base.history.FieldChange;
import dev.kontor.customer.customer.CustomerLock;
import dev.kontor.customer.customer.Customers;
import dev.kontor.holding.association.Association;
import dev.kontor.holding.association.CustomerRenewals;
import dev.kontor.holding.association.RenewalPrice;
import dev.kontor.holding.association.RenewalPrices;
import dev.kontor.holding.renewal.CompletedRenewal.RenewalOutcome;
import dev.kontor.holding.renewal.DueRenewals.Renewed;
import dev.kontor.price.rule.ResolvedPrice;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the renewals whose day has come: each period of each association once, whoever runs them how often. Those of a
 * customer whose renewals are locked wait for some days (decision 0039).
 */
@ApplicationScoped
public class RenewalRuns {

    /** So many days after its own a renewal can still be carried out. */
    static final int GRACE_DAYS = 5;

    private final DueRenewals due;
    private final Customers customers;
    private final RenewalPrices prices;
    private final CustomerRenewals renewals;
    private final HeldRenewals held;
    private final ResellerDay day;
    private final Clock clock;

    RenewalRuns(
            DueRenewals due,
            Customers customers,
            RenewalPrices prices,
            CustomerRenewals renewals,
            HeldRenewals held,
            ResellerDay day,
            Clock clock) {
        this.due = due;
        this.customers = customers;
        this.prices = prices;
        this.renewals = renewals;
        this.held = held;
        this.day = day;
        this.clock = clock;
    }

    /** Five hundred of the present reseller's at most; false when none was left. */
    @Transactional
    public boolean runSome() {
        LocalDate today = day.today();
        if (!due.any(today)) {
            return false;
        }
        List<Association> found = due.lock(today);
        if (!found.isEmpty()) {
            run(found, today);
        }
        return true;
    }

    /** Asked once the rows are locked, so that two that run see the same. */
    private void run(List<Association> found, LocalDate today) {
        Set<UUID> locked = customers.locked(customersOf(found), CustomerLock.RENEWALS);
        List<Association> renewed = new ArrayList<>();
        List<Association> ended = new ArrayList<>();
        List<Association> waiting = new ArrayList<>();
        for (Association row : found) {
            if (!row.goesOn()) {
                ended.add(row);
            } else if (!locked.contains(row.customerId)) {
                renewed.add(row);
            } else if (row.heldUntil == null) {
                waiting.add(row);
            } else if (row.heldUntil.isBefore(today)) {
                ended.add(row);
            }
        }
        Map<UUID, ResolvedPrice> answers = prices.of(renewed);
        List<Renewed> outcomes = new ArrayList<>();
        renewed.forEach(row -> outcomes.add(outcome(row, RenewalOutcome.RENEWED, answers.get(row.id))));
        ended.forEach(row -> outcomes.add(outcome(row, RenewalOutcome.EXPIRED, null)));
        Instant now = clock.instant();
        Map<Association, List<FieldChange>> changes = new LinkedHashMap<>();
        renewed.forEach(row -> changes.put(row, changed(row, Association::renew, now)));
        ended.forEach(row -> changes.put(row, changed(row, Association::lapse, now)));
        waiting.forEach(row -> changes.put(row, changed(row, one -> one.heldUntil = today.plusDays(GRACE_DAYS), now)));
        if (!changes.isEmpty()) {
            due.store(changes);
            due.record(outcomes, now);
            renewals.follow(customersOf(changes.keySet()));
            held.tell(waiting, today);
        }
    }

    private static Set<UUID> customersOf(Collection<Association> rows) {
        return rows.stream().map(row -> row.customerId).collect(Collectors.toSet());
    }

    private static Renewed outcome(Association row, RenewalOutcome outcome, @Nullable ResolvedPrice price) {
        return new Renewed(
                row.id,
                Objects.requireNonNull(row.renewsOn),
                Objects.requireNonNull(row.renewalMonths),
                outcome,
                price == null ? null : RenewalPrice.of(price));
    }

    private static List<FieldChange> changed(Association row, Consumer<Association> change, Instant now) {
        Map<String, @Nullable Object> before = row.fields();
        change.accept(row);
        row.version++;
        row.updatedAt = now;
        return FieldChange.between(before, row.fields());
    }
}
