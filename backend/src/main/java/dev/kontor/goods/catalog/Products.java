package dev.kontor.goods.catalog;

import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.SearchText;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The catalogue: what is sold, and on which occasions it is paid for. */
@ApplicationScoped
public class Products {

    /** {@link ProductView}s. */
    private static final String VIEWS = """
            select p.id, p.sku, p.name, p.kind, p.category_id, k.name as category_name,
                   (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'action', c.action, 'termMonths', c.term_months)), '[]')
                      from charge c where c.reseller_id = :reseller and c.product_id = p.id) as charges, p.version
              from product p join product_category k on k.reseller_id = p.reseller_id and k.id = p.category_id
            """;

    private final Sql sql;
    private final Charges charges;
    private final Categories categories;
    private final Clock clock;

    Products(Sql sql, Charges charges, Categories categories, Clock clock) {
        this.sql = sql;
        this.charges = charges;
        this.categories = categories;
        this.clock = clock;
    }

    public Page<ProductView> page(ProductFilter filter) {
        return page(filter, UnaryOperator.identity());
    }

    /** Those of the products {@code p} that somebody else's conditions leave, too. */
    public Page<ProductView> page(ProductFilter filter, UnaryOperator<Conditions> narrowed) {
        ProductSearch search = ProductSearch.of(filter.q);
        Order<?> order = Order.of(filter.sort, search.keys(filter.sort), "p.id");
        return sql.listing("product p", narrowed.apply(search.addTo(conditions(filter))), order)
                .page(
                        VIEWS + "{page}",
                        ProductView.class,
                        filter.limit,
                        filter.cursor,
                        row -> order.cursorAfter(search.sorted(order, row), row.id()));
    }

    /** 404 for a foreign or unknown product. */
    public ProductView require(UUID id) {
        return sql.query(VIEWS + "where p.reseller_id = :reseller and p.id = :id")
                .bind("id", id)
                .optional(ProductView.class)
                .orElseThrow(() -> new Problem.NotFound("This product"));
    }

    /** Those of the SKUs that exist. */
    public List<ProductView> bySkus(Collection<String> skus) {
        return sql.query(VIEWS
                        + "where p.reseller_id = :reseller and p.sku = any (cast(:skus as text[])) order by p.sku")
                .array("skus", skus)
                .list(ProductView.class);
    }

    /** Products by what a file calls them: by their SKU, else by the only one that is spelled otherwise. */
    public Map<String, ProductView> named(Collection<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, String> meant = SkuNames.meant(names, skus());
        Map<String, ProductView> bySku =
                bySkus(meant.values()).stream().collect(Collectors.toMap(ProductView::sku, Function.identity()));
        Map<String, ProductView> named = new HashMap<>();
        meant.forEach((name, sku) -> Optional.ofNullable(bySku.get(sku)).ifPresent(view -> named.put(name, view)));
        return named;
    }

    /** Every SKU that there is. */
    public List<String> skus() {
        return sql.query("select sku from product where reseller_id = :reseller")
                .list(String.class);
    }

    /** 409 for a SKU that exists, 422 for an unknown category. */
    @Transactional
    public ProductView create(ProductChange wanted) {
        Product product = new Product();
        product.id = Ids.next();
        product.createdAt = clock.instant();
        apply(product, wanted);
        sql.store(product);
        charges.replace(product.id, wanted.charges());
        sql.flush();
        return require(product.id);
    }

    /** Many at once, whose SKUs are known to be free. */
    @Transactional
    public void createAll(List<ProductChange> wanted) {
        for (ProductChange one : wanted) {
            Product product = new Product();
            product.id = Ids.next();
            product.createdAt = clock.instant();
            fill(product, one);
            sql.add(product);
            charges.add(product.id, one.charges());
        }
        sql.flush();
    }

    @Transactional
    public ProductView change(UUID id, ProductChange wanted, @Nullable IfMatch ifMatch) {
        Product product = IfMatch.require(ifMatch, product(id));
        apply(product, wanted);
        charges.replace(id, wanted.charges());
        sql.flush();
        return require(id);
    }

    /** 409 while the product has prices. */
    @Transactional
    public void remove(UUID id, @Nullable IfMatch ifMatch) {
        Product product = IfMatch.require(ifMatch, product(id));
        try {
            charges.delete("productId", id);
            sql.remove(product);
        } catch (ConstraintViolationException e) {
            throw new Problem.Conflict("product-in-use", "A product that has or had prices cannot be deleted.");
        }
    }

    private void apply(Product product, ProductChange wanted) {
        Optional<UUID> sameSku = sql.query("select id from product where reseller_id = :reseller and sku = :sku")
                .bind("sku", wanted.sku())
                .optional(UUID.class);
        if (sameSku.isPresent() && !sameSku.get().equals(product.id)) {
            throw new Problem.Conflict("/sku", "sku-taken", "Another product has this SKU.");
        }
        if (!categories.exists(wanted.categoryId())) {
            throw new Problem.Invalid("/categoryId", "unknown-category", "There is no such category.");
        }
        fill(product, wanted);
    }

    private void fill(Product product, ProductChange wanted) {
        product.sku = wanted.sku();
        product.name = wanted.name();
        product.sortName = SearchText.fold(wanted.name());
        product.kind = wanted.kind();
        product.categoryId = wanted.categoryId();
        // so that a change of charges only is a new version of the product, too
        product.updatedAt = clock.instant();
    }

    private static Conditions conditions(ProductFilter filter) {
        return Conditions.of("p.reseller_id = :reseller")
                .equal("p.kind", filter.kind)
                .equal("p.category_id", filter.categoryId);
    }

    private Product product(UUID id) {
        return sql.require(Product.class, id, "This product");
    }
}
