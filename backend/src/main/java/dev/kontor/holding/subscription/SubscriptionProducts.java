package dev.kontor.holding.subscription;

import dev.kontor.base.sql.Sql;
import dev.kontor.goods.catalog.SkuNames;
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
    record Known(Map<String, SubscriptionProduct> bySku, Map<UUID, SubscriptionProduct> byId, Collection<String> skus) {

        /** The product that a file calls so, in whatever spelling. */
        Optional<SubscriptionProduct> named(String name) {
            return Optional.ofNullable(bySku.get(name));
        }

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

    /** Like {@link #known}, and those whose SKU is spelled otherwise than in the catalogue. */
    Known meant(Collection<String> names, Collection<UUID> ids) {
        Known known = known(names, ids);
        List<String> others =
                names.stream().filter(name -> known.named(name).isEmpty()).toList();
        if (others.isEmpty()) {
            return known;
        }
        List<String> all = sql.query("select sku from product where reseller_id = :reseller")
                .list(String.class);
        Map<String, String> meant = SkuNames.meant(others, all);
        Known spelled = known(meant.values(), List.of());
        known.bySku().putAll(spelled.bySku());
        known.byId().putAll(spelled.byId());
        meant.forEach((name, sku) ->
                spelled.named(sku).ifPresent(product -> known.bySku().put(name, product)));
        return new Known(known.bySku(), known.byId(), all);
    }

    /** Those of the SKUs and ids that exist, in one statement. */
    Known known(Collection<String> skus, Collection<UUID> ids) {
        Known known = new Known(new HashMap<>(), new HashMap<>(), List.of());
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
