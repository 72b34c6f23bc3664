package dev.kontor.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows for PostgreSQL's COPY, the fastest way in. */
final class Copy {

    private static final int ROWS_AT_ONCE = 20_000;

    private final Connection connection;
    private final String statement;
    private final StringBuilder text = new StringBuilder();
    private int rows;

    private Copy(Connection connection, String target) {
        this.connection = connection;
        this.statement = "copy " + target + " from stdin";
    }

    /** {@code target} is a table with its columns, in the order of the values of each row. */
    static void into(Connection connection, String target, Stream<@Nullable Object[]> rows) throws SQLException, IOException {
        Copy copy = new Copy(connection, target);
        for (@Nullable Object[] row : (Iterable<@Nullable Object[]>) rows::iterator) {
            copy.add(row);
        }
        copy.send();
    }

    private void add(@Nullable Object[] row) throws SQLException, IOException {
        for (int i = 0; i < row.length; i++) {
            text.append(i == 0 ? "" : "\t").append(row[i] == null ? "\\N" : row[i]);
        }
        text.append('\n');
        if (++rows % ROWS_AT_ONCE == 0) {
            send();
        }
    }

    private void send() throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(text.toString()));
        text.setLength(0);
    }
}
