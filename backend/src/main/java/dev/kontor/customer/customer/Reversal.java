package dev.kontor.customer.customer;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.HistoryEvent;
import dev.kontor.base.history.HistoryView;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Taking one event back: only fields that still have the value it gave them. */
final class Reversal {

    private Reversal() {}

    /** The values before the event; 409 when it cannot be taken back, naming the fields that changed since. */
    static Map<String, @Nullable Object> values(HistoryEvent event, Map<String, @Nullable Object> present) {
        if (!HistoryView.of(event).revertible()) {
            throw new Problem.Conflict("not-revertible", "Only changes can be taken back.");
        }
        List<FieldError> changed = event.changes().stream()
                .filter(change -> !Objects.equals(present.get(change.field()), change.after()))
                .map(Reversal::changedSince)
                .toList();
        if (!changed.isEmpty()) {
            throw new Problem.Conflict(
                    "changed-since",
                    "A later change touched the same fields; take that one back first.",
                    changed.toArray(FieldError[]::new));
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        event.changes().forEach(change -> values.put(change.field(), change.before()));
        return values;
    }

    private static FieldError changedSince(FieldChange change) {
        return new FieldError(
                "/" + change.field().replace('.', '/'), "changed-since", "This field was changed again since.");
    }
}
