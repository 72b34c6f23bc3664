package dev.kontor.goods.catalog;

import dev.kontor.base.table.TableColumns;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the list of products as a file. */
final class ProductColumns {

    private static final Map<String, Function<ProductView, @Nullable Object>> ALL = all();

    private ProductColumns() {}

    /** 400 for a column that does not exist; all columns when none are named. */
    static TableColumns<ProductView> of(@Nullable String wanted, @Nullable String labels) {
        return TableColumns.of(ALL, wanted).labelled("products", labels, Map.of());
    }

    private static Map<String, Function<ProductView, @Nullable Object>> all() {
        Map<String, Function<ProductView, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("sku", ProductView::sku);
        columns.put("name", ProductView::name);
        columns.put("kind", ProductView::kind);
        columns.put("categoryName", ProductView::categoryName);
        columns.put(
                "actions",
                product -> product.charges().stream()
                        .map(ChargeView::action)
                        .distinct()
                        .toList());
        columns.put(
                "charges",
                product -> product.charges().stream().map(ChargeView::label).toList());
        columns.put("id", ProductView::id);
        return columns;
    }
}
