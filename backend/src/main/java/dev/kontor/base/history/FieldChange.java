package dev.kontor.base.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One field before and after; values are JSON values (text, number, boolean, list, map or null). */
public record FieldChange(
        String field, @Nullable Object before, @Nullable Object after) {

    /** What differs between two sets of fields, in the order of the second. */
    public static List<FieldChange> between(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        Set<String> fields = new LinkedHashSet<>(after.keySet());
        fields.addAll(before.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            if (!Objects.equals(before.get(field), after.get(field))) {
                changes.add(new FieldChange(field, before.get(field), after.get(field)));
            }
        }
        return changes;
    }
}
