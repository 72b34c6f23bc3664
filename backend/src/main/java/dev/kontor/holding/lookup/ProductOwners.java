package dev.kontor.holding.lookup;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Rows;
import dev.kontor.base.shared.TenantRows;
import dev.kontor.customer.customer.CustomerMatches;
import dev.kontor.goods.catalog.Products;
import dev.kontor.holding.association.AssociationState;
import dev.kontor.holding.association.AssociationView;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Who has a product now: whom to tell when it is updated (C26). */
@ApplicationScoped
class ProductOwners {

    private final TenantRows rows;
    private final Products products;
    private final CustomerMatches matches;
    private final ResellerDay day;

    ProductOwners(TenantRows rows, Products products, CustomerMatches matches, ResellerDay day) {
        this.rows = rows;
        this.products = products;
        this.matches = matches;
        this.day = day;
    }

    /** By the names of the customers; 404 for an unknown product. */
    @Transactional
    Page<ProductOwner> page(UUID productId, ProductOwnerFilter filter) {
        products.require(productId);
        Cursor cursor = Cursor.decode(filter.cursor, "owner", 2);
        CustomerMatches.Condition words = matches.find(filter.q);
        String from = """
                  from (
                    select a.* from association a where a.reseller_id = :reseller and a.product_id = :product
                    union all
                    select a.* from subscription s
                      join association a on a.reseller_id = :reseller and a.subscription_id = s.id
                     where s.reseller_id = :reseller and s.product_id = :product) t
                  join customer c on c.reseller_id = :reseller and c.id = t.customer_id
                 where %s%s%s""".formatted(
                        AssociationState.ACTIVE.sql(),
                        filter.updateService == null ? "" : " and t.update_service = " + filter.updateService,
                        words.sql("t.customer_id"));
        NativeQuery<Object[]> owners = bound(
                """
                select t.id, c.id as customer, c.number, c.display_name, c.email,
                       (select s.identifier from subscription s where s.reseller_id = :reseller and s.id = t.subscription_id),
                       t.quantity, t.update_service, t.starts_on, c.sort_name""" + from
                        + (cursor == null ? "" : " and (c.sort_name, t.id) > (:name, :after)")
                        + " order by c.sort_name, t.id limit " + (filter.limit + 1),
                productId,
                words);
        if (cursor != null) {
            owners.setParameter("name", cursor.key(0)).setParameter("after", cursor.id(1));
        }
        String counted = "select count(*), 1 from (select 1 %s limit %d) n".formatted(from, Page.Total.EXACT_UP_TO + 1);
        long total = ((Number) bound(counted, productId, words).getSingleResult()[0]).longValue();
        Function<Object[], String> cursorOf = row -> Cursor.encode("owner", row[9].toString(), row[0].toString());
        return Page.of(owners.list(), filter.limit, Page.Total.of(total), cursorOf, ProductOwners::owner);
    }

    private NativeQuery<Object[]> bound(String sql, UUID productId, CustomerMatches.Condition words) {
        NativeQuery<Object[]> query =
                rows.query(sql).setParameter("product", productId).setParameter("today", day.today());
        words.bind(query);
        return query;
    }

    private static ProductOwner owner(@Nullable Object[] row) {
        return new ProductOwner(
                Objects.requireNonNull((UUID) row[0]),
                new AssociationView.AssociatedCustomer(
                        Objects.requireNonNull((UUID) row[1]), String.valueOf(row[2]), String.valueOf(row[3])),
                Rows.text(row[4]),
                Rows.text(row[5]),
                ((Number) Objects.requireNonNull(row[6])).intValue(),
                Boolean.TRUE.equals(row[7]),
                Objects.requireNonNull(Rows.day(row[8])));
    }
}
