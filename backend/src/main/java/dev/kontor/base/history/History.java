package dev.kontor.base.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.RequestContext;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The append-only history of everything that people change. */
@ApplicationScoped
public class History {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Order<?> NEWEST = Order.newestFirst("history", "h.id");

    private final Sql sql;
    private final CurrentActor actor;
    private final RequestContext request;
    private final Clock clock;

    History(Sql sql, CurrentActor actor, RequestContext request, Clock clock) {
        this.sql = sql;
        this.actor = actor;
        this.request = request;
        this.clock = clock;
    }

    /** A new thing, with all that it has. */
    public void created(String subject, UUID id, Map<String, @Nullable Object> fields) {
        record(subject, id, HistoryAction.CREATED, FieldChange.between(Map.of(), fields));
    }

    /** What differs by now, if anything does. */
    public void changed(
            String subject, UUID id, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        changed(subject, id, FieldChange.between(before, after));
    }

    public void changed(String subject, UUID id, List<FieldChange> changes) {
        if (!changes.isEmpty()) {
            record(subject, id, HistoryAction.CHANGED, changes);
        }
    }

    /** It is gone, with all that it had. */
    public void deleted(String subject, UUID id, Map<String, @Nullable Object> fields) {
        record(subject, id, HistoryAction.DELETED, FieldChange.between(fields, Map.of()));
    }

    /** Adds an event in the caller's transaction. */
    public void record(String subject, UUID id, HistoryAction action, List<FieldChange> changes) {
        recordAll(subject, action, Map.of(id, changes));
    }

    /** That an earlier event was taken back. */
    public HistoryEvent reverted(String subject, UUID id, List<FieldChange> changes, UUID revertsId) {
        Actor who = actor.get();
        HistoryEvent event = new HistoryEvent();
        event.id = Ids.next();
        event.subjectType = subject;
        event.subjectId = id;
        event.action = HistoryAction.REVERTED;
        event.occurredAt = clock.instant();
        event.actorKind = who.kind();
        event.actorId = who.id();
        event.actorName = who.name();
        event.requestId = request.id();
        event.changes = changes;
        event.revertsId = revertsId;
        sql.add(event);
        return event;
    }

    /** The same thing happened to many; one statement whatever their number. */
    public void recordAll(String subjectType, HistoryAction action, Map<UUID, List<FieldChange>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Actor who = actor.get();
        sql.query("""
                        insert into history_event (reseller_id, id, subject_type, subject_id, action, occurred_at,
                               actor_kind, actor_id, actor_name, request_id, changes)
                        select :reseller, n.id, :type, n.subject, :action, :now, :kind, :actor, :name, :request, n.changes
                          from unnest(cast(:ids as uuid[]), cast(:subjects as uuid[]), cast(:changes as jsonb[]))
                            as n (id, subject, changes)""")
                .bind("type", subjectType)
                .bind("action", action)
                .bind("now", clock.instant())
                .bind("kind", who.kind())
                .bind("actor", who.id())
                .bind("name", who.name())
                .bind("request", request.id())
                .array("ids", changes.keySet(), subject -> Ids.next())
                .array("subjects", changes.keySet())
                .array("changes", changes.values(), History::json)
                .later();
    }

    private static String json(List<FieldChange> changes) {
        try {
            return JSON.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a field said at a moment, as text and empty for nothing; absent when nothing changed it since. */
    public Optional<String> valueAt(String subject, UUID id, String field, Instant moment) {
        return sql
                .query("""
                        select coalesce(c.change ->> 'before', '')
                          from history_event h
                         cross join lateral jsonb_array_elements(h.changes) as c (change)
                         where h.reseller_id = :reseller and h.subject_type = :subject and h.subject_id = :id
                           and h.occurred_at > :moment and c.change ->> 'field' = :field
                         order by h.occurred_at, h.id limit 1""")
                .bind("subject", subject)
                .bind("id", id)
                .bind("moment", moment)
                .bind("field", field)
                .list(String.class)
                .stream()
                .findFirst();
    }

    /** 404 for an event of something else. */
    public HistoryEvent require(String subject, UUID id, UUID eventId) {
        return sql.find(HistoryEvent.class, eventId)
                .filter(event -> event.subjectType.equals(subject) && event.subjectId.equals(id))
                .orElseThrow(() -> new Problem.NotFound("This event"));
    }

    /** Newest first. */
    @Transactional
    public Page<HistoryView> page(String subject, UUID id, int limit, @Nullable String cursor) {
        Conditions conditions = Conditions.of("h.reseller_id = :reseller")
                .equal("h.subject_type", subject)
                .equal("h.subject_id", id);
        return sql.listing("history_event h", conditions, NEWEST)
                .page(HistoryEvent.class, limit, cursor, event -> NEWEST.cursorAfter(event.id))
                .map(HistoryView::of);
    }
}
