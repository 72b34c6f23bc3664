package dev.kontor.base.sql;

import java.util.Collection;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Arrays as PostgreSQL writes them; it reads them as whatever the statement compares or casts them with. */
final class ArrayText {

    private ArrayText() {}

    static String of(Collection<? extends @Nullable Object> values) {
        StringJoiner text = new StringJoiner(",", "{", "}");
        for (Object value : values) {
            text.add(value == null ? "NULL" : quoted(value));
        }
        return text.toString();
    }

    private static String quoted(Object value) {
        String text = value instanceof Enum<?> constant ? constant.name() : value.toString();
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
