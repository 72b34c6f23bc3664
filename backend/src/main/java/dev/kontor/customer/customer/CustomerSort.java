package dev.kontor.customer.customer;

import dev.kontor.base.sql.SortKey;
import java.time.Instant;

/** By what customers can be ordered: stored, indexed columns. */
enum CustomerSort implements SortKey {
    name("t.sort_name", String.class),
    number("t.number", String.class),
    city("t.sort_city", String.class),
    createdAt("t.created_at", Instant.class),
    updatedAt("t.updated_at", Instant.class);

    private final String column;
    private final Class<?> type;

    CustomerSort(String column, Class<?> type) {
        this.column = column;
        this.type = type;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public Class<?> type() {
        return type;
    }
}
