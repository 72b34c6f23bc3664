package dev.kontor.base.sql;

/** Something a list can be ordered by, usually a constant of an enum with the name that callers know. */
public interface SortKey {

    /** The stored, indexed column, as the list calls it. */
    String column();

    /** What the column holds: text, a day or a moment. */
    default Class<?> type() {
        return String.class;
    }
}
