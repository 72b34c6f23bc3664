package dev.kontor.holding.renewal;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.holding.association.Association;
import dev.kontor.holding.association.AssociationFields;
import dev.kontor.holding.association.AssociationRenewed;
import dev.kontor.holding.association.AssociationRenewed.RenewalOutcome;
import dev.kontor.holding.association.Associations;
import dev.kontor.holding.association.CustomerRenewals;
import dev.kontor.holding.association.RenewalPrice;
import dev.kontor.holding.association.RenewalPrices;
import dev.kontor.price.rule.ResolvedPrice;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Carries out the renewals whose day has come: each period of each association once, whoever runs them how often. */
@ApplicationScoped
public class RenewalRuns {

    private static final int AT_ONCE = 500;

    private final DueRenewals due;
    private final RenewalPrices prices;
    private final CustomerRenewals renewals;
    private final History history;
    private final Event<AssociationRenewed> renewed;
    private final ResellerDay day;
    private final Clock clock;

    RenewalRuns(
            DueRenewals due,
            RenewalPrices prices,
            CustomerRenewals renewals,
            History history,
            Event<AssociationRenewed> renewed,
            ResellerDay day,
            Clock clock) {
        this.due = due;
        this.prices = prices;
        this.renewals = renewals;
        this.history = history;
        this.renewed = renewed;
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
        List<Association> found = due.lock(today, AT_ONCE);
        if (!found.isEmpty()) {
            run(found, clock.instant());
        }
        return true;
    }

    private void run(List<Association> found, Instant now) {
        Map<UUID, ResolvedPrice> answers =
                prices.of(found.stream().filter(Association::goesOn).toList());
        List<AssociationRenewed> outcomes =
                found.stream().map(row -> outcome(row, answers.get(row.id))).toList();
        Map<UUID, List<FieldChange>> events = new LinkedHashMap<>();
        found.forEach(row -> events.put(row.id, goOn(row, now)));
        due.store(found);
        due.record(outcomes, now);
        history.recordAll(Associations.SUBJECT, HistoryAction.CHANGED, events);
        renewals.follow(found.stream().map(row -> row.customerId).collect(Collectors.toSet()));
        outcomes.forEach(renewed::fire);
    }

    private static AssociationRenewed outcome(Association row, @Nullable ResolvedPrice price) {
        return new AssociationRenewed(
                row.id,
                row.customerId,
                Objects.requireNonNull(row.renewsOn),
                row.goesOn() ? RenewalOutcome.RENEWED : RenewalOutcome.EXPIRED,
                price == null ? null : RenewalPrice.of(price));
    }

    private static List<FieldChange> goOn(Association row, Instant now) {
        Map<String, @Nullable Object> before = AssociationFields.of(row);
        row.renew();
        row.version++;
        row.updatedAt = now;
        return FieldChange.between(before, AssociationFields.of(row));
    }
}
