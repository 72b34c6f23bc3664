package dev.kontor.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows for PostgreSQL's COPY, the fastest way in. Closed, it has sent them all. */
final class Copy implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 20_000;

    private final Connection connection;
    private final String statement;
    private final StringBuilder text = new StringBuilder();
    private int rows;

    /** {@code target} is a table with its columns, in the order of the values of each row. */
    Copy(Connection connection, String target) {
        this.connection = connection;
        this.statement = "copy " + target + " from stdin";
    }

    void add(@Nullable Object... row) throws SQLException, IOException {
        for (int i = 0; i < row.length; i++) {
            text.append(i == 0 ? "" : "\t").append(row[i] == null ? "\\N" : row[i]);
        }
        text.append('\n');
        if (++rows % ROWS_AT_ONCE == 0) {
            send();
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        send();
    }

    private void send() throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(text.toString()));
        text.setLength(0);
    }
}
