package dev.kontor.base.sql;

import dev.kontor.base.shared.Work;
import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Nothing waits for ever for PostgreSQL. A statement that takes too long is given up there; this is for the answer that
 * never comes, because the network went silent: the connection breaks shortly after PostgreSQL would have given up.
 */
@Singleton
class Patience implements AgroalPoolInterceptor {

    private static final Duration SPARE = Duration.ofSeconds(1);
    /** While it is nobody's: for the pool that looks whether it is still alive. */
    private static final Duration IDLE = Duration.ofSeconds(2);

    @Override
    public void onConnectionAcquire(Connection connection) {
        limit(connection, Work.current().statement().plus(SPARE));
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        limit(connection, IDLE);
    }

    private static void limit(Connection connection, Duration most) {
        try {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(most.toMillis()));
        } catch (SQLException broken) {
            // whoever uses it will see
        }
    }

    /** What lets statements of the running transaction take longer than those a connection begins with, which read. */
    static List<String> settings() {
        Work work = Work.current();
        return work == Work.READ
                ? List.of()
                : List.of(
                        "set local statement_timeout = " + work.statement().toMillis(),
                        "set local lock_timeout = " + work.lock().toMillis());
    }

    /** A statement, and those settings. */
    static String after(String statement) {
        return String.join(
                "; ", Stream.concat(Stream.of(statement), settings().stream()).toList());
    }
}
