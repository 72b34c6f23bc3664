package dev.kontor.base.history;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.RequestContext;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The append-only history of everything that people change. */
@ApplicationScoped
public class History {

    private static final String EVENTS = """
            insert into history_event (reseller_id, id, subject_type, subject_id, action, occurred_at, actor_kind, actor_id,
                   request_id, reverts_id, digest)
            select :reseller, n.id, :type, n.subject, :action, :now, :kind, :actor, :request, cast(:reverts as uuid),
                   decode(n.digest, 'hex')
              from unnest(cast(:ids as uuid[]), cast(:subjects as uuid[]), cast(:digests as text[]))
                as n (id, subject, digest)""";
    private static final String DETAILS = """
            insert into history_detail (reseller_id, event_id, actor_name, changes, salt)
            select :reseller, n.id, :name, n.changes, decode(n.salt, 'hex')
              from unnest(cast(:ids as uuid[]), cast(:changes as jsonb[]), cast(:salts as text[]))
                as n (id, changes, salt)""";
    private static final Order<?> NEWEST = Order.newestFirst("history", "h.id");

    private final Sql sql;
    private final CurrentActor actor;
    private final RequestContext request;
    private final Clock clock;
    private final HistoryNames names;

    History(Sql sql, CurrentActor actor, RequestContext request, Clock clock, HistoryNames names) {
        this.sql = sql;
        this.actor = actor;
        this.request = request;
        this.clock = clock;
        this.names = names;
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

    /** That an earlier event was taken back, as people read it. */
    public HistoryView reverted(String subject, UUID id, List<FieldChange> changes, UUID revertsId) {
        HistoryEvent event = event(subject, id, HistoryAction.REVERTED, changes, revertsId);
        add(List.of(event));
        return shown(List.of(event)).getFirst();
    }

    /** The same thing happened to many; two statements in one trip whatever their number. */
    public void recordAll(String subjectType, HistoryAction action, Map<UUID, List<FieldChange>> changes) {
        recordEach(subjectType, action, changes.entrySet());
    }

    /** The same where it may have happened to one of them more than once. */
    public void recordEach(
            String subjectType, HistoryAction action, Collection<Map.Entry<UUID, List<FieldChange>>> changes) {
        if (!changes.isEmpty()) {
            add(changes.stream()
                    .map(one -> event(subjectType, one.getKey(), action, one.getValue(), null))
                    .toList());
        }
    }

    private HistoryEvent event(
            String subject, UUID id, HistoryAction action, List<FieldChange> changes, @Nullable UUID reverts) {
        Actor who = actor.get();
        return new HistoryEvent(
                Ids.next(),
                subject,
                id,
                action,
                clock.instant(),
                who.kind(),
                who.id(),
                who.name(),
                request.id(),
                changes,
                reverts);
    }

    /** Events that differ in their things and in what became of them. */
    private void add(List<HistoryEvent> events) {
        HistoryEvent one = events.getFirst();
        List<HistoryDetail> details = events.stream()
                .map(event -> HistoryDetail.of(event.actorName(), event.changes()))
                .toList();
        sql.query(EVENTS + ";" + DETAILS)
                .bind("type", one.subjectType())
                .bind("action", one.action())
                .bind("now", one.occurredAt())
                .bind("kind", one.actorKind())
                .bind("actor", one.actorId())
                .bind("name", one.actorName())
                .bind("request", one.requestId())
                .bind("reverts", one.revertsId())
                .array("ids", events, HistoryEvent::id)
                .array("subjects", events, HistoryEvent::subjectId)
                .array("digests", details, HistoryDetail::digest)
                .array("changes", details, HistoryDetail::changes)
                .array("salts", details, HistoryDetail::salt)
                .later();
    }

    /** What a field said. */
    private record FieldValue(String field, String value) {}

    /** What fields said at a moment, by what they belong to, as text and empty for nothing; absent when nothing changed since. */
    public Map<UUID, Map<String, String>> valuesAt(
            String subject, Collection<UUID> ids, Collection<String> fields, Instant moment) {
        Map<UUID, Map<String, String>> values = new HashMap<>();
        sql.query("""
                        select distinct on (h.subject_id, c.change ->> 'field')
                               h.subject_id, c.change ->> 'field' as field, coalesce(c.change ->> 'before', '') as value
                          from history_event h
                          join history_detail d on d.reseller_id = h.reseller_id and d.event_id = h.id
                         cross join lateral jsonb_array_elements(d.changes) as c (change)
                         where h.reseller_id = :reseller and h.subject_type = :subject
                           and h.subject_id = any (cast(:ids as uuid[])) and h.occurred_at > :moment
                           and c.change ->> 'field' = any (cast(:fields as text[]))
                         order by h.subject_id, c.change ->> 'field', h.occurred_at, h.id""")
                .bind("subject", subject)
                .array("ids", ids)
                .bind("moment", moment)
                .array("fields", fields)
                .groups(UUID.class, FieldValue.class)
                .forEach((id, said) -> said.forEach(one ->
                        values.computeIfAbsent(id, first -> new HashMap<>()).put(one.field(), one.value())));
        return values;
    }

    /** When one of these fields got another value after a moment, oldest first; not how it began. */
    public List<HistoryEvent> changesAfter(String subject, UUID id, Collection<String> fields, Instant moment) {
        return sql.query(HistoryEvent.SELECT + """
                        where h.reseller_id = :reseller and h.subject_type = :subject and h.subject_id = :id
                          and h.occurred_at > :moment and h.action <> 'CREATED'
                          and exists (
                                select 1 from jsonb_array_elements(d.changes) as c (change)
                                 where c.change ->> 'field' = any (cast(:fields as text[])))
                        order by h.occurred_at, h.id limit 1000""")
                .bind("subject", subject)
                .bind("id", id)
                .bind("moment", moment)
                .array("fields", fields)
                .list(HistoryEvent.class);
    }

    /** 404 for an event of something else. */
    public HistoryEvent require(String subject, UUID id, UUID eventId) {
        return sql.query(
                        HistoryEvent.SELECT
                                + "where h.reseller_id = :reseller and h.id = :id and h.subject_type = :type and h.subject_id = :subject")
                .bind("id", eventId)
                .bind("type", subject)
                .bind("subject", id)
                .require(HistoryEvent.class, "This event");
    }

    /** What one request imported, by what it is about. */
    public Map<UUID, HistoryEvent> imported(String subject, UUID requestId, Collection<UUID> ids) {
        return sql
                .query(HistoryEvent.SELECT + """
                        where h.reseller_id = :reseller and h.subject_type = :subject
                          and h.subject_id = any (cast(:ids as uuid[])) and h.request_id = :request
                          and h.action = 'IMPORTED'
                        order by h.id""")
                .bind("subject", subject)
                .bind("request", requestId)
                .array("ids", ids)
                .list(HistoryEvent.class)
                .stream()
                .collect(Collectors.toMap(HistoryEvent::subjectId, event -> event, (first, second) -> second));
    }

    /** Newest first; of things whose changes nobody takes back here. */
    public Page<HistoryView> page(String subject, UUID id, int limit, @Nullable String cursor) {
        return revertible(subject, id, limit, cursor).map(event -> event.revertibleIf(false));
    }

    /** Newest first; of things with a reversal of their own. */
    public Page<HistoryView> revertible(String subject, UUID id, int limit, @Nullable String cursor) {
        Conditions conditions = Conditions.of("h.reseller_id = :reseller")
                .equal("h.subject_type", subject)
                .equal("h.subject_id", id);
        return sql.listing("history_event h", conditions, NEWEST)
                .page(
                        HistoryEvent.SELECT + "{page}",
                        HistoryEvent.class,
                        limit,
                        cursor,
                        NEWEST.cursorOf(HistoryEvent::id))
                .as(this::shown);
    }

    private List<HistoryView> shown(List<HistoryEvent> events) {
        Map<String, String> values = names.of(
                events.stream().flatMap(event -> event.changes().stream()).toList());
        return events.stream().map(event -> HistoryView.of(event, values)).toList();
    }
}
