package dev.kontor.price.book;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.SearchText;
import dev.kontor.base.sql.Sql;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The products that have prices in a list now, in the order of their SKUs. */
@ApplicationScoped
class ListedProducts {

    private static final String SORT = "listed";

    private final Sql sql;
    private final Products products;

    ListedProducts(Sql sql, Products products) {
        this.sql = sql;
        this.products = products;
    }

    Page<ProductView> page(
            UUID listId, @Nullable String q, @Nullable UUID categoryId, int limit, @Nullable String after) {
        Cursor cursor = Cursor.decode(after, SORT, 1);
        List<String> skus = sql.query("""
                        select p.sku from product p
                         where p.reseller_id = :reseller and p.sku > :after
                           and (:pattern = '' or p.sort_name like :pattern escape '!'
                                or lower(p.sku) like :pattern escape '!')
                           and coalesce(p.category_id = cast(:category as uuid), true)
                           and exists (
                             select 1 from charge c
                               join price_entry e on e.reseller_id = c.reseller_id and e.charge_id = c.id
                              where c.reseller_id = :reseller and c.product_id = p.id and e.list_id = :list
                                and e.superseded_at is null)
                         order by p.sku limit :limit""")
                .bind("after", cursor == null ? "" : cursor.key(0))
                .bind("pattern", pattern(q))
                .bind("category", categoryId)
                .bind("list", listId)
                .bind("limit", limit + 1)
                .list(String.class);
        return Page.of(
                skus.isEmpty() ? List.of() : products.bySkus(skus),
                limit,
                Page.Total.of(count(listId)),
                product -> Cursor.encode(SORT, product.sku()),
                product -> product);
    }

    private long count(UUID listId) {
        return sql.query("""
                        select count(distinct c.product_id) from price_entry e
                          join charge c on c.reseller_id = e.reseller_id and c.id = e.charge_id
                         where e.reseller_id = :reseller and e.list_id = :list and e.superseded_at is null""").bind("list", listId).count();
    }

    /** A {@code like} pattern with {@code !} as escape; empty for all. */
    private static String pattern(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return "";
        }
        String text = SearchText.fold(q.strip());
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
