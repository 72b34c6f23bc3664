package dev.kontor.base.http;

import dev.kontor.base.shared.Problem;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the database refused, told by SQLSTATE: the last line behind our own checks. */
final class DatabaseProblems {

    /** Somebody else holds a lock. */
    private static final String LOCKED = "55P03";

    private DatabaseProblems() {}

    static Optional<Problem> of(Throwable failure) {
        return switch (state(failure)) {
            case "23505" -> Optional.of(new Problem.Conflict("already-exists", "This exists already."));
            case "23503" ->
                Optional.of(new Problem.Conflict("still-referenced", "Something else still refers to this."));
            case "23P01" -> Optional.of(new Problem.Conflict("overlap", "Two periods would overlap."));
            // a policy of this name lets nothing be given to whoever was deleted while it was made
            case "42501" ->
                message(failure).contains("policy \"living\"")
                        ? Optional.of(new Problem.NotFound("This customer"))
                        : Optional.empty();
            // out of a column's range, or no text that it stores: our own bounds should have said so, and said where
            case "22001", "22003", "22007", "22008", "22021", "22P02", "22P05" ->
                Optional.of(new Problem.Malformed("not-storable", "A value is out of every range."));
            default -> Optional.empty();
        };
    }

    /**
     * No connection, shutting down, out of space, serialisation failure, deadlock, locked, too long, and a commit of which
     * nobody knows how it ended: the caller may try again.
     */
    static boolean isUnavailable(Throwable failure) {
        if (find(failure, SQLException.class) == null) {
            RollbackException rollback = find(failure, RollbackException.class);
            return rollback != null && rollback.getCause() == null;
        }
        String state = state(failure);
        return state.isEmpty()
                || isBroken(failure)
                || state.startsWith("57")
                || state.startsWith("53")
                || state.startsWith("40")
                || state.startsWith("25P0")
                || state.equals(LOCKED);
    }

    /** The connection is no more. */
    static boolean isBroken(Throwable failure) {
        return state(failure).startsWith("08");
    }

    static boolean isLocked(Throwable failure) {
        return state(failure).equals(LOCKED);
    }

    private static String state(Throwable failure) {
        SQLException e = find(failure, SQLException.class);
        return e == null || e.getSQLState() == null ? "" : e.getSQLState();
    }

    private static String message(Throwable failure) {
        SQLException e = find(failure, SQLException.class);
        return e == null ? "" : String.valueOf(e.getMessage());
    }

    /** The nearest of its causes, or of what it suppresses: a transaction manager tells why it rolled back in this way. */
    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        return find(failure, type, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static <T extends Throwable> @Nullable T find(
            @Nullable Throwable failure, Class<T> type, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return null;
        }
        if (type.isInstance(failure)) {
            return type.cast(failure);
        }
        T found = find(failure.getCause(), type, seen);
        for (Throwable suppressed : failure.getSuppressed()) {
            found = found == null ? find(suppressed, type, seen) : found;
        }
        return found;
    }
}
