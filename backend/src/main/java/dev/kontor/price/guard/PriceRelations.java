package dev.kontor.price.guard;

import dev.kontor.price.cost.Costs;
import dev.kontor.price.list.AsKnownAt;

/**
 * The one picture of prices that every finding is taken from, as common table expressions. Only lists and own sets are
 * walked through, never customers without own prices. {@code priced} has a row per price that somebody pays: {@code
 * who} (customer, class or standard list), {@code own} when it stands in their own list, {@code decided} when it does or
 * an adjustment made it, {@code price} rounded, {@code class_price} what the class pays, {@code shown} what the payer
 * would pay without own prices, {@code quantities} those for which it is the price.
 *
 * <p>The planner knows nothing of these relations, whose rows have the same few days and are often in their order: it would
 * merge two of them by the day alone, each row of one with each of the other. Therefore days are compared by their
 * difference.
 */
final class PriceRelations {

    private static final String BEGIN = """
            with on_day as materialized (select unnest(cast(:days as date[])) as day),
            minor as materialized (
              select cast(m.currency as char(3)) as currency, m.digits
                from unnest(cast(:currencies as text[]), cast(:digits as int[])) as m (currency, digits)),
            sold as materialized (
              select c.id as charge_id, c.product_id, p.category_id, c.action, c.action || '/' || c.term_months as label,
                     c.term_months = min(c.term_months) over (partition by c.product_id, c.action) as shortest
                from charge c
                join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
               where c.reseller_id = :reseller{asked}),
            subject as materialized (
              select l.id as list_id, l.kind, l.currency, cu.id as customer_id,
                     case l.kind when 'CUSTOMER' then coalesce(cu.class_id, cast(:nobody as uuid))
                                 when 'CLASS' then k.class_id end as class_id
                from price_list l
                left join customer cu on l.kind = 'CUSTOMER' and cu.reseller_id = l.reseller_id and cu.id = l.owner_id
                 and cu.currency = l.currency
                left join customer_class_currency k on l.kind = 'CLASS' and k.reseller_id = l.reseller_id
                 and k.class_id = l.owner_id and k.currency = l.currency
               where l.reseller_id = :reseller and l.kind <> 'COST' and {lists}
                 and (l.kind = 'LIST' or cu.id is not null or k.class_id is not null)),
            payer as materialized (
              select class_id, currency from subject where class_id is not null
              union {payers}),
            giver as materialized (
              select cu.id as customer_id, coalesce(cu.class_id, cast(:nobody as uuid)) as class_id, cu.currency
                from customer cu where cu.reseller_id = :reseller and {discounted}),
            adjustment as materialized (
              select d.day, a.owner_id, a.scope_id, a.percent
                from (select class_id as owner_id from payer union
                      select customer_id from subject where customer_id is not null union
                      select customer_id from giver) o
                join price_adjustment a on a.reseller_id = :reseller and a.owner_id = o.owner_id and a.superseded_at is null
                join on_day d on coalesce(a.valid @> d.day, false)),""";

