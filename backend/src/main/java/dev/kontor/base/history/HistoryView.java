package dev.kontor.base.history;

import dev.kontor.base.shared.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One event as people read it: who changed what, when, from what to what (C10, C11). Values that are ids of other things have
 * their {@code names}: what these are called now, or were when they were deleted.
 */
public record HistoryView(
        UUID id,
        HistoryAction action,
        Instant occurredAt,
        Who actor,
        UUID requestId,
        List<FieldChange> changes,
        Map<String, String> names,
        @Nullable UUID reverts,
        boolean revertible) {

    /** The person or program that acted. */
    public record Who(UUID id, String name, Actor.Kind kind) {}

    /** With what its values are called, among other names. */
    static HistoryView of(HistoryEvent event, Map<String, String> names) {
        return new HistoryView(
                event.id(),
                event.action(),
                event.occurredAt(),
                new Who(event.actorId(), event.actorName(), event.actorKind()),
                event.requestId(),
                event.changes(),
                namesIn(event.changes(), names),
                event.revertsId(),
                isRevertible(event));
    }

    /** Those of the names that values of the changes have, in a steady order. */
    public static Map<String, String> namesIn(List<FieldChange> changes, Map<String, String> names) {
        Map<String, String> own = new TreeMap<>();
        changes.stream()
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .flatMap(value -> value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value))
                .map(String::valueOf)
                .forEach(id -> {
                    String name = names.get(id);
                    if (name != null) {
                        own.put(id, name);
                    }
                });
        return own;
    }

    /** The same, revertible at most under this condition. */
    public HistoryView revertibleIf(boolean condition) {
        return new HistoryView(
                id, action, occurredAt, actor, requestId, changes, names, reverts, revertible && condition);
    }

    static boolean isRevertible(HistoryEvent event) {
        return switch (event.action()) {
            case CHANGED, REVERTED -> !event.changes().isEmpty();
            case IMPORTED -> event.changes().stream().anyMatch(change -> change.before() != null);
            case CREATED, PRICED, DECIDED, DELETED, ASSOCIATED -> false;
        };
    }
}
