package dev.kontor.goods.catalog;

import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Versioned;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.sql.UniqueNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The categories of the catalogue. */
@ApplicationScoped
public class Categories {

    private static final Order<?> BY_NAME = Order.by("category", "c.name", "c.id");

    private final Sql sql;

    Categories(Sql sql) {
        this.sql = sql;
    }

    public Page<CategoryView> page(int limit, @Nullable String cursor) {
        String select = """
                select c.id, c.name, c.version, (select count(*) from product p
                        where p.reseller_id = c.reseller_id and p.category_id = c.id) as product_count
                  from product_category c {page}""";
        return sql.listing("product_category c", Conditions.of("c.reseller_id = :reseller"), BY_NAME)
                .page(
                        select,
                        CategoryView.class,
                        limit,
                        cursor,
                        BY_NAME.cursorOf(CategoryView::name, CategoryView::id));
    }

    @Transactional
    public CategoryView read(UUID id) {
        return view(category(id), productCount(id));
    }

    @Transactional
    public CategoryView create(CategoryChange wanted) {
        UniqueNames.requireFree(sql, "product_category", "category", wanted.name(), null);
        ProductCategory category = new ProductCategory();
        category.id = Ids.next();
        category.name = wanted.name();
        sql.store(category);
        return view(category, 0);
    }

    @Transactional
    public CategoryView change(UUID id, CategoryChange wanted, @Nullable IfMatch ifMatch) {
        ProductCategory category = IfMatch.require(ifMatch, category(id));
        UniqueNames.requireFree(sql, "product_category", "category", wanted.name(), id);
        category.name = wanted.name();
        sql.flush();
        return read(id);
    }

    /** 409 while products are in it. */
    @Transactional
    public void remove(UUID id, @Nullable IfMatch ifMatch) {
        ProductCategory category = IfMatch.require(ifMatch, category(id));
        if (productCount(id) > 0) {
            throw new Problem.Conflict("category-in-use", "Products are in this category.");
        }
        sql.remove(category);
    }

    /** The category with this name, made if there is none. */
    @Transactional
    public UUID named(String name) {
        return idOf(name).orElseGet(() -> create(new CategoryChange(name)).id());
    }

    /** 422 at {@code pointer} when one of the categories does not exist. */
    @Transactional
    public void requireAll(Collection<UUID> ids, String pointer) {
        Set<UUID> wanted = Set.copyOf(ids);
        if (!wanted.isEmpty() && names(wanted).size() < wanted.size()) {
            throw new Problem.Invalid(pointer, "unknown-category", "Not all of these categories exist.");
        }
    }

    boolean exists(UUID id) {
        return !names(List.of(id)).isEmpty();
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        return sql.query("select id, name from product_category where reseller_id = :reseller and id = any (:ids)")
                .array("ids", ids)
                .map(UUID.class, String.class);
    }

    private long productCount(UUID id) {
        return sql.query("select count(*) from product where reseller_id = :reseller and category_id = :id")
                .bind("id", id)
                .count();
    }

    private Optional<UUID> idOf(String name) {
        return sql.query("select id from product_category where reseller_id = :reseller and name = :name")
                .bind("name", name)
                .optional(UUID.class);
    }

    private ProductCategory category(UUID id) {
        return sql.require(ProductCategory.class, id, "This category");
    }

    private static CategoryView view(ProductCategory category, long products) {
        return new CategoryView(category.id, category.name, products, category.version);
    }

    /** A category as it should be. */
    public record CategoryChange(@NotBlank @Size(max = 100) String name) {}

    /** A category of products, such as Domain or Hosting. */
    public record CategoryView(UUID id, String name, long productCount, long version) implements Versioned {}
}
