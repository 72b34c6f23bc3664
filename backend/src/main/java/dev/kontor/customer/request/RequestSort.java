package dev.kontor.customer.request;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** In which order requests are read: along an index, the id between equals. */
enum RequestSort {
    DUE("dueAt", "due_at", false),
    DUE_LAST("-dueAt", "due_at", true),
    OLDEST("createdAt", "created_at", false),
    NEWEST("-createdAt", "created_at", true);

    private final String parameter;
    private final String column;
    private final boolean descending;

    RequestSort(String parameter, String column, boolean descending) {
        this.parameter = parameter;
        this.column = column;
        this.descending = descending;
    }

    /** The most urgent first, unless said; 400 for an order that does not exist. */
    static RequestSort of(@Nullable String parameter) {
        for (RequestSort sort : values()) {
            if (sort.parameter.equals(parameter == null ? DUE.parameter : parameter)) {
                return sort;
            }
        }
        throw new Problem.Malformed(
                "invalid-parameter", "sort is dueAt or createdAt, with a - before it for the reverse.");
    }

    @Nullable
    Cursor decode(@Nullable String cursor) {
        return Cursor.decode(cursor, parameter, 2);
    }

    String cursorAfter(ServiceRequest row) {
        Instant key = column.equals("due_at") ? row.dueAt : row.createdAt;
        return Cursor.encode(parameter, key.toString(), row.id.toString());
    }

    String afterCursor() {
        return " and (r.%s, r.id) %s (:key, :after)".formatted(column, descending ? "<" : ">");
    }

    String orderBy() {
        String direction = descending ? " desc" : "";
        return " order by r." + column + direction + ", r.id" + direction;
    }
}
