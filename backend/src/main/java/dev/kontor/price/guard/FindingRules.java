package dev.kontor.price.guard;

import dev.kontor.price.list.AsKnownAt;
import java.util.Collection;
import java.util.stream.Collectors;

/** What each finding means, in SQL over {@link PriceRelations}: one select per code, all with the same columns. */
final class FindingRules {

    private static final String HEAD = """
            select '%s' as code, p.day, p.list_id, p.who, p.customer_id, p.class_id, p.currency, p.product_id,
                   p.label || '/' || p.min_quantity as charges, array[p.charge_id] as about, cast(null as text) as prices,
                   p.price, cast(%s as numeric) as reference, cast(%s as text) as note""";

    private FindingRules() {}

    /** The CTE {@code finding}: every finding of these codes once, on the first of the days. */
    static String of(Collection<FindingCode> codes, GuardScope scope, boolean asked) {
        String arms = codes.stream().map(FindingRules::arm).collect(Collectors.joining("\nunion all\n"));
        // an intersection of arrays would compare every finding with every charge
        String about = asked
                ? " and exists (select 1 from unnest(f.about) x (id)" + " where x.id = any (cast(:asked as uuid[])))"
                : "";
        return """
                ,
                finding as materialized (
                  select distinct on (f.code, f.who, f.product_id, f.charges) f.* from (
                %s) f (code, day, list_id, who, customer_id, class_id, currency, product_id, charges, about, prices, price,
                         reference, note)
                   where %s%s
                   order by f.code, f.who, f.product_id, f.charges, f.day)""".formatted(arms, scope.findings(), about);
    }

    private static String arm(FindingCode code) {
        return switch (code) {
            case INCOMPLETE_SET -> incompleteSet();
            case NEGATIVE_PRICE -> priced(code, "null", "null", " where p.decided and p.price < 0");
            case ZERO_PRICE -> priced(code, "null", "null", " where p.decided and p.price = 0");
            case BELOW_COST -> priced(code, "p.cost", "null", " where p.decided and p.price < p.cost");
            case NO_COST ->
                priced(
                        code,
                        "null",
                        "p.unconverted",
                        " where p.own and p.cost is null and exists (select 1 from cost_list)");
            case BELOW_MARGIN ->
                priced(
                        code,
                        "p.cost",
                        "null",
                        " where p.decided and p.price >= p.cost and p.price > 0"
                                + " and (p.price - p.cost) * 100 < :margin * p.price");
            case RESTORE_NOT_DEARER -> restoreNotDearer();
            case ABOVE_CLASS ->
                priced(
                        code,
                        "p.class_price",
                        "null",
                        " where p.customer_id is not null and p.own and p.price > p.class_price");
            case REDUNDANT -> redundant();
            case STALE -> stale();
            case EXPIRING -> expiring();
            case GAP -> gap();
            case NO_PRICE -> noPrice();
            case CURRENCY_MISMATCH, OVERLAP, LATER_PRICE ->
                throw new IllegalArgumentException(code + " is never stored");
        };
    }

    private static String priced(FindingCode code, String reference, String note, String rest) {
        return HEAD.formatted(code, reference, note) + " from priced p\n" + rest;
    }

    private static String restoreNotDearer() {
        String renewal = "p.action = 'RENEW' and p.shortest and p.min_quantity = 1";
        return HEAD.formatted(FindingCode.RESTORE_NOT_DEARER, "p.renewal", "null")
                        .replace("array[p.charge_id]", "array[p.charge_id, cast(p.renewal_text as uuid)]")
                + """
                 from (select p.*, min(p.price) filter (where %1$s) over w as renewal,
                              bool_or(p.own) filter (where %1$s) over w as renewal_own,
                              min(cast(p.charge_id as text)) filter (where %1$s) over w as renewal_text
                         from priced p window w as (partition by p.day, p.who, p.product_id)) p
                where p.action = 'RESTORE' and p.shortest and p.min_quantity = 1 and (p.own or p.renewal_own)
                  and p.price <= p.renewal""".formatted(renewal);
    }

    private static String incompleteSet() {
        return """
                select 'INCOMPLETE_SET', p.day, p.list_id, p.who, p.customer_id, p.class_id, p.currency, p.product_id,
                       string_agg(p.label || '/1', ',' order by p.label) filter (where not p.own and p.shown is not null),
                       array_agg(p.charge_id),
                       string_agg(cast(p.shown as text), ',' order by p.label) filter (where not p.own and p.shown is not null),
                       cast(null as numeric), cast(null as numeric), cast(null as text)
                  from priced p
                 where p.customer_id is not null
                 group by p.day, p.list_id, p.who, p.customer_id, p.class_id, p.currency, p.product_id
                having bool_or(p.own) and bool_or(not p.own and p.shown is not null)""";
    }

    private static String redundant() {
        return """
                select 'REDUNDANT', p.day, p.list_id, p.who, p.customer_id, p.class_id, p.currency, p.product_id,
                       string_agg(p.label || '/' || p.min_quantity, ',' order by p.label, p.min_quantity),
                       array_agg(p.charge_id), cast(null as text), cast(null as numeric), cast(null as numeric), cast(null as text)
                  from priced p
                 where p.customer_id is not null and p.own
                 group by p.day, p.list_id, p.who, p.customer_id, p.class_id, p.currency, p.product_id
                having bool_and(p.price is not distinct from p.shown)""";
    }

    /** A price below that is newer, and is not what was known when the own price was recorded. */
    private static String stale() {
        return priced(FindingCode.STALE, "p.class_price", "null", """
                 where p.customer_id is not null and p.own and p.base_recorded_at > p.recorded_at
                   and not exists (
                     select 1 from price_entry e
                      where e.reseller_id = :reseller and e.list_id = p.base_list_id and e.charge_id = p.charge_id
                        and round(e.amount * p.base_share * 0.01, p.digits) = p.class_price and %s)""".formatted(AsKnownAt.at("e", "p.recorded_at")));
    }

    private static String expiring() {
        return priced(FindingCode.EXPIRING, "null", "upper(p.valid)", """
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
                       cast(null as text), cast(null as numeric), cast(null as numeric), cast(g.begins as text)
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
                       cast(null as numeric), cast(null as numeric), cast(null as text)
                  from renewal r
                 where not exists (select 1 from own o where o.day = r.day and o.customer_id = r.customer_id
                                      and o.charge_id = r.charge_id and o.min_quantity <= r.quantity)
                   and not exists (select 1 from class_price b where b.day = r.day and b.class_id = r.class_id
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
