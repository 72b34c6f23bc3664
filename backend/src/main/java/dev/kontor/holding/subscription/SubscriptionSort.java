package dev.kontor.holding.subscription;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An order of the list: a stored, indexed column, and the id between equals. */
record SubscriptionSort(String parameter, Column column, boolean descending) {

    /** By what can be ordered; what has no date comes last. */
    private enum Column {
        identifier("sort_identifier", row -> row.sortIdentifier),
        productName("sort_product", row -> row.sortProduct),
        expiresOn("sort_expires", row -> day(row.expiresOn)),
        contractedOn("sort_contracted", row -> day(row.contractedOn)),
        createdAt("created_at", row -> row.createdAt.toString());

        private final String stored;
        private final Function<Subscription, String> keyOf;

        Column(String stored, Function<Subscription, String> keyOf) {
            this.stored = stored;
            this.keyOf = keyOf;
        }

        private static String day(@Nullable LocalDate day) {
            return day == null ? "9999-12-31" : day.toString();
        }
    }

    /** 400 for an order that does not exist. */
    static SubscriptionSort of(@Nullable String parameter) {
        String wanted = parameter == null ? Column.identifier.name() : parameter;
        boolean descending = wanted.startsWith("-");
        for (Column column : Column.values()) {
            if (column.name().equals(descending ? wanted.substring(1) : wanted)) {
                return new SubscriptionSort(wanted, column, descending);
            }
        }
        throw new Problem.Malformed(
                "invalid-parameter",
                "sort is one of identifier, productName, expiresOn, contractedOn, createdAt, with a - before it for the reverse.");
    }

    String cursorAfter(Subscription row) {
        return Cursor.encode(parameter, column.keyOf.apply(row), row.id.toString());
    }

    @Nullable
    Cursor decode(@Nullable String cursor) {
        return Cursor.decode(cursor, parameter, 2);
    }

    /** The sort key in the type of its column. */
    Object key(Cursor cursor) {
        return switch (column) {
            case identifier, productName -> cursor.key(0);
            case createdAt -> cursor.instant(0);
            case expiresOn, contractedOn -> day(cursor.key(0));
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
        return " and (t.%s, t.id) %s (:key, :after)".formatted(column.stored, descending ? "<" : ">");
    }

    /** The column of the order. */
    String key() {
        return "t." + column.stored;
    }
}
