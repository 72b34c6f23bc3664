package dev.kontor.base.history;

import dev.kontor.base.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change of one thing: who, when, before and after. Only ever added; who and what can be erased, and it stays. */
public record HistoryEvent(
        UUID id,
        String subjectType,
        UUID subjectId,
        HistoryAction action,
        Instant occurredAt,
        Actor.Kind actorKind,
        UUID actorId,
        String actorName,
        UUID requestId,
        List<FieldChange> changes,
        @Nullable UUID revertsId) {

    /** Names nobody and nothing where the detail was erased. */
    static final String SELECT = """
            select h.id, h.subject_type, h.subject_id, h.action, h.occurred_at, h.actor_kind, h.actor_id,
                   coalesce(d.actor_name, '') as actor_name, h.request_id, coalesce(d.changes, '[]') as changes, h.reverts_id
              from history_event h
              left join history_detail d on d.reseller_id = h.reseller_id and d.event_id = h.id\s""";
}
