package dev.kontor.customer.customer;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Problem;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An order of the list: a stored, indexed column, and the id between equals. */
record CustomerSort(String parameter, String column, boolean descending, Function<ListedCustomer, String> keyOf) {

    private static final String DEFAULT = "name";

    private static final Map<String, CustomerSort> ASCENDING = Map.of(
            "name", new CustomerSort("name", "sort_name", false, row -> row.sortName),
            "number", new CustomerSort("number", "number", false, row -> row.number),
            "city", new CustomerSort("city", "sort_city", false, row -> row.sortCity),
            "createdAt", new CustomerSort("createdAt", "created_at", false, row -> row.createdAt.toString()),
            "updatedAt", new CustomerSort("updatedAt", "updated_at", false, row -> row.updatedAt.toString()));

    /** 400 for an order that does not exist. */
    static CustomerSort of(@Nullable String parameter) {
        String wanted = parameter == null ? DEFAULT : parameter;
        boolean descending = wanted.startsWith("-");
        CustomerSort sort = ASCENDING.get(descending ? wanted.substring(1) : wanted);
        if (sort == null) {
            throw new Problem.Malformed(
                    "invalid-parameter",
                    "sort is one of name, number, city, createdAt, updatedAt, with a - before it for the reverse.");
        }
        return descending ? new CustomerSort(wanted, sort.column, true, sort.keyOf) : sort;
    }

    String cursorAfter(ListedCustomer row) {
        return Cursor.encode(parameter, keyOf.apply(row), row.id.toString());
    }

    @Nullable
    Cursor decode(@Nullable String cursor) {
        return Cursor.decode(cursor, parameter, 2);
    }

    /** The sort key in the type of its column. */
    Object key(Cursor cursor) {
        return column.endsWith("_at") ? cursor.instant(0) : cursor.key(0);
    }

    String afterCursor() {
        return " and (%s, t.id) %s (:key, :after)".formatted(key(), descending ? "<" : ">");
    }

    /** The column of the order. */
    String key() {
        return "t." + column;
    }
}
