package dev.kontor.customer.request;

import dev.kontor.base.sql.SortKey;
import java.time.Instant;

/** By what requests can be ordered. */
enum RequestSort implements SortKey {
    dueAt("r.due_at"),
    createdAt("r.created_at");

    private final String column;

    RequestSort(String column) {
        this.column = column;
    }

    Instant of(ServiceRequest row) {
        return this == dueAt ? row.dueAt : row.createdAt;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public Class<?> type() {
        return Instant.class;
    }
}
