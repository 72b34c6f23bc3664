package dev.kontor.holding.subscription;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.holding.subscription.HoldersChanged.Held;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.UUID;

/**
 * Subscriptions as they are shown, with their product and with who has them today or else next, as told by those who give
 * them away; days that are over do not count.
 */
@ApplicationScoped
class SubscriptionViews {

    /** {@link SubscriptionView}s and what they are sorted by, of {@code {rows}}; asks for {@code :today}. */
    static final String VIEWS = """
            select t.sorted, t.id, t.external_id, t.kind, p.sku, coalesce(p.name, t.name) as product_name, t.identifier,
                   t.upstream_user, t.plan, t.contracted_on, t.expires_on, t.status, t.attributes, h.id as association_id,
                   c.id as association_customer_id, c.display_name as association_customer_name,
                   c.number as association_customer_number, h.starts_on as association_starts_on,
                   nullif(h.last_on, date '9999-12-31') as association_ends_on, t.version, t.created_at, t.updated_at
              from ({rows}) t
              left join product p on p.reseller_id = :reseller and p.id = t.product_id
              left join lateral (
                select * from subscription_holder h
                 where h.reseller_id = :reseller and h.subscription_id = t.id and h.last_on >= :today
                 order by h.starts_on limit 1) h on true
              left join customer c on c.reseller_id = :reseller and c.id = h.customer_id""";

    private static final String ONE =
            "select s.*, s.id as sorted from subscription s where s.reseller_id = :reseller and s.id = :id";

    private final Sql sql;
    private final ResellerDay day;

    SubscriptionViews(Sql sql, ResellerDay day) {
        this.sql = sql;
        this.day = day;
    }

    /** 404 for an unknown subscription and for one of another reseller. */
    SubscriptionView of(UUID id) {
        return sql.query(VIEWS.replace("{rows}", ONE))
                .bind("id", id)
                .bind("today", day.today())
                .optional(SubscriptionView.class)
                .orElseThrow(() -> new Problem.NotFound("This subscription"));
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

    /** Whether a customer has it or will have it. */
    boolean isHeld(UUID subscription) {
        return of(subscription).association() != null;
    }
}
