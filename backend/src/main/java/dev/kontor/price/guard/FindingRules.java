package dev.kontor.price.guard;

import static dev.kontor.price.guard.FindingCode.ABOVE_CLASS;
import static dev.kontor.price.guard.FindingCode.REDUNDANT;
import static dev.kontor.price.guard.FindingCode.STALE;

import dev.kontor.price.list.AsKnownAt;
import java.util.Collection;
import java.util.EnumSet;
import java.util.stream.Collectors;

/** What each finding means, in SQL over {@link PriceRelations}: one select per code, all with the same columns. */
final class FindingRules {

    private static final String HEAD = """
            select '%s' as code, p.day, p.list_id, p.who, p.customer_id, p.class_id, p.currency, p.product_id,
                   p.label || '/' || p.min_quantity as charges, array[p.charge_id] as about, cast(null as text) as prices,
                   p.price, cast(%s as numeric) as reference, cast(%s as text) as note, p.quantities, p.own,
                   cast(%s as numeric) as better""";

    // the least price that leaves the margin, in whole units of its currency
    private static final String FLOOR =
            "round(ceil(p.cost * 100 / (100 - cast(:margin as numeric)) * power(10.0, p.digits))"
                    + " / power(10.0, p.digits), p.digits)";
    private static final String WITHOUT_OWN = "case when p.own and p.shown > 0 then p.shown end";

    private FindingRules() {}

    /** The CTE {@code finding}: every finding of these codes once in a currency, on the first of the days. */
    static String of(Collection<FindingCode> codes, GuardScope scope, boolean asked) {
        String arms = codes.stream().map(code -> arm(code, scope)).collect(Collectors.joining("\nunion all\n"));
        // an intersection of arrays would compare every finding with every charge
        String about = asked
                ? " and exists (select 1 from unnest(f.about) x (id)" + " where x.id = any (cast(:asked as uuid[])))"
                : "";
        return """
                ,
                finding as materialized (
                  select distinct on (f.code, f.who, f.product_id, f.charges, f.currency) f.* from (
                %s) f (code, day, list_id, who, customer_id, class_id, currency, product_id, charges, about, prices, price,
                         reference, note, quantities, own, better)
                   where %s%s
                   order by f.code, f.who, f.product_id, f.charges, f.currency, f.day)""".formatted(arms, scope.findings(), about);
    }

    private static String arm(FindingCode code, GuardScope scope) {
        return switch (code) {
            case INCOMPLETE_SET -> incompleteSet();
            case INCOMPLETE_CLASS -> incompleteClass(scope);
            case NEGATIVE_PRICE -> priced(code, "null", "null", WITHOUT_OWN, " where p.decided and p.price < 0");
            case ZERO_PRICE -> priced(code, "null", "null", WITHOUT_OWN, " where p.decided and p.price = 0");
            case BELOW_COST -> priced(code, "p.cost", "null", FLOOR, " where p.decided and p.price < p.cost");
            case NO_COST ->
                priced(
                        code,
                        "null",
                        "p.unconverted",
                        "null",
                        " where p.own and p.cost is null and exists (select 1 from cost_list)");
            case BELOW_MARGIN ->
                priced(
                        code,
                        "p.cost",
                        "null",
                        FLOOR,
                        " where p.decided and p.price >= p.cost and p.price > 0"
                                + " and (p.price - p.cost) * 100 < :margin * p.price");
            case RESTORE_NOT_DEARER -> restoreNotDearer();
            case ABOVE_CLASS -> beside(code, " where p.price > p.class_price");
            case REDUNDANT -> redundant();
            case STALE -> stale();
            case EXPIRING -> expiring();
            case GAP -> gap();
            case NO_PRICE -> noPrice();
            case CURRENCY_MISMATCH, OVERLAP, LATER_PRICE ->
                throw new IllegalArgumentException(code + " is never stored");
        };
    }

    private static String priced(FindingCode code, String reference, String note, String better, String rest) {
        return HEAD.formatted(code, reference, note, better) + " from priced p\n" + rest;
    }

    private static String beside(FindingCode code, String rest) {
        return HEAD.formatted(code, "p.class_price", "null", "p.class_price") + " from beside p\n" + rest;
    }

    /** Some codes lay own prices beside those below them. */
    static boolean laidBeside(Collection<FindingCode> codes) {
        return codes.stream().anyMatch(EnumSet.of(ABOVE_CLASS, REDUNDANT, STALE)::contains);
    }

