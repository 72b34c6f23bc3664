package dev.kontor.base.history;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What happened last to anything: what one request did to many things of a kind is one event. */
@ApplicationScoped
public class RecentHistory {

    /** So many events are looked at, whatever happened to them; the most that one request is known to have done. */
    private static final int LOOKED_AT = 2_000;

    private final Sql sql;

    RecentHistory(Sql sql) {
        this.sql = sql;
    }

    /** The last of the events of a request, and how many things it reached. */
    public record RecentEvent(
            UUID id,
            String subjectType,
            UUID subjectId,
            HistoryAction action,
            Instant occurredAt,
            Actor.Kind actorKind,
            String actorName,
            List<FieldChange> changes,
            long things) {}

    /**
     * Newest first, of these kinds of things; one statement along the key. Published prices are not among them, as whoever
     * publishes them knows more, nor what is only told to others.
     */
    public List<RecentEvent> newest(Collection<String> subjectTypes, int most) {
        return sql.query("""
                        with newest as materialized (
                          select h.id, h.request_id, h.subject_type, h.subject_id, h.action
                            from history_event h where h.reseller_id = :reseller order by h.id desc limit :looked),
                        told as (
                          select (array_agg(n.id order by n.id desc))[1] as id, count(distinct n.subject_id) as things
                            from newest n
                           where n.subject_type = any (cast(:types as text[])) and n.action not in ('PRICED', 'ASSOCIATED')
                           group by n.request_id, n.subject_type, n.action
                           order by 1 desc limit :most)
                        select h.id, h.subject_type, h.subject_id, h.action, h.occurred_at, h.actor_kind,
                               coalesce(d.actor_name, '') as actor_name, coalesce(d.changes, '[]') as changes, t.things
                          from told t
                          join history_event h on h.reseller_id = :reseller and h.id = t.id
                          left join history_detail d on d.reseller_id = h.reseller_id and d.event_id = h.id
                         order by h.id desc""")
                .array("types", subjectTypes)
                .bind("looked", LOOKED_AT)
                .bind("most", most)
                .list(RecentEvent.class);
    }
}
