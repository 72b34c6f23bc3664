package dev.kontor.base.search;

/**
 * From where the rows {@code t} of a list have a date.
 *
 * @param column as it is called in {@code rows}
 * @param rows selects {@code id}s of rows around {@code %s}, which asks about the column
 * @param tested the column as it is called in {@code test}
 * @param test a condition on {@code t} around {@code %s}, which asks about that
 */
public record DaySource(String column, String rows, String tested, String test) {

    /** A column of the list's own table, with an index that begins with the reseller and it. */
    public static DaySource own(String table, String column) {
        return new DaySource(
                column, "select id from " + table + " where reseller_id = :reseller and %s", "t." + column, "%s");
    }

    /** A column of another one that has an index. */
    public static DaySource of(String column, String rows, String test) {
        return new DaySource(column, rows, column, test);
    }

    String ids(int term) {
        return rows.formatted(among(column, term));
    }

    String has(int term) {
        return test.formatted(among(tested, term));
    }

    private static String among(String column, int term) {
        return "%1$s >= :from%2$d and %1$s < :until%2$d".formatted(column, term);
    }
}
