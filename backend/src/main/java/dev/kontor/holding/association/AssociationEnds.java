package dev.kontor.holding.association;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.shared.Problem;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ends associations: one or a thousand, in a few statements. */
@ApplicationScoped
public class AssociationEnds {

    private final AssociationRows rows;
    private final AssociationViews views;
    private final CustomerRenewals renewals;
    private final History history;
    private final ResellerDay day;
    private final Clock clock;

    AssociationEnds(
            AssociationRows rows,
            AssociationViews views,
            CustomerRenewals renewals,
            History history,
            ResellerDay day,
            Clock clock) {
        this.rows = rows;
        this.views = views;
        this.renewals = renewals;
        this.history = history;
        this.day = day;
        this.clock = clock;
    }

    /** On a day, today unless given. All or nothing; 404 when one does not exist, 422 for a day before one starts. */
    @Transactional
    public List<AssociationView> end(List<UUID> ids, AssociationEnd wanted) {
        List<UUID> asked = ids.stream().distinct().toList();
        List<Association> found = rows.inOrder(asked);
        if (found.size() < asked.size()) {
            throw new Problem.NotFound(asked.size() == 1 ? "This association" : "One of these associations");
        }
        LocalDate on = wanted.on() == null ? day.today() : wanted.on();
        Map<UUID, List<FieldChange>> events = new LinkedHashMap<>();
        found.forEach(row -> events.put(row.id, end(row, on, wanted.reason())));
        rows.storeEnds(found);
        history.recordAll(Associations.SUBJECT, HistoryAction.CHANGED, events);
        renewals.follow(found.stream().map(row -> row.customerId).collect(Collectors.toSet()));
        return views.of(found);
    }

    private List<FieldChange> end(Association row, LocalDate on, @Nullable String reason) {
        Map<String, @Nullable Object> before = AssociationFields.of(row);
        row.end(on);
        row.version++;
        row.updatedAt = clock.instant();
        List<FieldChange> changes = new ArrayList<>(FieldChange.between(before, AssociationFields.of(row)));
        if (reason != null) {
            changes.add(new FieldChange("reason", null, reason));
        }
        return changes;
    }
}
