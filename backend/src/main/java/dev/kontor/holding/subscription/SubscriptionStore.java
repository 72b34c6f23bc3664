package dev.kontor.holding.subscription;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.History;
import dev.kontor.base.shared.HistoryAction;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stores many subscriptions at once: staged by COPY, then a handful of statements whatever their number. */
@ApplicationScoped
class SubscriptionStore {

    private static final String STAGED = String.join(", ", SubscriptionStage.COLUMNS);

    private final EntityManager entityManager;
    private final TenantRows rows;
    private final Event<SubscriptionsChanged> changed;
    private final CurrentActor actor;
    private final History history;

    SubscriptionStore(
            EntityManager entityManager,
            TenantRows rows,
            Event<SubscriptionsChanged> changed,
            CurrentActor actor,
            History history) {
        this.entityManager = entityManager;
        this.rows = rows;
        this.changed = changed;
        this.actor = actor;
        this.history = history;
    }

    /** Makes room for {@link #stage}, until the end of the transaction. */
    void open() {
        run("""
                create temp table subscription_import on commit drop as
                select %s, true is_new, array[''] words, array[''] gone, '' search_text, id event_id,
                       attributes event_changes
                  from subscription where reseller_id = :reseller and false""".formatted(STAGED));
    }

    /** Keeps some changes aside; nothing of them is seen before {@link #store}. */
    void stage(List<SubscriptionLoad.Change> changes) {
        SubscriptionStage stage = new SubscriptionStage(actor.resellerId());
        changes.forEach(stage::add);
        stage.send(entityManager);
    }

    /** Stores what was staged; 409 when one of the subscriptions was changed by somebody else meanwhile. */
    void store(int updates) {
        // a temporary table has no statistics of its own accord
        entityManager.createNativeQuery("analyze subscription_import").executeUpdate();
        run(
                "insert into subscription (%1$s) select %1$s from subscription_import where is_new and reseller_id = :reseller"
                        .formatted(STAGED));
        if (updates > 0) {
            update(updates);
        }
        run("""
                insert into subscription_word (reseller_id, word, subscription_id)
                select reseller_id, word, id from subscription_import, unnest(words) word where reseller_id = :reseller
                 order by word""");
        run("""
                insert into subscription_search (reseller_id, subscription_id, text)
                select reseller_id, id, search_text from subscription_import where reseller_id = :reseller
                on conflict (reseller_id, subscription_id) do update set text = excluded.text""");
        history.recordStaged("subscription", HistoryAction.IMPORTED, "subscription_import");
    }

    private void update(int updates) {
        String assignments = SubscriptionStage.COLUMNS.stream()
                .filter(column -> !Set.of("reseller_id", "id", "created_at").contains(column))
                .map(column -> column + " = i." + column)
                .collect(Collectors.joining(", "));
        int updated = run("""
                update subscription s set %s from subscription_import i
                 where s.reseller_id = :reseller and i.reseller_id = :reseller
                   and s.id = i.id and not i.is_new and s.version = i.version - 1""".formatted(assignments));
        if (updated != updates) {
            throw new Problem.Conflict("changed-meanwhile", "Somebody changed some of these; import again.");
        }
        run("""
                delete from subscription_word w using (
                    select id, unnest(gone) word from subscription_import where reseller_id = :reseller) i
                 where w.reseller_id = :reseller and w.word = i.word and w.subscription_id = i.id""");
        changed.fire(
                new SubscriptionsChanged(rows
                        .query("select id, 1 from subscription_import where reseller_id = :reseller and not is_new")
                        .list()
                        .stream()
                        .map(row -> (UUID) row[0])
                        .toList()));
    }

    private int run(String sql) {
        return rows.query(sql).executeUpdate();
    }
}
