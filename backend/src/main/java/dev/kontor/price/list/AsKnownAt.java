package dev.kontor.price.list;

import dev.kontor.base.sql.SqlStatement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which of the rows that are closed and succeeded, never overwritten, were known at a moment; without one, which are known
 * now. The only place that compares the moments at which something was recorded and superseded.
 */
public record AsKnownAt(@Nullable Instant moment) {

    public static final AsKnownAt NOW = new AsKnownAt(null);

    /** The condition on a table; its parameter comes with {@link #bindTo}. */
    public String of(String table) {
        return moment == null ? now(table) : at(table, ":known_at");
    }

    public SqlStatement bindTo(SqlStatement statement) {
        return moment == null ? statement : statement.bind("known_at", moment);
    }

    public static String now(String table) {
        return table + ".superseded_at is null";
    }

    /** What was known at a moment that the statement names. */
    public static String at(String table, String moment) {
        return "%1$s.recorded_at <= %2$s and coalesce(%1$s.superseded_at > %2$s, true)".formatted(table, moment);
    }

    /** What was known until a moment that the statement names. */
    public static String before(String table, String moment) {
        return "%1$s.recorded_at < %2$s and coalesce(%1$s.superseded_at >= %2$s, true)".formatted(table, moment);
    }
}
