package dev.kontor.holding.lookup;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Rows;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order of the list: a stored, indexed column, and the id between equals. */
record AssociationSort(String parameter, Column column, boolean descending) {

    /** By what can be ordered; what does not end or renew comes last. */
    private enum Column {
        customer("c.sort_name"),
        identifier("t.sort_identifier"),
        productName("t.sort_product"),
        startsOn("t.starts_on"),
        endsOn("t.last_on"),
        renewsOn("t.sort_renews"),
        createdAt("t.created_at");

        private final String sql;

        Column(String sql) {
            this.sql = sql;
        }
    }

    /** 400 for an order that does not exist. */
    static AssociationSort of(@Nullable String parameter) {
        String wanted = parameter == null ? Column.customer.name() : parameter;
        boolean descending = wanted.startsWith("-");
        for (Column column : Column.values()) {
            if (column.name().equals(descending ? wanted.substring(1) : wanted)) {
                return new AssociationSort(wanted, column, descending);
            }
        }
        throw new Problem.Malformed(
                "invalid-parameter",
                "sort is one of customer, identifier, productName, startsOn, endsOn, renewsOn, createdAt, with a - before it for the reverse.");
    }

    boolean isByCustomer() {
        return column == Column.customer;
    }

    /** The column of the order. */
    String key() {
        return column.sql;
    }

    /** A key as the driver gives it, in the form of a cursor. */
    static Object plain(Object key) {
        return key instanceof java.sql.Date || key instanceof LocalDate || key instanceof String
                ? key
                : Objects.requireNonNull(Rows.instant(key));
    }

    String cursorAfter(Object key, UUID id) {
        return Cursor.encode(parameter, key.toString(), id.toString());
    }

    @Nullable
    Cursor decode(@Nullable String cursor) {
        return Cursor.decode(cursor, parameter, 2);
    }

    /** The sort key in the type of its column. */
    Object key(Cursor cursor) {
        return switch (column) {
            case customer, identifier, productName -> cursor.key(0);
            case createdAt -> cursor.instant(0);
            case startsOn, endsOn, renewsOn -> day(cursor.key(0));
        };
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Problem.Malformed("invalid-cursor", "The cursor does not belong to this list and sort.");
        }
    }

    String afterCursor() {
        return " and (%s, t.id) %s (:key, :after)".formatted(column.sql, descending ? "<" : ">");
    }
}
