package dev.kontor.price.guard;

/**
 * Whom findings reach and what is at stake, as common table expressions behind a CTE of findings that are numbered by
 * {@code place}: {@code reach (place, customers)}, {@code stake (place, amount)} and, of all findings together, {@code
 * reached (code, customers)}. Customers without own prices are counted by class, never walked through. Only for one day.
 */
final class FindingReach {

    private static final String DAY = "(select min(day) from on_day)";
    private static final String CLASS = "coalesce(cu.class_id, cast(:nobody as uuid))";

    // where a discount of a class makes another price, that one has a finding of its own
    private static final String WHATEVER_IS_PAID = "'EXPIRING', 'GAP', 'RESTORE_NOT_DEARER'";

    private static final String WHO = """
            ,
            member as materialized (
              select {class} as class_id, cu.currency, count(*) as customers
                from customer cu
               where cu.reseller_id = :reseller and exists (select 1 from {rows} f where f.customer_id is null)
               group by 1, 2),
            shield as materialized (
              select l.kind, l.owner_id, l.currency, e.charge_id, min(e.min_quantity) as lowest
                from price_entry e
                join price_list l on l.reseller_id = e.reseller_id and l.id = e.list_id and l.kind in ('CLASS', 'CUSTOMER')
               where e.reseller_id = :reseller and e.superseded_at is null and coalesce(e.valid @> {day}, false)
                 and e.charge_id in (select f.about[1] from {rows} f where f.customer_id is null)
               group by l.kind, l.owner_id, l.currency, e.charge_id),
            discounted as materialized (
              select distinct a.owner_id as class_id, t.id as product_id
                from price_adjustment a
                join product t on t.reseller_id = a.reseller_id
                 and (a.scope_id in (t.id, t.category_id) or a.scope_id = cast(:nobody as uuid))
               where a.reseller_id = :reseller and a.owner_kind = 'CLASS' and a.superseded_at is null
                 and coalesce(a.valid @> {day}, false)
                 and t.id in (select f.product_id from {rows} f where f.customer_id is null and f.class_id is null)),
            payment as materialized (
              select f.place, f.code, f.currency, f.about[1] as charge_id, m.class_id, m.customers,
                     f.quantities * int4range(1, s.lowest) as quantities, abs(f.better - f.price) as difference
                from {rows} f
                join member m on m.currency = f.currency and (f.class_id is null or m.class_id = f.class_id)
                left join shield s on f.class_id is null and s.kind = 'CLASS' and s.owner_id = m.class_id
                 and s.currency = m.currency and s.charge_id = f.about[1]
               where f.customer_id is null and not isempty(f.quantities * int4range(1, s.lowest))
                 and (f.class_id is not null or f.code in ({whatever})
                      or (m.class_id, f.product_id) not in (select class_id, product_id from discounted))),
            hidden as materialized (
              select {class} as class_id, cu.currency, s.charge_id, s.lowest, count(*) as customers
                from shield s
                join customer cu on cu.reseller_id = :reseller and cu.id = s.owner_id and cu.currency = s.currency
               where s.kind = 'CUSTOMER'
               group by 1, 2, s.charge_id, s.lowest),
            reach as materialized (
              select f.place, cast(1 as bigint) as customers from {rows} f where f.customer_id is not null
              union all
              select r.place, cast(sum(r.customers) as bigint)
                from (select p.place, p.class_id, p.customers - coalesce(sum(h.customers), 0) as customers
                        from payment p
                        left join hidden h on h.class_id = p.class_id and h.currency = p.currency
                         and h.charge_id = p.charge_id and h.lowest <= lower(p.quantities)
                       group by p.place, p.class_id, p.customers) r
               group by r.place)""";

