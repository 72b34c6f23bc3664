package dev.kontor.holding.subscription;

import dev.kontor.base.shared.Rows;
import dev.kontor.base.shared.SqlArrays;
import dev.kontor.base.shared.TenantRows;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Subscriptions as they are shown: with product and holder, in two statements whatever their number. */
@ApplicationScoped
class SubscriptionViews {

    private final TenantRows rows;
    private final ResellerDay day;

    SubscriptionViews(TenantRows rows, ResellerDay day) {
        this.rows = rows;
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
        return rows.query("""
                        select id, sku, name from product
                         where reseller_id = :reseller and id = any (cast(:ids as uuid[]))""").setParameter("ids", SqlArrays.of(ids)).list().stream()
                .map(row -> new SubscriptionFacts.ProductName((UUID) row[0], row[1].toString(), row[2].toString()))
                .collect(Collectors.toMap(SubscriptionFacts.ProductName::id, product -> product));
    }

    private Map<UUID, SubscriptionHolder> holders(Collection<Subscription> subscriptions) {
        Map<UUID, SubscriptionHolder> holders = new HashMap<>();
        rows.query("""
                        select distinct on (a.subscription_id) a.subscription_id, a.id, a.customer_id, c.display_name,
                               c.number, a.starts_on, nullif(a.last_on, date '9999-12-31')
                          from association a
                          join customer c on c.reseller_id = a.reseller_id and c.id = a.customer_id
                         where a.reseller_id = :reseller and a.subscription_id = any (cast(:ids as uuid[]))
                           and a.last_on >= :today
                         order by a.subscription_id, a.starts_on""")
                .setParameter(
                        "ids",
                        SqlArrays.of(subscriptions.stream().map(row -> row.id).toList()))
                .setParameter("today", day.today())
                .list()
                .forEach(row -> holders.put((UUID) row[0], holder(row)));
        return holders;
    }

    private static SubscriptionHolder holder(Object[] row) {
        return new SubscriptionHolder(
                (UUID) row[1],
                (UUID) row[2],
                row[3].toString(),
                row[4].toString(),
                Objects.requireNonNull(Rows.day(row[5])),
                Rows.day(row[6]));
    }
}