    private static final String PRICES = """
            level as materialized (
              select d.day, l.id as list_id, l.kind, l.owner_id, l.currency, t.charge_id, t.product_id, t.category_id,
                     e.amount, e.valid, e.recorded_at, int4range(e.min_quantity, lead(e.min_quantity) over q) as quantities
                from on_day d
                join price_list l on l.reseller_id = :reseller and l.kind in ('LIST', 'CLASS')
                join price_entry e on e.reseller_id = :reseller and e.list_id = l.id and {known} and coalesce(e.valid @> d.day, false)
                join sold t on t.charge_id = e.charge_id
               where l.id in (select list_id from subject)
                  or (l.kind = 'LIST' and l.currency in (select currency from payer))
                  or (l.kind = 'CLASS' and (l.owner_id, l.currency) in (select class_id, currency from payer))
              window q as (partition by d.day, l.id, t.charge_id order by e.min_quantity)),
            class_price as materialized (
              select v.day, p.class_id, p.currency, v.list_id, v.charge_id, v.product_id, v.category_id, v.quantities,
                     v.amount, 100 as share, v.valid, v.recorded_at, true as own, true as decided
                from level v
                join payer p on p.class_id = v.owner_id and p.currency = v.currency
               where v.kind = 'CLASS'
              union all
              select v.day, p.class_id, p.currency, v.list_id, v.charge_id, v.product_id, v.category_id,
                     v.quantities * int4range(1, o.lowest), v.amount * (100 + coalesce(a1.percent, a2.percent, a3.percent, 0)) * 0.01,
                     100 + coalesce(a1.percent, a2.percent, a3.percent, 0), v.valid, v.recorded_at, false, coalesce(a1.percent, a2.percent, a3.percent) is not null
                from level v
                join payer p on p.currency = v.currency
                left join (select day, owner_id, currency, charge_id, min(lower(quantities)) as lowest from level
                            where kind = 'CLASS' group by day, owner_id, currency, charge_id) o
                  on o.day - v.day = 0 and o.owner_id = p.class_id and o.currency = v.currency and o.charge_id = v.charge_id
                """ + adjustments("v", "p.class_id") + """
               where v.kind = 'LIST' and not isempty(v.quantities * int4range(1, o.lowest))),
            own as materialized (
              select d.day, s.list_id, s.customer_id, s.class_id, s.currency, t.charge_id, t.product_id, t.category_id,
                     e.min_quantity, e.amount, e.valid, e.recorded_at
                from subject s
               cross join on_day d
                join price_entry e on e.reseller_id = :reseller and e.list_id = s.list_id and {known} and coalesce(e.valid @> d.day, false)
                join sold t on t.charge_id = e.charge_id
               where s.kind = 'CUSTOMER'),
            slot as materialized (
              select o.*, int4range(o.min_quantity, lead(o.min_quantity) over q) as quantities
                from (
                  select * from own
                  union all
                  select w.day, w.list_id, w.customer_id, w.class_id, w.currency, t.charge_id, t.product_id, t.category_id,
                         1, null, null, null
                    from (select distinct day, list_id, customer_id, class_id, currency, product_id from own) w
                    join sold t on t.product_id = w.product_id
                   where (w.day, w.list_id, t.charge_id) not in (
                           select day, list_id, charge_id from own where min_quantity = 1)) o
              window q as (partition by o.day, o.list_id, o.charge_id order by o.min_quantity)),""";

    private static final String PAID =
            """
            paid as (
              select s.day, s.list_id, s.customer_id as who, s.customer_id, s.class_id, s.currency, s.charge_id,
                     s.product_id, s.min_quantity, s.amount is not null as own,
                     coalesce(s.amount, b.amount * s.percent) is not null as decided, s.valid, s.recorded_at,
                     s.amount, b.amount as class_amount, b.amount * (100 + coalesce(s.percent, 0)) * 0.01 as shown_amount,
                     coalesce(case when s.amount is null then s.quantities * b.quantities end, s.quantities) as quantities,
                     s.percent
                from (select s.*, coalesce(a1.percent, a2.percent, a3.percent) as percent from slot s
                """ + adjustments("s", "s.customer_id") + """
                     ) s
                left join class_price b on b.day - s.day = 0 and b.class_id = s.class_id and b.currency = s.currency
                 and b.charge_id = s.charge_id and b.quantities @> s.min_quantity
              union all
              select x.day, x.list_id, x.customer_id, x.customer_id, x.class_id, x.currency, x.charge_id, x.product_id,
                     lower(x.quantities), false, true, null, null, null, x.amount, x.amount * (100 + x.percent) * 0.01,
                     x.quantities, x.percent
                from (select b.*, u.customer_id, coalesce(a1.percent, a2.percent, a3.percent) as percent
                        from giver u
                        join class_price b on b.class_id = u.class_id and b.currency = u.currency
                """ + adjustments("b", "u.customer_id") + """
                     ) x
               where {percent}
                 and (x.day, x.customer_id, x.product_id) not in (select day, customer_id, product_id from own)
              union all
              select b.day, b.list_id, b.class_id, null, b.class_id, b.currency, b.charge_id, b.product_id,
                     lower(b.quantities), b.own, b.decided, case when b.own then b.valid end, b.recorded_at, b.amount,
                     null, null, b.quantities, null
                from class_price b
               where b.class_id <> cast(:nobody as uuid) and ({classPrices})
              union all
              select v.day, v.list_id, v.list_id, null, null, v.currency, v.charge_id, v.product_id,
                     lower(v.quantities), true, true, v.valid, v.recorded_at, v.amount, null, null, v.quantities, null
                from level v
                join subject s on s.list_id = v.list_id and s.kind = 'LIST'),
            priced as materialized (
              select p.*, t.label, t.action, t.shortest, coalesce(m.digits, 2) as digits,
                     round(coalesce(p.amount, p.shown_amount), coalesce(m.digits, 2)) as price,
                     round(p.class_amount, coalesce(m.digits, 2)) as class_price,
                     round(p.shown_amount, coalesce(m.digits, 2)) as shown{cost}
                from paid p
                join sold t on t.charge_id = p.charge_id
                left join minor m on m.currency = p.currency{costs})""";

