package dev.kontor.holding.subscription;

import dev.kontor.base.sql.Sql;
import dev.kontor.holding.subscription.HoldersChanged.Held;
import dev.kontor.holding.subscription.SubscriptionView.SubscriptionHolder;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Subscriptions as they are shown, in two statements whatever their number: with their product and with who has them or will
 * have them, as told by those who give them away.
 */
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
        Map<UUID, ProductName> products = products(subscriptions);
        Map<UUID, SubscriptionHolder> held =
                holders(subscriptions.stream().map(row -> row.id).toList());
        return subscriptions.stream()
                .map(row -> SubscriptionView.of(row, products.get(row.productId), held.get(row.id)))
                .toList();
    }

    /** SKU and name of a product of the catalogue. */
    record ProductName(UUID id, String sku, String name) {}

    private Map<UUID, ProductName> products(Collection<Subscription> subscriptions) {
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
                         where reseller_id = :reseller and id = any (cast(:ids as uuid[]))""").array("ids", ids).map(UUID.class, ProductName.class);
    }

    /** One statement for all that are held, one for all that are gone. */
    void follow(@Observes HoldersChanged changed) {
        if (!changed.gone().isEmpty()) {
            sql.query("delete from subscription_holder where reseller_id = :reseller and id = any (:ids)")
                    .array("ids", changed.gone())
                    .update();
        }
        if (!changed.held().isEmpty()) {
            store(changed.held());
        }
    }

    private void store(Collection<Held> held) {
        sql.query("""
                        insert into subscription_holder (reseller_id, id, subscription_id, customer_id, starts_on, last_on)
                        select :reseller, n.id, n.subscription_id, n.customer_id, n.starts_on, n.last_on
                          from unnest(cast(:ids as uuid[]), cast(:subscriptions as uuid[]), cast(:customers as uuid[]),
                                      cast(:starts as date[]), cast(:lasts as date[]))
                            as n (id, subscription_id, customer_id, starts_on, last_on)
                        on conflict (reseller_id, id) do update
                           set subscription_id = excluded.subscription_id, customer_id = excluded.customer_id,
                               starts_on = excluded.starts_on, last_on = excluded.last_on""")
                .array("ids", held, Held::id)
                .array("subscriptions", held, Held::subscriptionId)
                .array("customers", held, Held::customerId)
                .array("starts", held, Held::startsOn)
                .array("lasts", held, Held::lastOn)
                .update();
    }

    /** The one of today or else the next, by subscription; days that are over do not count. */
    private Map<UUID, SubscriptionHolder> holders(Collection<UUID> subscriptions) {
        return sql.query("""
                        select distinct on (h.subscription_id) h.subscription_id, h.id, h.customer_id,
                               c.display_name as customer_name, c.number as customer_number, h.starts_on,
                               nullif(h.last_on, date '9999-12-31') as ends_on
                          from subscription_holder h
                          join customer c on c.reseller_id = h.reseller_id and c.id = h.customer_id
                         where h.reseller_id = :reseller and h.subscription_id = any (:ids) and h.last_on >= :today
                         order by h.subscription_id, h.starts_on""")
                .array("ids", subscriptions)
                .bind("today", day.today())
                .map(UUID.class, SubscriptionHolder.class);
    }

    boolean isHeld(UUID subscription) {
        return !holders(List.of(subscription)).isEmpty();
    }
}
