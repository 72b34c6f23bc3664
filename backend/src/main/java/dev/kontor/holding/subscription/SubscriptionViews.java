package dev.kontor.holding.subscription;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Subscriptions as they are shown: with product and holder, in two statements whatever their number. */
@ApplicationScoped
class SubscriptionViews {

    private final Sql sql;
    private final SubscriptionHolders holders;

    SubscriptionViews(Sql sql, SubscriptionHolders holders) {
        this.sql = sql;
        this.holders = holders;
    }

    SubscriptionView of(Subscription subscription) {
        return of(List.of(subscription)).getFirst();
    }

    List<SubscriptionView> of(Collection<Subscription> subscriptions) {
        Map<UUID, SubscriptionFacts.ProductName> products = products(subscriptions);
        Map<UUID, SubscriptionHolder> held =
                holders.of(subscriptions.stream().map(row -> row.id).toList());
        return subscriptions.stream()
                .map(row -> SubscriptionView.of(row, facts(products.get(row.productId), held.get(row.id))))
                .toList();
    }

    private static SubscriptionFacts facts(
            SubscriptionFacts.@Nullable ProductName product, @Nullable SubscriptionHolder holder) {
        return product == null
                ? new SubscriptionFacts(null, null, holder)
                : new SubscriptionFacts(product.sku(), product.name(), holder);
    }

    private Map<UUID, SubscriptionFacts.ProductName> products(Collection<Subscription> subscriptions) {
        List<UUID> ids = subscriptions.stream()
                .map(row -> row.productId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return new HashMap<>();
        }
        return sql.query("""
                        select id, sku, name from product
                         where reseller_id = :reseller and id = any (cast(:ids as uuid[]))""").array("ids", ids).map(UUID.class, SubscriptionFacts.ProductName.class);
    }
}