    private static final String COSTS = """
            cost_currency as materialized (select currency from payer union select currency from subject),
            """ + Costs.SQL + ",\n";

    private static final String ASKED = " and c.product_id in (select x.product_id from charge x"
            + " where x.reseller_id = :reseller and x.id = any (cast(:asked as uuid[])))";
    private static final String NOW = AsKnownAt.now("e");
    // what was known before the last change of the list, whose prices were recorded and closed at one moment
    private static final String BEFORE = "(e.list_id <> :list and " + NOW + " or e.list_id = :list and "
            + AsKnownAt.before("e", "(select at from moment)") + ")";
    private static final String MOMENT = """
            moment as materialized (
              select max(greatest(e.recorded_at, e.superseded_at)) as at
                from price_entry e
               where e.reseller_id = :reseller and e.list_id = :list and e.charge_id = any (cast(:asked as uuid[]))),""";

    private PriceRelations() {}

    /** The prices as they stand, also those of this transaction; with {@code asked} only of products of these charges. */
    static String of(GuardScope scope, boolean asked, boolean costs) {
        return fill(BEGIN + PRICES + (costs ? COSTS : "") + PAID, scope, asked, NOW);
    }

    /** The prices as they stood before the last change of the list {@code :list} at the charges {@code :asked}. */
    static String before(GuardScope scope) {
        return fill(BEGIN + MOMENT + PRICES + PAID, scope, true, BEFORE);
    }

    /** Adjustments of an owner that cover a row: product beats category beats everything. */
    static String adjustments(String row, String owner) {
        return """
                left join adjustment a1 on a1.day - %1$s.day = 0 and a1.owner_id = %2$s and a1.scope_id = %1$s.product_id
                left join adjustment a2 on a2.day - %1$s.day = 0 and a2.owner_id = %2$s and a2.scope_id = %1$s.category_id
                left join adjustment a3 on a3.day - %1$s.day = 0 and a3.owner_id = %2$s and a3.scope_id = cast(:nobody as uuid)
                """.formatted(row, owner);
    }

    private static String fill(String sql, GuardScope scope, boolean asked, String known) {
        boolean costs = sql.contains(COSTS);
        return sql.replace("{cost}", costs ? ", k.amount as cost, k.unconverted" : "")
                .replace(
                        "{costs}",
                        costs
                                ? " left join cost k on k.day - p.day = 0 and k.charge_id = p.charge_id and k.currency = p.currency"
                                : "")
                .replace("{asked}", asked ? ASKED : "")
                .replace("{known}", known)
                .replace("{lists}", scope.lists())
                .replace("{payers}", scope.payers())
                .replace("{percent}", scope.percent())
                .replace("{discounted}", scope.discounted())
                .replace("{classPrices}", scope.classPrices());
    }
}
