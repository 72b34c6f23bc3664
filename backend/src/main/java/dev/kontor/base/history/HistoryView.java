package dev.kontor.base.history;

import dev.kontor.base.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event as people read it: who changed what, when, from what to what (C10, C11). */
public record HistoryView(
        UUID id,
        HistoryAction action,
        Instant occurredAt,
        Who actor,
        UUID requestId,
        List<FieldChange> changes,
        @Nullable UUID reverts,
        boolean revertible) {

    /** The person or program that acted. */
    public record Who(UUID id, String name, Actor.Kind kind) {}

    public static HistoryView of(HistoryEvent event) {
        return new HistoryView(
                event.id(),
                event.action(),
                event.occurredAt(),
                new Who(event.actorId(), event.actorName(), event.actorKind()),
                event.requestId(),
                event.changes(),
                event.revertsId(),
                isRevertible(event));
    }

    /** The same, revertible at most under this condition. */
    public HistoryView revertibleIf(boolean condition) {
        return new HistoryView(id, action, occurredAt, actor, requestId, changes, reverts, revertible && condition);
    }

    private static boolean isRevertible(HistoryEvent event) {
        return switch (event.action()) {
            case CHANGED, REVERTED -> !event.changes().isEmpty();
            case IMPORTED -> event.changes().stream().anyMatch(change -> change.before() != null);
            case CREATED, PRICED, DECIDED, DELETED, ASSOCIATED -> false;
        };
    }
}