    /** Renewals in a year of what is found, by who pays them; {@code share} is what a customer's discount leaves. */
    private static final String MONEY = """
            ,
            yearly as materialized (
              select x.customer_id, {class} as class_id, cu.currency, x.charge_id, x.quantity, s.lowest,
                     (100 + coalesce(a1.percent, a2.percent, a3.percent, 0)) * 0.01 as share,
                     sum(x.quantity * 12.0 / x.interval_months
                         * case when g.term_months > 0 and x.interval_months % g.term_months = 0
                                then x.interval_months / g.term_months else 1 end) as renewals
                from expected_renewal x
                join charge g on g.reseller_id = x.reseller_id and g.id = x.charge_id
                join product t on t.reseller_id = g.reseller_id and t.id = g.product_id
                join customer cu on cu.reseller_id = x.reseller_id and cu.id = x.customer_id
                left join shield s on s.kind = 'CUSTOMER' and s.owner_id = x.customer_id and s.currency = cu.currency
                 and s.charge_id = x.charge_id
            {discounts}
               where x.reseller_id = :reseller
                 and x.charge_id in (select f.about[1] from {rows} f where f.better is not null)
               group by 1, 2, 3, 4, 5, 6, 7),
            stake as materialized (
              select w.place, round(sum(w.amount), coalesce(m.digits, 2)) as amount
                from (select f.place, f.currency, abs(f.better - f.price) * y.renewals as amount
                        from {rows} f
                        join yearly y on y.customer_id = f.customer_id and y.currency = f.currency
                         and y.charge_id = f.about[1] and f.quantities @> y.quantity
                       where f.better is not null
                      union all
                      select p.place, p.currency, p.difference * y.renewals * y.share
                        from payment p
                        join yearly y on y.class_id = p.class_id and y.currency = p.currency
                         and y.charge_id = p.charge_id and p.quantities @> y.quantity
                         and (y.lowest is null or y.lowest > y.quantity)
                       where p.difference is not null) w
                left join minor m on m.currency = w.currency
               group by w.place, m.digits)""";

    /** A customer counts once per code, unless its own prices lie over everything that is found below it. */
    private static final String TOGETHER = """
            ,
            found_at as materialized (
              select p.code, p.class_id, p.currency, p.charge_id, min(lower(p.quantities)) as quantity,
                     max(p.customers) as customers
                from payment p
               group by p.code, p.class_id, p.currency, p.charge_id),
            found_below as materialized (
              select code, class_id, currency, count(*) as charges, max(customers) as customers
                from found_at group by code, class_id, currency),
            covered as materialized (
              select a.code, a.class_id, a.currency, s.owner_id as customer_id, count(*) as charges
                from shield s
                join customer cu on cu.reseller_id = :reseller and cu.id = s.owner_id and cu.currency = s.currency
                join found_at a on a.class_id = {class} and a.currency = cu.currency and a.charge_id = s.charge_id
                 and s.lowest <= a.quantity
               where s.kind = 'CUSTOMER'
               group by a.code, a.class_id, a.currency, s.owner_id),
            itself as materialized (
              select distinct f.code, f.customer_id from {rows} f where f.customer_id is not null),
            reached as materialized (
              select r.code, cast(sum(r.customers) as bigint) as customers
                from (select code, customers from found_below
                      union all
                      select c.code, -1
                        from covered c
                        join found_below b on b.code = c.code and b.class_id = c.class_id and b.currency = c.currency
                         and b.charges = c.charges
                       where (c.code, c.customer_id) not in (select code, customer_id from itself)
                      union all
                      select i.code, 1
                        from itself i
                        join customer cu on cu.reseller_id = :reseller and cu.id = i.customer_id
                        left join found_below b on b.code = i.code and b.class_id = {class} and b.currency = cu.currency
                       where b.code is null) r
               group by r.code)""";

    private FindingReach() {}

    /** Of the findings of this CTE, one by one. */
    static String each(String rows) {
        return fill(WHO + MONEY, rows);
    }

    /** Also of all of them together. */
    static String together(String rows) {
        return fill(WHO + MONEY + TOGETHER, rows);
    }

    private static String fill(String sql, String rows) {
        return sql.replace("{discounts}", discounts())
                .replace("{rows}", rows)
                .replace("{class}", CLASS)
                .replace("{day}", DAY)
                .replace("{whatever}", WHATEVER_IS_PAID);
    }

    private static String discounts() {
        return discount("a1", "t.id") + "\n" + discount("a2", "t.category_id") + "\n"
                + discount("a3", "cast(:nobody as uuid)");
    }

    private static String discount(String alias, String scope) {
        return """
                left join price_adjustment %1$s on %1$s.reseller_id = :reseller and %1$s.owner_id = x.customer_id
                 and %1$s.scope_id = %2$s and %1$s.superseded_at is null and coalesce(%1$s.valid @> {day}, false)""".formatted(alias, scope);
    }
}
