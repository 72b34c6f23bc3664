package dev.kontor.subscription;

import dev.kontor.catalog.ProductKind;
import dev.kontor.shared.SqlArrays;
import dev.kontor.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which product of the catalogue a subscription is of. */
@ApplicationScoped
class SubscriptionProducts {

    private final TenantRows rows;

    SubscriptionProducts(TenantRows rows) {
        this.rows = rows;
    }

    /** Absent when neither the SKU nor name and kind say what it is. */
    Optional<SubscriptionProduct> of(SubscriptionInput input) {
        return of(input, input.sku() == null ? Map.of() : bySku(List.of(input.sku())));
    }

    static Optional<SubscriptionProduct> of(SubscriptionInput input, Map<String, SubscriptionProduct> bySku) {
        if (input.sku() != null) {
            return Optional.ofNullable(bySku.get(input.sku()));
        }
        return input.kind() == null || input.productName() == null
                ? Optional.empty()
                : Optional.of(new SubscriptionProduct(null, input.kind(), input.productName()));
    }

    /** Those of the SKUs that exist, in one statement. */
    Map<String, SubscriptionProduct> bySku(Collection<String> skus) {
        Map<String, SubscriptionProduct> products = new HashMap<>();
        rows.query("""
                        select sku, id, kind, name from product
                         where reseller_id = :reseller and sku = any (cast(:skus as text[]))""")
                .setParameter("skus", SqlArrays.of(skus))
                .list()
                .forEach(row -> products.put(
                        row[0].toString(),
                        new SubscriptionProduct(
                                (UUID) row[1], ProductKind.valueOf(row[2].toString()), row[3].toString())));
        return products;
    }
}
