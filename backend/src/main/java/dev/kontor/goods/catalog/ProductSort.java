package dev.kontor.goods.catalog;

import dev.kontor.base.sql.SortKey;

/** By what products can be ordered. */
enum ProductSort implements SortKey {
    sku("p.sku"),
    name("p.sort_name");

    private final String column;

    ProductSort(String column) {
        this.column = column;
    }

    String of(Product row) {
        return this == sku ? row.sku : row.sortName;
    }

    @Override
    public String column() {
        return column;
    }
}
