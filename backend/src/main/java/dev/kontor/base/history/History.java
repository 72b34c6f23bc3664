package dev.kontor.base.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.RequestContext;
import dev.kontor.base.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The append-only history of everything that people change. */
@ApplicationScoped
public class History implements PanacheRepositoryBase<HistoryEvent, UUID> {

    private static final ObjectMapper JSON = new ObjectMapper();

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

    /** Adds an event in the caller's transaction. */
    public HistoryEvent record(Subject subject, HistoryAction action, List<FieldChange> changes) {
        return record(subject, action, changes, null);
    }

    public HistoryEvent record(
            Subject subject, HistoryAction action, List<FieldChange> changes, @Nullable UUID revertsId) {
        Actor who = actor.get();
        HistoryEvent event = new HistoryEvent();
        event.id = Ids.next();
        event.subjectType = subject.type();
        event.subjectId = subject.id();
        event.action = action;
        event.occurredAt = clock.instant();
        event.actorKind = who.kind();
        event.actorId = who.id();
        event.actorName = who.name();
        event.requestId = request.id();
        event.changes = changes;
        event.revertsId = revertsId;
        persist(event);
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
                .update();
    }

    private static String json(List<FieldChange> changes) {
        try {
            return JSON.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public Optional<HistoryEvent> find(Subject subject, UUID eventId) {
        return find(
                        "subjectType = :type and subjectId = :subject and id = :id",
                        Parameters.with("type", subject.type())
                                .and("subject", subject.id())
                                .and("id", eventId))
                .firstResultOptional();
    }

    /** Fields that later events changed again, so that this event can no longer be taken back for them. */
    public List<HistoryEvent> later(Subject subject, UUID eventId) {
        return list(
                "subjectType = :type and subjectId = :subject and id > :id order by id",
                Parameters.with("type", subject.type())
                        .and("subject", subject.id())
                        .and("id", eventId));
    }

    /** Newest first. */
    public Page<HistoryView> page(Subject subject, int limit, @Nullable String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, "history", 1);
        Parameters parameters = Parameters.with("type", subject.type()).and("subject", subject.id());
        String query = "subjectType = :type and subjectId = :subject";
        long total = count(query, parameters);
        List<HistoryEvent> events = cursor == null
                ? find(query + " order by id desc", parameters).range(0, limit).list()
                : find(query + " and id < :before order by id desc", parameters.and("before", cursor.id(0)))
                        .range(0, limit)
                        .list();
        return Page.of(
                events,
                limit,
                Page.Total.of(total),
                event -> Cursor.encode("history", event.id.toString()),
                HistoryView::of);
    }

    /** What an event is about. */
    public record Subject(String type, UUID id) {}
}
