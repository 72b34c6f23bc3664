package dev.kontor.goods.catalog;

import dev.kontor.base.shared.SearchText;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.SortKey;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Products by a part of their SKU or name; without words, all. By SKU, the one that was typed comes first and those that
 * begin with it come next: who looks for .com does not want .br.com.
 */
record ProductSearch(String typed) {

    private static final SortKey SKU = SortKey.text("sku", "p.sku");
    private static final SortKey NAME = SortKey.text("name", "p.sort_name");
    private static final SortKey NEAREST = SortKey.text("sku", """
            (case when lower(p.sku) in (:typed, :dotted) then '0'
                  when lower(p.sku) like :beginning escape '!' or lower(p.sku) like :dotted_beginning escape '!' then '1'
                  else '2' end || p.sku)""");

    static ProductSearch of(@Nullable String q) {
        return new ProductSearch(q == null ? "" : SearchText.fold(q.strip()));
    }

    Conditions addTo(Conditions conditions) {
        return isEmpty()
                ? conditions
                : conditions
                        .and("""
                                (p.sort_name like :part escape '!' or lower(p.sku) like :part escape '!'
                                 or lower(p.sku) like :beginning escape '!'
                                 or lower(p.sku) like :dotted_beginning escape '!' or lower(p.sku) in (:typed, :dotted))""")
                        .bind("part", "%" + escaped() + "%")
                        .bind("beginning", escaped() + "%")
                        .bind("dotted_beginning", "." + escaped() + "%")
                        .bind("typed", typed)
                        .bind("dotted", "." + typed);
    }

    /** The keys by which products are ordered; backwards there is no nearest one. */
    List<SortKey> keys(String sort) {
        return List.of(isEmpty() || sort.startsWith("-") ? SKU : NEAREST, NAME);
    }

    /** The value of the order's key in this row. */
    String sorted(Order<?> order, ProductView row) {
        if (order.key() == NAME) {
            return SearchText.fold(row.name());
        }
        return order.key() == SKU ? row.sku() : nearness(row.sku().toLowerCase(Locale.ROOT)) + row.sku();
    }

    private String nearness(String sku) {
        if (sku.equals(typed) || sku.equals("." + typed)) {
            return "0";
        }
        return sku.startsWith(typed) || sku.startsWith("." + typed) ? "1" : "2";
    }

    private boolean isEmpty() {
        return typed.isEmpty();
    }

    private String escaped() {
        return typed.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
