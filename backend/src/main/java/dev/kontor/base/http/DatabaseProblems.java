package dev.kontor.base.http;

import dev.kontor.base.shared.Problem;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the database refused, told by SQLSTATE: the last line behind our own checks. */
final class DatabaseProblems {

    private DatabaseProblems() {}

    static Optional<Problem> of(Throwable failure) {
        SQLException e = sqlException(failure);
        if (e == null || e.getSQLState() == null) {
            return Optional.empty();
        }
        return switch (e.getSQLState()) {
            case "23505" -> Optional.of(new Problem.Conflict("already-exists", "This exists already."));
            case "23503" ->
                Optional.of(new Problem.Conflict("still-referenced", "Something else still refers to this."));
            case "23P01" -> Optional.of(new Problem.Conflict("overlap", "Two periods would overlap."));
            case "55P03" ->
                Optional.of(new Problem.Conflict("in-flight", "The same request is still being worked on."));
            default -> Optional.empty();
        };
    }

    /** No connection, shutting down, serialisation failure, deadlock, too long: the caller may try again. */
    static boolean isUnavailable(Throwable failure) {
        SQLException e = sqlException(failure);
        String state = e == null ? null : e.getSQLState();
        return e != null
                && (state == null
                        || state.startsWith("08")
                        || state.startsWith("57")
                        || state.startsWith("53")
                        || state.startsWith("40"));
    }

    private static @Nullable SQLException sqlException(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof SQLException sql) {
                return sql;
            }
            if (e.getCause() == e) {
                return null;
            }
        }
        return null;
    }
}
