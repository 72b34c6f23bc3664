package dev.kontor.price.preview;

import dev.kontor.base.shared.Money;
import dev.kontor.base.sql.SqlStatement;
import dev.kontor.price.list.PriceList;
import dev.kontor.price.preview.ListChanges.ListChange;
import dev.kontor.price.preview.PreviewLevels.PreviewPrice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The statement parts that carry changed prices to customers: their own prices hide them, their discounts move them, and
 * only what is another price when it is rounded counts as changed. Their parameters come with {@link #bind}.
 */
final class PreviewSql {

    /**
     * {@code base}: the changed prices by class; {@code kin}: classes that pay like another one; {@code own}: own prices of the same charges with the quantities they
     * hold for; {@code adj}: discounts of customers on what changes.
     */
    private static final String CHANGES = """
            with base as materialized (
              select * from unnest(cast(:classes as uuid[]), cast(:charges as uuid[]), cast(:products as uuid[]),
                                   cast(:categories as uuid[]), cast(:from_quantities as int[]),
                                   cast(:until_quantities as int[]), cast(:before as numeric[]), cast(:after as numeric[]),
                                   cast(:floors as numeric[]))
                as b (class_id, charge_id, product_id, category_id, q_from, q_until, before, after, floor)),
            kin as materialized (
              select * from unnest(cast(:alike as uuid[]), cast(:others as uuid[])) as k (class_id, as_id)),
            own as materialized (
              select l.owner_id as customer_id, e.charge_id, e.min_quantity as q_from, e.amount,
                     lead(e.min_quantity) over (
                       partition by l.owner_id, e.charge_id order by e.min_quantity) as q_until
                from price_entry e
                join price_list l on l.reseller_id = e.reseller_id and l.id = e.list_id
               where e.reseller_id = :reseller and e.superseded_at is null and e.valid @> cast(:day as date)
                 and l.kind = 'CUSTOMER' and l.currency = :currency
                 and e.charge_id in (select distinct charge_id from base)),
            adj as materialized (
              select owner_id, scope_id, percent from price_adjustment
               where reseller_id = :reseller and owner_kind = 'CUSTOMER' and superseded_at is null
                 and valid @> cast(:day as date)
                 and (scope = 'ALL' or scope_id in (select product_id from base)
                      or scope_id in (select category_id from base))),
            """;

    /** Discounts {@code f.share} of a customer on a changed price: product beats category beats everything. */
    private static final String SHARE = """
                left join adj ap on ap.owner_id = %1$s and ap.scope_id = b.product_id
                left join adj ac on ac.owner_id = %1$s and ac.scope_id = b.category_id
                left join adj aa on aa.owner_id = %1$s and aa.scope_id = '00000000-0000-0000-0000-000000000000'
                cross join lateral (
                  select (100 + coalesce(ap.percent, ac.percent, aa.percent, 0)) * 0.01 as share) f
            """;

    /**
     * {@code reached}: every customer who could see a change, with how many it sees and how many of these fall below the
     * floor. Customers with the same discounts are alike, so prices are computed once per combination of discounts.
     */
    static final String REACHED = CHANGES + """
            signed as materialized (
              select c.id as customer_id, c.number, c.display_name, c.sort_name,
                     coalesce(k.as_id, c.class_id, '00000000-0000-0000-0000-000000000000') as class_id,
                     coalesce(a.signature, '') as signature
                from customer c
                left join kin k on k.class_id = c.class_id
                left join (
                  select owner_id, string_agg(scope_id || '=' || percent, ',' order by scope_id) as signature
                    from adj group by owner_id) a on a.owner_id = c.id
               where c.reseller_id = :reseller and c.currency = :currency
                 and (cast(:class as uuid) is null or c.class_id = cast(:class as uuid))),
            signatures as materialized (
              select class_id, signature, (array_agg(customer_id))[1] as sample from signed group by class_id, signature),
            moved as materialized (
              select s.class_id, s.signature, b.charge_id, min(b.q_from) as q_from,
                     min(b.q_from) filter (where p.after < b.floor and coalesce(p.before >= b.floor, true)) as falls_from
                from signatures s
                join base b on b.class_id = s.class_id
            """ + SHARE.formatted("s.sample") + """
                cross join lateral (
                  select round(b.before * f.share, cast(:digits as int)) as before,
                         round(b.after * f.share, cast(:digits as int)) as after) p
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

    /** {@code renewed}: renewals whose price would change without own prices, with their yearly price before and after. */
    static final String RENEWALS = """
            renewed as (
              select r.customer_id,
                     coalesce(p.own, p.before, 0) * r.quantity * 12 / r.interval_months as before,
                     coalesce(p.own, p.after, 0) * r.quantity * 12 / r.interval_months as after
                from expected_renewal r
                join customer c on c.reseller_id = r.reseller_id and c.id = r.customer_id
                join charge g on g.reseller_id = r.reseller_id and g.id = r.charge_id
                left join kin k on k.class_id = c.class_id
                join base b on b.charge_id = r.charge_id
                 and b.class_id = coalesce(k.as_id, c.class_id, '00000000-0000-0000-0000-000000000000')
                 and r.quantity >= b.q_from and (b.q_until is null or r.quantity < b.q_until)
                left join own o on o.customer_id = r.customer_id and o.charge_id = r.charge_id
                 and r.quantity >= o.q_from and (o.q_until is null or r.quantity < o.q_until)
            """ + SHARE.formatted("c.id") + """
                cross join lateral (
                  select case when g.term_months > 0 and r.interval_months % g.term_months = 0
                              then r.interval_months / g.term_months else 1 end as terms) t
                cross join lateral (
                  select round(o.amount * t.terms, cast(:digits as int)) as own,
                         round(b.before * f.share * t.terms, cast(:digits as int)) as before,
                         round(b.after * f.share * t.terms, cast(:digits as int)) as after) p
               where r.reseller_id = :reseller and c.currency = :currency and p.before is distinct from p.after)
            """;

    /** {@code renewed} alone. */
    static final String RENEWED = CHANGES + RENEWALS;

    private PreviewSql() {}

    /** What all parts need: the changed prices, and whose prices are looked at when. */
    static SqlStatement bind(SqlStatement statement, ListChange change, PriceList list, LocalDate day) {
        List<PreviewPrice> prices = change.prices();
        List<Map.Entry<UUID, UUID>> alike = List.copyOf(change.alike().entrySet());
        return statement
                .array("alike", alike, Map.Entry::getKey)
                .array("others", alike, Map.Entry::getValue)
                .array("classes", prices, PreviewPrice::classId)
                .array("charges", prices, price -> price.charge().id())
                .array("products", prices, price -> price.charge().productId())
                .array("categories", prices, price -> price.charge().categoryId())
                .array("from_quantities", prices, PreviewPrice::fromQuantity)
                .array("until_quantities", prices, PreviewPrice::untilQuantity)
                .array("before", prices, PreviewPrice::before)
                .array("after", prices, PreviewPrice::after)
                .array("floors", prices, PreviewPrice::floor)
                .bind("currency", list.currency())
                .bind("day", day)
                .bind("digits", Money.minorUnit(list.currency()));
    }
}
