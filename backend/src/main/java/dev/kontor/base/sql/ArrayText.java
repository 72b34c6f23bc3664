package dev.kontor.base.sql;

import java.time.temporal.Temporal;
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

    /** A year of five digits, as a term after the last day that somebody may name, has a sign in ISO 8601 alone. */
    static String time(Temporal time) {
        String text = time.toString();
        return text.startsWith("+") ? text.substring(1) : text;
    }

    private static String quoted(Object value) {
        String text = switch (value) {
            case Enum<?> constant -> constant.name();
            case Temporal time -> time(time);
            default -> value.toString();
        };
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
