package dev.kontor.pricechange;

import static dev.kontor.shared.SqlArrays.bind;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The statement parts that carry changed prices to customers: their own prices hide them, their discounts lower them.
 * The parameters come in the order of {@link #bindTo}.
 */
final class PreviewSql {

    /**
     * {@code base}: the changed prices by class; {@code own}: own prices of the same charges with the quantities they
     * hold for; {@code adj}: discounts of customers; {@code hidden}: how many changes own prices hide, by customer.
     */
    static final String CHANGES = """
            with base as materialized (
              select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::int[], ?::int[], ?::numeric[], ?::numeric[],
                                   ?::numeric[])
                as b (class_id, charge_id, product_id, category_id, q_from, q_until, before, after, floor)),
            changed as materialized (
              select class_id, charge_id, min(q_from) as q_from from base group by class_id, charge_id),
            classes as materialized (
              select class_id, count(*) as changes from changed group by class_id),
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
               where reseller_id = ? and owner_kind = 'CUSTOMER' and superseded_at is null and valid @> ?::date),
            hidden as materialized (
              select c.id as customer_id, count(distinct o.charge_id) as changes
                from own o
                join customer c on c.reseller_id = ? and c.id = o.customer_id
                join changed b on b.class_id = coalesce(c.class_id, '00000000-0000-0000-0000-000000000000')
                 and b.charge_id = o.charge_id and o.q_from <= b.q_from
               group by c.id),
            """;

    /** {@code reached}: every customer who could see a change, with how many it sees. */
    static final String REACHED = """
            reached as (
              select c.id, c.number, c.display_name, c.sort_name, k.class_id,
                     k.changes - coalesce(h.changes, 0) as changes
                from customer c
                join classes k on k.class_id = coalesce(c.class_id, '00000000-0000-0000-0000-000000000000')
                left join hidden h on h.customer_id = c.id
               where c.reseller_id = ? and c.currency = ? and (?::uuid is null or c.class_id = ?::uuid))
            """;

    /**
     * {@code below}: customers of whom a visible price falls below the floor. Customers with the same discounts are
     * alike, so the prices are computed once per combination of discounts.
     */
    static final String BELOW = """
            signed as materialized (
              select c.id as customer_id, coalesce(c.class_id, '00000000-0000-0000-0000-000000000000') as class_id,
                     coalesce(a.signature, '') as signature
                from customer c
                left join (
                  select owner_id, string_agg(scope_id || '=' || percent, ',' order by scope_id) as signature
                    from adj group by owner_id) a on a.owner_id = c.id
               where c.reseller_id = ? and c.currency = ? and (?::uuid is null or c.class_id = ?::uuid)),
            signatures as materialized (
              select class_id, signature, (array_agg(customer_id))[1] as sample from signed group by class_id, signature),
            fallen as materialized (
              select s.class_id, s.signature, b.charge_id, min(b.q_from) as q_from
                from signatures s
                join base b on b.class_id = s.class_id and b.floor is not null
                left join adj ap on ap.owner_id = s.sample and ap.scope_id = b.product_id
                left join adj ac on ac.owner_id = s.sample and ac.scope_id = b.category_id
                left join adj aa on aa.owner_id = s.sample and aa.scope_id = '00000000-0000-0000-0000-000000000000'
                cross join lateral (select 1 + coalesce(ap.percent, ac.percent, aa.percent, 0) / 100 as share) f
               where round(b.after * f.share, ?) < b.floor and coalesce(round(b.before * f.share, ?) >= b.floor, true)
               group by s.class_id, s.signature, b.charge_id),
            falls as materialized (
              select class_id, signature, count(*) as changes from fallen group by class_id, signature),
            caught as materialized (
              select g.customer_id, count(distinct o.charge_id) as changes
                from own o
                join signed g on g.customer_id = o.customer_id
                join fallen f on f.class_id = g.class_id and f.signature = g.signature and f.charge_id = o.charge_id
                 and o.q_from <= f.q_from
               group by g.customer_id),
            below as (
              select g.customer_id
                from signed g
                join falls f on f.class_id = g.class_id and f.signature = g.signature
                left join caught t on t.customer_id = g.customer_id
               where f.changes > coalesce(t.changes, 0)),
            """;

    /** {@code renewed}: renewals of changed charges with their yearly price before and after. */
    static final String RENEWED = """
            renewed as (
              select r.customer_id,
                     round(coalesce(o.amount, b.before * f.share, 0) * f.terms, ?) * r.quantity * 12 / r.interval_months
                       as before,
                     round(coalesce(o.amount, b.after * f.share, 0) * f.terms, ?) * r.quantity * 12 / r.interval_months
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
                cross join lateral (
                  select 1 + coalesce(ap.percent, ac.percent, aa.percent, 0) / 100 as share,
                         case when g.term_months > 0 and r.interval_months % g.term_months = 0
                              then r.interval_months / g.term_months else 1 end as terms) f
               where r.reseller_id = ? and c.currency = ?)
            """;

    private PreviewSql() {}

    /** Whose prices are looked at: all of a currency, or of one class of it. */
    record Reach(UUID resellerId, String currency, @Nullable UUID classId, LocalDate day) {}

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
        statement.setObject(15, reach.resellerId());
        return 16;
    }

    /** Binds {@link #REACHED} or the first parameters of {@link #BELOW}. */
    static int bindReach(PreparedStatement statement, int first, Reach reach) throws SQLException {
        statement.setObject(first, reach.resellerId());
        statement.setString(first + 1, reach.currency());
        statement.setObject(first + 2, reach.classId());
        statement.setObject(first + 3, reach.classId());
        return first + 4;
    }

    /** Binds the currency's decimals, twice. */
    static int bindDecimals(PreparedStatement statement, int first, int decimals) throws SQLException {
        statement.setInt(first, decimals);
        statement.setInt(first + 1, decimals);
        return first + 2;
    }
}
