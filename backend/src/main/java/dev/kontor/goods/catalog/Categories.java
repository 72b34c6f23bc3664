package dev.kontor.goods.catalog;

import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The categories of the catalogue. */
@ApplicationScoped
public class Categories implements PanacheRepositoryBase<ProductCategory, UUID> {

    @Transactional
    public Page<CategoryView> page(int limit, @Nullable String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, "category", 2);
        List<ProductCategory> rows = cursor == null
                ? find("order by name, id").range(0, limit).list()
                : find(
                                "(name, id) > (:name, :id) order by name, id",
                                Parameters.with("name", cursor.key(0)).and("id", cursor.id(1)))
                        .range(0, limit)
                        .list();
        Map<UUID, Long> counts = productCounts(rows.stream().map(row -> row.id).toList());
        return Page.of(
                rows,
                limit,
                Page.Total.of(count()),
                row -> Cursor.encode("category", row.name, row.id.toString()),
                row -> view(row, counts.getOrDefault(row.id, 0L)));
    }

    @Transactional
    public CategoryView read(UUID id) {
        return view(category(id), productCounts(List.of(id)).getOrDefault(id, 0L));
    }

    @Transactional
    public CategoryView create(CategoryChange wanted) {
        requireFreeName(wanted.name(), null);
        ProductCategory category = new ProductCategory();
        category.id = Ids.next();
        category.name = wanted.name();
        persistAndFlush(category);
        return view(category, 0);
    }

    @Transactional
    public CategoryView change(UUID id, CategoryChange wanted, @Nullable IfMatch ifMatch) {
        ProductCategory category = category(id);
        IfMatch.require(ifMatch, category.version);
        requireFreeName(wanted.name(), id);
        category.name = wanted.name();
        flush();
        return read(id);
    }

    /** 409 while products are in it. */
    @Transactional
    public void remove(UUID id, @Nullable IfMatch ifMatch) {
        ProductCategory category = category(id);
        IfMatch.require(ifMatch, category.version);
        if (productCounts(List.of(id)).containsKey(id)) {
            throw new Problem.Conflict("category-in-use", "Products are in this category.");
        }
        delete(category);
    }

    /** The category with this name, made if there is none. */
    @Transactional
    public UUID named(String name) {
        Optional<ProductCategory> known = find("name", name).firstResultOptional();
        return known.map(category -> category.id)
                .orElseGet(() -> create(new CategoryChange(name)).id());
    }

    /** 422 at {@code pointer} when one of the categories does not exist. */
    @Transactional
    public void requireAll(Collection<UUID> ids, String pointer) {
        Set<UUID> wanted = Set.copyOf(ids);
        if (!wanted.isEmpty() && count("id in :ids", Parameters.with("ids", wanted)) < wanted.size()) {
            throw new Problem.Invalid(pointer, "unknown-category", "Not all of these categories exist.");
        }
    }

    boolean exists(UUID id) {
        return count("id", id) > 0;
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        return find("id in :ids", Parameters.with("ids", ids)).stream()
                .collect(Collectors.toMap(category -> category.id, category -> category.name));
    }

    private Map<UUID, Long> productCounts(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(
                        "select p.categoryId, count(*) from Product p where p.categoryId in :ids group by p.categoryId",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    private void requireFreeName(String name, @Nullable UUID own) {
        Optional<ProductCategory> known = find("name", name).firstResultOptional();
        if (known.isPresent() && !known.get().id.equals(own)) {
            String detail = "Another category has this name.";
            throw new Problem.Conflict("name-taken", detail, new Problem.FieldError("/name", "name-taken", detail));
        }
    }

    private ProductCategory category(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Problem.NotFound("This category"));
    }

    private static CategoryView view(ProductCategory category, long products) {
        return new CategoryView(category.id, category.name, products, category.version);
    }
}
