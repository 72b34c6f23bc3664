package dev.kontor.price.preview;

import static dev.kontor.base.shared.SqlArrays.bind;

import dev.kontor.base.shared.Money;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The statement parts that carry changed prices to customers: their own prices hide them, their discounts move them, and
 * only what is another price when it is rounded counts as changed. The parameters come in the order of {@link #bindTo}.
 */
final class PreviewSql {

    /**
     * {@code base}: the changed prices by class; {@code own}: own prices of the same charges with the quantities they
     * hold for; {@code adj}: discounts of customers on what changes.
     */
    private static final String CHANGES = """
            with base as materialized (
              select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::int[], ?::int[], ?::numeric[], ?::numeric[],
                                   ?::numeric[])
                as b (class_id, charge_id, product_id, category_id, q_from, q_until, before, after, floor)),
            own as materialized (
              select l.owner_id as customer_id, e.charge_id, e.min_quantity as q_from, e.amount,
                     lead(e.min_quantity) over (
                       partition by l.owner_id, e.charge_id order by e.min_quantity) as q_until
                from price_entry e
                join price_list l on l.reseller_id = e.reseller_id and l.id = e.list_id
               where e.reseller_id = ? and e.superseded_at is null and e.valid @> ?::date
                 and l.kind = 'CUSTOMER' and l.currency = ?
                 and e.charge_id in (select distinct charge_id from base)),
            adj as materialized (
              select owner_id, scope_id, percent from price_adjustment
               where reseller_id = ? and owner_kind = 'CUSTOMER' and superseded_at is null and valid @> ?::date
                 and (scope = 'ALL' or scope_id in (select product_id from base)
                      or scope_id in (select category_id from base))),
            """;

    /**
     * {@code reached}: every customer who could see a change, with how many it sees and how many of these fall below the
     * floor. Customers with the same discounts are alike, so prices are computed once per combination of discounts.
     */
    static final String REACHED = CHANGES + """
            signed as materialized (
              select c.id as customer_id, c.number, c.display_name, c.sort_name,
                     coalesce(c.class_id, '00000000-0000-0000-0000-000000000000') as class_id,
                     coalesce(a.signature, '') as signature
                from customer c
                left join (
                  select owner_id, string_agg(scope_id || '=' || percent, ',' order by scope_id) as signature
                    from adj group by owner_id) a on a.owner_id = c.id
               where c.reseller_id = ? and c.currency = ? and (?::uuid is null or c.class_id = ?::uuid)),
            signatures as materialized (
              select class_id, signature, (array_agg(customer_id))[1] as sample from signed group by class_id, signature),
            moved as materialized (
              select s.class_id, s.signature, b.charge_id, min(b.q_from) as q_from,
                     min(b.q_from) filter (where p.after < b.floor and coalesce(p.before >= b.floor, true)) as falls_from
                from signatures s
                join base b on b.class_id = s.class_id
                left join adj ap on ap.owner_id = s.sample and ap.scope_id = b.product_id
                left join adj ac on ac.owner_id = s.sample and ac.scope_id = b.category_id
                left join adj aa on aa.owner_id = s.sample and aa.scope_id = '00000000-0000-0000-0000-000000000000'
                cross join lateral (
                  select (100 + coalesce(ap.percent, ac.percent, aa.percent, 0)) * 0.01 as share) f
                cross join lateral (
                  select round(b.before * f.share, ?) as before, round(b.after * f.share, ?) as after) p
               where p.before is distinct from p.after
               group by s.class_id, s.signature, b.charge_id),
            moves as materialized (
              select class_id, signature, count(*) as changes, count(falls_from) as falls
                from moved group by class_id, signature),
            hidden as materialized (
              select g.customer_id, count(*) filter (where o.q_from <= m.q_from) as changes,
                     count(*) filter (where o.q_from <= m.falls_from) as falls
                from (select customer_id, charge_id, min(q_from) as q_from from own group by customer_id, charge_id) o
                join signed g on g.customer_id = o.customer_id
                join moved m on m.class_id = g.class_id and m.signature = g.signature and m.charge_id = o.charge_id
               group by g.customer_id),
            reached as (
              select g.customer_id as id, g.number, g.display_name, g.sort_name,
                     m.changes - coalesce(h.changes, 0) as changes, m.falls - coalesce(h.falls, 0) as falls
                from signed g
                join moves m on m.class_id = g.class_id and m.signature = g.signature
                left join hidden h on h.customer_id = g.customer_id)
            """;

    /**
     * {@code renewed}: renewals whose price would change without own prices, with their yearly price before and after.
     */
    static final String RENEWALS = """
            renewed as (
              select r.customer_id,
                     coalesce(round(o.amount * f.terms, d.digits), p.before, 0) * r.quantity * 12 / r.interval_months
                       as before,
                     coalesce(round(o.amount * f.terms, d.digits), p.after, 0) * r.quantity * 12 / r.interval_months
                       as after
                from expected_renewal r
                join customer c on c.reseller_id = r.reseller_id and c.id = r.customer_id
                join charge g on g.reseller_id = r.reseller_id and g.id = r.charge_id
                join base b on b.charge_id = r.charge_id
                 and b.class_id = coalesce(c.class_id, '00000000-0000-0000-0000-000000000000')
                 and r.quantity >= b.q_from and (b.q_until is null or r.quantity < b.q_until)
                left join own o on o.customer_id = r.customer_id and o.charge_id = r.charge_id
                 and r.quantity >= o.q_from and (o.q_until is null or r.quantity < o.q_until)
                left join adj ap on ap.owner_id = c.id and ap.scope_id = b.product_id
                left join adj ac on ac.owner_id = c.id and ac.scope_id = b.category_id
                left join adj aa on aa.owner_id = c.id and aa.scope_id = '00000000-0000-0000-0000-000000000000'
                cross join lateral (select ?::int as digits) d
                cross join lateral (
                  select (100 + coalesce(ap.percent, ac.percent, aa.percent, 0)) * 0.01 as share,
                         case when g.term_months > 0 and r.interval_months % g.term_months = 0
                              then r.interval_months / g.term_months else 1 end as terms) f
                cross join lateral (
                  select round(b.before * f.share * f.terms, d.digits) as before,
                         round(b.after * f.share * f.terms, d.digits) as after) p
               where r.reseller_id = ? and c.currency = ? and p.before is distinct from p.after)
            """;

    /** {@code renewed} alone. */
    static final String RENEWED = CHANGES + RENEWALS;

    private PreviewSql() {}

    /** Whose prices are looked at: all of a currency, or of one class of it. */
    record Reach(UUID resellerId, String currency, @Nullable UUID classId, LocalDate day) {

        private int digits() {
            return Money.minorUnit(currency);
        }
    }

    /** Binds {@link #CHANGES}; answers the index of the next parameter. */
    static int bindTo(PreparedStatement statement, List<PreviewPrice> prices, Reach reach) throws SQLException {
        bind(statement, 1, "uuid", prices.stream().map(PreviewPrice::classId));
        bind(statement, 2, "uuid", prices.stream().map(price -> price.charge().id()));
        bind(statement, 3, "uuid", prices.stream().map(price -> price.charge().productId()));
        bind(statement, 4, "uuid", prices.stream().map(price -> price.charge().categoryId()));
        bind(statement, 5, "int4", prices.stream().map(PreviewPrice::fromQuantity));
        bind(statement, 6, "int4", prices.stream().map(PreviewPrice::untilQuantity));
        bind(statement, 7, "numeric", prices.stream().map(PreviewPrice::before));
        bind(statement, 8, "numeric", prices.stream().map(PreviewPrice::after));
        bind(statement, 9, "numeric", prices.stream().map(PreviewPrice::floor));
        statement.setObject(10, reach.resellerId());
        statement.setObject(11, reach.day());
        statement.setString(12, reach.currency());
        statement.setObject(13, reach.resellerId());
        statement.setObject(14, reach.day());
        return 15;
    }

    /** Binds {@link #REACHED}; answers the index of the next parameter. */
    static int bindReached(PreparedStatement statement, List<PreviewPrice> prices, Reach reach) throws SQLException {
        int next = bindTo(statement, prices, reach);
        statement.setObject(next, reach.resellerId());
        statement.setString(next + 1, reach.currency());
        statement.setObject(next + 2, reach.classId());
        statement.setObject(next + 3, reach.classId());
        statement.setInt(next + 4, reach.digits());
        statement.setInt(next + 5, reach.digits());
        return next + 6;
    }

    /** Binds what {@link #RENEWALS} needs beside the changes. */
    static void bindRenewals(PreparedStatement statement, int first, Reach reach) throws SQLException {
        statement.setInt(first, reach.digits());
        statement.setObject(first + 1, reach.resellerId());
        statement.setString(first + 2, reach.currency());
    }
}
