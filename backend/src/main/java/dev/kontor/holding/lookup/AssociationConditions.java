package dev.kontor.holding.lookup;

import java.time.LocalDate;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What a filter asks of a row {@code t}. */
final class AssociationConditions {

    private AssociationConditions() {}

    static String sql(AssociationFilter filter) {
        StringBuilder sql = new StringBuilder("t.reseller_id = :reseller");
        add(sql, filter.customerId, "t.customer_id = :customer");
        add(sql, filter.subscriptionId, "t.subscription_id = :subscription");
        add(sql, filter.registeredById, "t.registered_by = :registrar");
        add(sql, filter.state, filter.state == null ? "" : filter.state.sql());
        add(sql, filter.kind, of("s.kind = :kind", "p.kind = :kind"));
        add(sql, filter.sku, of("s.product_id = " + product(), "p.sku = :sku"));
        add(sql, filter.renewsFrom, "t.sort_renews >= :renewsFrom");
        add(sql, filter.renewsTo, "t.sort_renews <= :renewsTo");
        add(sql, filter.endsFrom, "t.last_on >= :endsFrom");
        add(sql, filter.endsTo, "t.last_on <= :endsTo");
        add(sql, filter.expiresFrom, ofSubscription("s.expires_on >= :expiresFrom"));
        add(sql, filter.expiresTo, ofSubscription("s.expires_on <= :expiresTo"));
        // without an end or a renewal there is no day to be looked for
        add(sql, filter.renewsFrom, "t.renews_on is not null");
        add(sql, filter.endsFrom, "t.last_on < date '9999-12-31'");
        return sql.toString();
    }

    static void bind(NativeQuery<?> query, AssociationFilter filter, LocalDate today) {
        set(query, "customer", filter.customerId);
        set(query, "subscription", filter.subscriptionId);
        set(query, "registrar", filter.registeredById);
        set(query, "kind", filter.kind == null ? null : filter.kind.name());
        set(query, "sku", filter.sku);
        set(query, "renewsFrom", filter.renewsFrom);
        set(query, "renewsTo", filter.renewsTo);
        set(query, "endsFrom", filter.endsFrom);
        set(query, "endsTo", filter.endsTo);
        set(query, "expiresFrom", filter.expiresFrom);
        set(query, "expiresTo", filter.expiresTo);
        set(query, "today", filter.state == null ? null : today);
    }

    private static String product() {
        return "(select q.id from product q where q.reseller_id = :reseller and q.sku = :sku)";
    }

    private static String of(String subscription, String product) {
        return "(%s or exists (select 1 from product p where p.reseller_id = :reseller and p.id = t.product_id and %s))"
                .formatted(ofSubscription(subscription), product);
    }

    private static String ofSubscription(String condition) {
        return "exists (select 1 from subscription s where s.reseller_id = :reseller and s.id = t.subscription_id and %s)"
                .formatted(condition);
    }

    private static void add(StringBuilder sql, @Nullable Object asked, String condition) {
        sql.append(asked == null ? "" : " and " + condition);
    }

    private static void set(NativeQuery<?> query, String name, @Nullable Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }
}
