package dev.kontor.holding.lookup;

import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerMatches;
import dev.kontor.goods.catalog.Products;
import dev.kontor.holding.association.AssociationState;
import dev.kontor.holding.association.AssociationView;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who has a product now: whom to tell when it is updated (C26). */
@ApplicationScoped
class ProductOwners {

    private static final Order<?> BY_NAME = Order.by("owner", "c.sort_name", "t.id");

    private static final String OWNERS = """
            (select a.* from association a where a.reseller_id = :reseller and a.product_id = :product
              union all
             select a.* from subscription s
               join association a on a.reseller_id = :reseller and a.subscription_id = s.id
              where s.reseller_id = :reseller and s.product_id = :product) t
            join customer c on c.reseller_id = :reseller and c.id = t.customer_id""";

    private final Sql sql;
    private final Products products;
    private final CustomerMatches matches;
    private final ResellerDay day;

    ProductOwners(Sql sql, Products products, CustomerMatches matches, ResellerDay day) {
        this.sql = sql;
        this.products = products;
        this.matches = matches;
        this.day = day;
    }

    /** An owner and the name that it is sorted by. */
    private record Row(ProductOwner owner, String sortName) {}

    /** By the names of the customers; 404 for an unknown product. */
    Page<ProductOwner> page(UUID productId, ProductOwnerFilter filter) {
        products.require(productId);
        String select = """
                select t.id as owner_association_id, c.id as owner_customer_id, c.number as owner_customer_number,
                       c.display_name as owner_customer_name, c.email as owner_email,
                       (select s.identifier from subscription s
                         where s.reseller_id = :reseller and s.id = t.subscription_id) as owner_identifier,
                       t.quantity as owner_quantity, t.update_service as owner_update_service,
                       t.starts_on as owner_starts_on, c.sort_name
                  from\s""" + OWNERS + " {page}";
        return sql.listing(OWNERS, conditions(productId, filter), BY_NAME)
                .page(
                        select,
                        Row.class,
                        filter.limit,
                        filter.cursor,
                        row -> BY_NAME.cursorAfter(row.sortName(), row.owner().associationId()))
                .map(Row::owner);
    }

    private Conditions conditions(UUID productId, ProductOwnerFilter filter) {
        Conditions conditions = Conditions.of(AssociationState.ACTIVE.sql())
                .bind("product", productId)
                .bind("today", day.today())
                .equal("t.update_service", filter.updateService);
        return matches.find(filter.q).addTo(conditions, "t.customer_id");
    }

    /** A customer that has a product now (C26). */
    public record ProductOwner(
            UUID associationId,
            AssociationView.AssociatedCustomer customer,
            @Nullable String email,
            @Nullable String identifier,
            int quantity,
            boolean updateService,
            LocalDate startsOn) {}

    /** Which owners of a product. */
    public static class ProductOwnerFilter extends PageRequest {

        @RestQuery
        @Size(max = 200)
        @Parameter(description = "Words or beginnings of words of the customer.")
        public @Nullable String q;

        @RestQuery
        @Parameter(description = "Only those with the update service, or only those without.")
        public @Nullable Boolean updateService;
    }
}
