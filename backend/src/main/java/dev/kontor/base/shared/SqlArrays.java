package dev.kontor.base.shared;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL arrays as text, to be cast in the statement; binding Java arrays makes Hibernate search a type each time. */
public final class SqlArrays {

    private SqlArrays() {}

    public static String of(Collection<?> values) {
        return values.stream()
                .map(value -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The same, where some may be absent. */
    public static String withGaps(Collection<? extends @Nullable Object> values) {
        return values.stream()
                .map(value -> value == null ? "NULL" : of(List.of(value)).replaceAll("^\\{|}$", ""))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Binds values as an array of a database type, for statements that Hibernate does not see. */
    public static void bind(PreparedStatement statement, int index, String type, Stream<?> values) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values.toArray()));
    }
}