    /**
     * Own prices beside the prices of the class: a row for every quantity at which either of them begins, and one for an
     * own price of what the class does not sell.
     */
    static final String BESIDE = """
            ,
            beside as materialized (
              select p.day, p.list_id, p.who, p.customer_id, p.class_id, p.currency, p.product_id, p.charge_id, p.label,
                     p.digits, p.own, p.price, p.recorded_at, p.min_quantity as step,
                     p.price is not distinct from p.shown as same_first,
                     coalesce(p.quantities * b.quantities, p.quantities) as quantities,
                     coalesce(lower(p.quantities * b.quantities), p.min_quantity) as min_quantity,
                     round(b.amount, p.digits) as class_price,
                     round(b.amount * (100 + coalesce(p.percent, 0)) * 0.01, p.digits) as shown,
                     b.list_id as base_list_id, b.share as base_share, b.recorded_at as base_recorded_at
                from priced p
                left join class_price b on b.day - p.day = 0 and b.class_id = p.class_id and b.currency = p.currency
                 and b.charge_id = p.charge_id and b.quantities && p.quantities
               where p.customer_id is not null and p.own)""";

    /** At every quantity at which one of the two begins. */
    private static String restoreNotDearer() {
        return """
                select 'RESTORE_NOT_DEARER', p.day, p.list_id, p.who, p.customer_id, p.class_id, p.currency, p.product_id,
                       p.label || '/' || lower(p.quantities * r.quantities), array[p.charge_id, r.charge_id],
                       cast(null as text), p.price, r.price, cast(null as text), p.quantities * r.quantities, p.own,
                       cast(null as numeric)
                  from (select p.*, array_agg(p.charge_id) filter (where p.action = 'RENEW') over w as renewals,
                               array_agg(p.quantities) filter (where p.action = 'RENEW') over w as renewal_quantities,
                               array_agg(p.price) filter (where p.action = 'RENEW') over w as renewal_prices,
                               array_agg(p.own) filter (where p.action = 'RENEW') over w as renewal_own
                          from priced p
                         where p.shortest and p.action in ('RENEW', 'RESTORE')
                        window w as (partition by p.day, p.who, p.currency, p.product_id)) p
                 cross join lateral unnest(p.renewals, p.renewal_quantities, p.renewal_prices, p.renewal_own)
                                 as r (charge_id, quantities, price, own)
                 where p.action = 'RESTORE' and p.quantities && r.quantities and (p.own or r.own) and p.price <= r.price""";
    }

    private static String incompleteSet() {
        return """
                select 'INCOMPLETE_SET', p.day, p.list_id, p.who, p.customer_id, p.class_id, p.currency, p.product_id,
                       string_agg(p.label || '/1', ',' order by p.label) filter (where not p.own and p.shown is not null),
                       array_agg(p.charge_id),
                       string_agg(cast(p.shown as text), ',' order by p.label) filter (where not p.own and p.shown is not null),
                       cast(null as numeric), cast(null as numeric), cast(null as text), int4range(1, null), true,
                       cast(null as numeric)
                  from priced p
                 where p.customer_id is not null
                 group by p.day, p.list_id, p.who, p.customer_id, p.class_id, p.currency, p.product_id
                having bool_or(p.own) and bool_or(not p.own and p.shown is not null)""";
    }

    /** A class with some prices of a product, and with others that show through. */
    private static String incompleteClass(GuardScope scope) {
        return """
                select 'INCOMPLETE_CLASS', b.day, (array_agg(b.list_id) filter (where b.own))[1], b.class_id,
                       cast(null as uuid), b.class_id, b.currency, b.product_id,
                       string_agg(t.label || '/' || lower(b.quantities), ',' order by t.label, b.quantities)
                         filter (where not b.own),
                       array_agg(b.charge_id order by b.own),
                       string_agg(cast(round(b.amount, coalesce(m.digits, 2)) as text), ',' order by t.label, b.quantities)
                         filter (where not b.own),
                       cast(null as numeric), cast(null as numeric), cast(null as text), int4range(1, null), true,
                       cast(null as numeric)
                  from class_price b
                  join sold t on t.charge_id = b.charge_id
                  left join minor m on m.currency = b.currency
                 where b.class_id <> cast(:nobody as uuid) and (%s)
                 group by b.day, b.class_id, b.currency, b.product_id
                having bool_or(b.own) and bool_or(not b.own)""".formatted(scope.classSets());
    }

