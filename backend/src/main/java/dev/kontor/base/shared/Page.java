package dev.kontor.base.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code nextCursor} is absent on the last one. */
public record Page<T>(List<T> items, @Nullable String nextCursor, Total total) {

    /** Rows a page may hold, and how many it holds unless asked. */
    public static final int MAX_LIMIT = 100;

    public static final String DEFAULT_LIMIT = "25";

    /** Cuts the extra row off that was read to see whether there is a next page. */
    public static <R, T> Page<T> of(
            List<R> rowsPlusOne, int limit, Total total, Function<R, String> cursorOf, Function<R, T> view) {
        return of(rowsPlusOne, limit, total, cursorOf).map(view);
    }

    /** The same of rows that are shown as they are. */
    public static <R> Page<R> of(List<R> rowsPlusOne, int limit, Total total, Function<R, String> cursorOf) {
        boolean more = rowsPlusOne.size() > limit;
        List<R> rows = more ? rowsPlusOne.subList(0, limit) : rowsPlusOne;
        return new Page<>(rows, more ? cursorOf.apply(rows.getLast()) : null, total);
    }

    /** The same page, each row as something else. */
    public <V> Page<V> map(Function<T, V> view) {
        return as(rows -> rows.stream().map(view).toList());
    }

    /** The same page, its rows as something else. */
    public <V> Page<V> as(Function<List<T>, List<V>> views) {
        return new Page<>(views.apply(items), nextCursor, total);
    }

    /** How many rows there are in all: exact up to 10,000, then a lower bound. */
    public record Total(@Nullable Integer exact, @Nullable Integer atLeast) {

        public static final int EXACT_UP_TO = 10_000;

        /** {@code counted} was counted up to {@link #EXACT_UP_TO} + 1. */
        public static Total of(long counted) {
            return counted > EXACT_UP_TO ? new Total(null, EXACT_UP_TO) : new Total((int) counted, null);
        }
    }
}
