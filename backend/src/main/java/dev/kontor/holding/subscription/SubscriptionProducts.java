package dev.kontor.holding.subscription;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which products of the catalogue subscriptions are of. */
@ApplicationScoped
class SubscriptionProducts {

    private final Sql sql;

    SubscriptionProducts(Sql sql) {
        this.sql = sql;
    }

    /** Some products. */
    record Known(Map<String, SubscriptionProduct> bySku, Map<UUID, SubscriptionProduct> byId) {

        /** Absent when neither the SKU nor name and kind say what it is. */
        Optional<SubscriptionProduct> of(SubscriptionInput input) {
            if (input.sku() != null) {
                return Optional.ofNullable(bySku.get(input.sku()));
            }
            return input.kind() == null || input.productName() == null
                    ? Optional.empty()
                    : Optional.of(new SubscriptionProduct(null, null, input.kind(), input.productName()));
        }

        @Nullable
        SubscriptionProduct of(@Nullable UUID id) {
            return id == null ? null : byId.get(id);
        }
    }

    Optional<SubscriptionProduct> of(SubscriptionInput input) {
        return known(input.sku() == null ? List.of() : List.of(input.sku()), List.of())
                .of(input);
    }

    /** Those of the SKUs and ids that exist, in one statement. */
    Known known(Collection<String> skus, Collection<UUID> ids) {
        Known known = new Known(new HashMap<>(), new HashMap<>());
        if (skus.isEmpty() && ids.isEmpty()) {
            return known;
        }
        sql.query("""
                        select id, sku, kind, name from product
                         where reseller_id = :reseller and sku = any (cast(:skus as text[]))
                        union
                        select id, sku, kind, name from product
                         where reseller_id = :reseller and id = any (cast(:ids as uuid[]))""")
                .array("skus", skus)
                .array("ids", ids)
                .list(SubscriptionProduct.class)
                .forEach(product -> {
                    known.bySku().put(Objects.requireNonNull(product.sku()), product);
                    known.byId().put(Objects.requireNonNull(product.id()), product);
                });
        return known;
    }
}
