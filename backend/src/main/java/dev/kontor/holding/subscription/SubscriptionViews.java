package dev.kontor.holding.subscription;

import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.reseller.ResellerDay;
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
    private final ResellerDay day;

    SubscriptionViews(Sql sql, ResellerDay day) {
        this.sql = sql;
        this.day = day;
    }

    SubscriptionView of(Subscription subscription) {
        return of(List.of(subscription)).getFirst();
    }

    List<SubscriptionView> of(Collection<Subscription> subscriptions) {
        Map<UUID, SubscriptionFacts.ProductName> products = products(subscriptions);
        Map<UUID, SubscriptionHolder> holders = holders(subscriptions);
        return subscriptions.stream()
                .map(row -> SubscriptionView.of(row, facts(products.get(row.productId), holders.get(row.id))))
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

    private Map<UUID, SubscriptionHolder> holders(Collection<Subscription> subscriptions) {
        return sql.query("""
                        select distinct on (a.subscription_id) a.subscription_id, a.id, a.customer_id,
                               c.display_name as customer_name, c.number as customer_number, a.starts_on,
                               nullif(a.last_on, date '9999-12-31') as ends_on
                          from association a
                          join customer c on c.reseller_id = a.reseller_id and c.id = a.customer_id
                         where a.reseller_id = :reseller and a.subscription_id = any (:ids) and a.last_on >= :today
                         order by a.subscription_id, a.starts_on""")
                .array("ids", subscriptions, row -> row.id)
                .bind("today", day.today())
                .map(UUID.class, SubscriptionHolder.class);
    }
}
