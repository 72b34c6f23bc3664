package dev.kontor.base.history;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** The same without what is no value of the thing. */
    public HistoryEvent without(String field) {
        List<FieldChange> others =
                changes.stream().filter(change -> !change.field().equals(field)).toList();
        return new HistoryEvent(
                id,
                subjectType,
                subjectId,
                action,
                occurredAt,
                actorKind,
                actorId,
                actorName,
                requestId,
                others,
                revertsId);
    }

    /** The values before it; 409 when it cannot be taken back, naming the fields that have another value than it gave them. */
    public Map<String, @Nullable Object> valuesBefore(Map<String, @Nullable Object> present) {
        if (!HistoryView.isRevertible(this)) {
            throw new Problem.Conflict("not-revertible", "Only changes can be taken back.");
        }
        List<FieldError> changed = changes.stream()
                .filter(change -> !Objects.equals(present.get(change.field()), change.after()))
                .map(HistoryEvent::changedSince)
                .toList();
        if (!changed.isEmpty()) {
            throw new Problem.Conflict(
                    "changed-since",
                    "A later change touched the same fields; take that one back first.",
                    changed.toArray(FieldError[]::new));
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        changes.forEach(change -> values.put(change.field(), change.before()));
        return values;
    }

    private static FieldError changedSince(FieldChange change) {
        return new FieldError(
                "/" + change.field().replace('.', '/'), "changed-since", "This field was changed again since.");
    }

    /** Names nobody and nothing where the detail was erased. */
    static final String SELECT = """
            select h.id, h.subject_type, h.subject_id, h.action, h.occurred_at, h.actor_kind, h.actor_id,
                   coalesce(d.actor_name, '') as actor_name, h.request_id, coalesce(d.changes, '[]') as changes, h.reverts_id
              from history_event h
              left join history_detail d on d.reseller_id = h.reseller_id and d.event_id = h.id\s""";
}