    /** The whole set: a single price that equals the class's is there so that the set is complete. */
    private static String redundant() {
        return """
                select 'REDUNDANT', p.day, p.list_id, p.who, p.customer_id, p.class_id, p.currency, p.product_id,
                       string_agg(distinct p.label || '/' || p.step, ',' order by p.label || '/' || p.step),
                       array_agg(p.charge_id), cast(null as text), cast(null as numeric), cast(null as numeric),
                       string_agg(cast(p.price as text), ',' order by p.label, p.min_quantity), int4range(1, null), true,
                       cast(null as numeric)
                  from beside p
                 group by p.day, p.list_id, p.who, p.customer_id, p.class_id, p.currency, p.product_id
                having bool_and(p.same_first and p.price is not distinct from p.shown)""";
    }

    /** A price below that is newer, and is not what was known when the own price was recorded. */
    private static String stale() {
        return beside(STALE, """
                 where p.base_recorded_at > p.recorded_at
                   and not exists (
                     select 1 from price_entry e
                      where e.reseller_id = :reseller and e.list_id = p.base_list_id and e.charge_id = p.charge_id
                        and round(e.amount * p.base_share * 0.01, p.digits) = p.class_price and %s)""".formatted(AsKnownAt.at("e", "p.recorded_at")));
    }

    private static String expiring() {
        return priced(FindingCode.EXPIRING, "null", "upper(p.valid)", "null", """
                 where p.own and p.min_quantity = 1 and upper(p.valid) <= p.day + 30
                   and not exists (
                     select 1 from price_entry e
                      where e.reseller_id = :reseller and e.list_id = p.list_id and e.charge_id = p.charge_id
                        and e.min_quantity = 1 and e.superseded_at is null and lower(e.valid) = upper(p.valid))""");
    }

    private static String gap() {
        return """
                select 'GAP', greatest(g.ends, g.today), g.list_id, coalesce(g.customer_id, g.class_id, g.list_id),
                       g.customer_id, g.class_id, g.currency, g.product_id, g.label || '/1', array[g.charge_id],
                       cast(null as text), cast(null as numeric), cast(null as numeric), cast(g.begins as text),
                       int4range(1, null), true, cast(null as numeric)
                  from (select s.list_id, s.customer_id, s.class_id, s.currency, t.product_id, t.label, t.charge_id,
                               upper(e.valid) as ends, lead(lower(e.valid)) over w as begins,
                               (select min(day) from on_day) as today
                          from subject s
                          join price_entry e on e.reseller_id = :reseller and e.list_id = s.list_id
                           and e.superseded_at is null and e.min_quantity = 1
                          join sold t on t.charge_id = e.charge_id
                        window w as (partition by s.list_id, e.charge_id order by e.valid)) g
                 where g.ends < g.begins and g.begins > g.today""";
    }

    private static String noPrice() {
        return """
                select 'NO_PRICE', r.day, cast(null as uuid), r.customer_id, r.customer_id, r.class_id, r.currency,
                       r.product_id, r.label || '/' || r.quantity, array[r.charge_id], cast(null as text),
                       cast(null as numeric), cast(null as numeric), cast(null as text), int4range(1, null), false,
                       cast(null as numeric)
                  from renewal r
                 where not exists (select 1 from own o where o.day - r.day = 0 and o.customer_id = r.customer_id
                                      and o.charge_id = r.charge_id and o.min_quantity <= r.quantity)
                   and not exists (select 1 from class_price b where b.day - r.day = 0 and b.class_id = r.class_id
                                      and b.currency = r.currency and b.charge_id = r.charge_id and b.quantities @> r.quantity)""";
    }

    /** What customers are expected to renew of charges that their class does not sell singly: the least quantity. */
    static String renewals(GuardScope scope) {
        return """
                ,
                unsold as materialized (
                  select d.day, p.class_id, p.currency, t.charge_id, t.product_id, t.label
                    from payer p
                   cross join on_day d
                   cross join sold t
                   where (d.day, p.class_id, p.currency, t.charge_id) not in (
                           select day, class_id, currency, charge_id from class_price where lower(quantities) = 1)),
                renewal as materialized (
                  select u.day, cu.id as customer_id, u.class_id, u.currency, u.product_id, u.charge_id, u.label,
                         min(x.quantity) as quantity
                    from unsold u
                    join expected_renewal x on x.reseller_id = :reseller and x.charge_id = u.charge_id
                    join customer cu on cu.reseller_id = x.reseller_id and cu.id = x.customer_id
                     and coalesce(cu.class_id, cast(:nobody as uuid)) = u.class_id and cu.currency = u.currency
                   where %s
                   group by u.day, cu.id, u.class_id, u.currency, u.product_id, u.charge_id, u.label)""".formatted(scope.renewals());
    }
}
