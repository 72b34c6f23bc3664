package dev.kontor.base.sql;

import java.time.Instant;
import java.time.LocalDate;

/** Something a list can be ordered by: a stored, indexed column and the name that callers know. */
public interface SortKey {

    String name();

    /** As the list calls it. */
    String column();

    /** What the column holds: text, a day or a moment. */
    Class<?> type();

    static SortKey text(String name, String column) {
        return new Stored(name, column, String.class);
    }

    static SortKey day(String name, String column) {
        return new Stored(name, column, LocalDate.class);
    }

    static SortKey moment(String name, String column) {
        return new Stored(name, column, Instant.class);
    }

    /** A key that knows nothing but its column. */
    record Stored(String name, String column, Class<?> type) implements SortKey {}
}
