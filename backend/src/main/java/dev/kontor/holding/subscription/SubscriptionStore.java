package dev.kontor.holding.subscription;

import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.search.WordIndex;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.BulkRows;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Set;

/** Stores many subscriptions at once, in a handful of statements. */
@ApplicationScoped
class SubscriptionStore {

    private static final String ROWS = "jsonb_populate_recordset(cast(null as subscription), cast(:rows as jsonb)) n";

    private final Sql sql;
    private final Event<SubscriptionsChanged> changed;
    private final WordIndex index;
    private final History history;

    SubscriptionStore(Sql sql, Event<SubscriptionsChanged> changed, WordIndex index, History history) {
        this.sql = sql;
        this.changed = changed;
        this.index = index;
        this.history = history;
    }

    /** Stores some thousand at once; 409 when one of the subscriptions was changed by somebody else meanwhile. */
    void store(List<SubscriptionLoad.Change> changes) {
        SubscriptionStage stage = new SubscriptionStage();
        changes.forEach(stage::add);
        if (!stage.added.isEmpty()) {
            sql.query("insert into subscription (reseller_id, %s) select :reseller, %s from %s"
                            .formatted(stage.added.columns(""), stage.added.columns("n."), ROWS))
                    .rows("rows", stage.added)
                    .update();
        }
        if (!stage.changed.isEmpty() && update(stage.changed) != stage.changed.size()) {
            throw new Problem.Conflict("changed-meanwhile", "Somebody changed some of these; import again.");
        }
        index.replaceAll(SubscriptionSearch.WORDS, stage.found);
        history.recordAll("subscription", HistoryAction.IMPORTED, stage.events);
        if (!stage.changed.isEmpty()) {
            changed.fire(new SubscriptionsChanged(changes.stream()
                    .filter(change -> change.before() != null)
                    .map(change -> change.after().id)
                    .toList()));
        }
    }

    private int update(BulkRows rows) {
        return sql.query("""
                        update subscription s set %s from %s
                         where s.reseller_id = :reseller and s.id = n.id and s.version = n.version - 1""".formatted(rows.assignments(Set.of("id", "created_at")), ROWS))
                .rows("rows", rows)
                .update();
    }
}
