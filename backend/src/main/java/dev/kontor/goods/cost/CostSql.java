package dev.kontor.goods.cost;

/** SQL building blocks about costs. They need the parameter {@code :reseller}. */
public final class CostSql {

    /**
     * The CTE {@code cost (day, charge_id, currency, amount, unconverted)} on the days of {@code on_day (day)}, in the
     * currencies of {@code cost_currency (currency)}: the dearest cost that can be converted at the rate of the day, not
     * rounded. Without any such {@code amount} is null and {@code unconverted} is the currency that lacks a rate. Costs
     * of quantities count for nothing: the first unit decides.
     */
    public static final String COST = """
            cost_list as materialized (
              select l.id, d.day, l.currency as base, w.currency as quote,
                     case when l.currency = w.currency then 1 else coalesce(
                       (select r.rate from exchange_rate r
                         where r.reseller_id = :reseller and r.base = l.currency and r.quote = w.currency
                           and r.valid_from <= d.day
                         order by r.valid_from desc limit 1),
                       (select 1 / r.rate from exchange_rate r
                         where r.reseller_id = :reseller and r.base = w.currency and r.quote = l.currency
                           and r.valid_from <= d.day
                         order by r.valid_from desc limit 1)) end as rate
                from price_list l
               cross join on_day d
               cross join cost_currency w
               where l.reseller_id = :reseller and l.kind = 'COST'),
            cost as materialized (
              select l.day, e.charge_id, l.quote as currency, max(e.amount * l.rate) as amount,
                     min(l.base) filter (where l.rate is null) as unconverted
                from cost_list l
                join price_entry e on e.reseller_id = :reseller and e.list_id = l.id and e.superseded_at is null
                 and e.min_quantity = 1 and coalesce(e.valid @> l.day, false)
               group by l.day, e.charge_id, l.quote)""";

    private CostSql() {}
}
