package dev.kontor.shared;

import java.util.Collection;
import java.util.stream.Collectors;

/** PostgreSQL arrays as text, to be cast in the statement; binding Java arrays makes Hibernate search a type each time. */
public final class SqlArrays {

    private SqlArrays() {}

    public static String of(Collection<?> values) {
        return values.stream()
                .map(value -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
