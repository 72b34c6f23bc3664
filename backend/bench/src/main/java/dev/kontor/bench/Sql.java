package dev.kontor.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain statements: parameters by position, rows as maps from column to value. */
final class Sql {

    private Sql() {}

    static List<Map<String, @Nullable Object>> rows(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = bound(connection, sql, parameters)) {
            ResultSet result = statement.executeQuery();
            ResultSetMetaData columns = result.getMetaData();
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            while (result.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnLabel(i), plain(result.getObject(i)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    static <T> List<T> column(Connection connection, Class<T> type, String sql, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = bound(connection, sql, parameters)) {
            ResultSet result = statement.executeQuery();
            List<T> values = new ArrayList<>();
            while (result.next()) {
                values.add(type.cast(result.getObject(1)));
            }
            return values;
        }
    }

    static void update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = bound(connection, sql, parameters)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            Object parameter = parameters[i];
            if (parameter instanceof Object[] array) {
                statement.setArray(i + 1, connection.createArrayOf(array instanceof String[] ? "text" : "uuid", array));
            } else {
                statement.setObject(i + 1, parameter);
            }
        }
        return statement;
    }

    private static @Nullable Object plain(@Nullable Object value) throws SQLException {
        return switch (value) {
            case Array array -> array.getArray();
            case Timestamp time -> time.toInstant().toString();
            case Date day -> day.toString();
            case org.postgresql.util.PGobject object -> object.getValue();
            case null, default -> value;
        };
    }
}
