package dev.kontor.price.cost;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.sql.Sql;
import dev.kontor.price.list.Amounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What charges cost the reseller, in any currency. Never used to convert a selling price. */
@ApplicationScoped
public class Costs {

    /**
     * The CTE {@code cost (day, charge_id, currency, amount, unconverted)} on the days of {@code on_day (day)}, in the
     * currencies of {@code cost_currency (currency)}: the dearest cost that can be converted at the rate of the day, not
     * rounded. Without any such {@code amount} is null and {@code unconverted} is the currency that lacks a rate. Costs
     * of quantities count for nothing: the first unit decides.
     */
    public static final String SQL = """
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

    private static final String SEE = "costs:read";

    private final Sql sql;
    private final CurrentActor actor;

    Costs(Sql sql, CurrentActor actor) {
        this.sql = sql;
        this.actor = actor;
    }

    /** Whether the present actor may see costs, margins and what follows from them. */
    public boolean visible() {
        return actor.has(SEE);
    }

    /** Whether there is any cost list; without one no cost is missing. */
    @Transactional
    public boolean any() {
        return sql.query("select 1 from price_list where reseller_id = :reseller and kind = 'COST' limit 1")
                .exists();
    }

    /** In this currency at the rate of the day; nothing for who may not see costs. */
    @Transactional
    public Known of(Collection<UUID> charges, String currency, LocalDate day) {
        if (!visible() || charges.isEmpty()) {
            return Known.NOTHING;
        }
        String statement = """
                with on_day as (select cast(:day as date) as day),
                cost_currency as (select cast(:currency as char(3)) as currency),
                """ + SQL + """
                 select charge_id, round(amount, 4) from cost
                  where charge_id = any (:charges) and amount is not null""";
        return new Known(sql.query(statement)
                .bind("day", day)
                .bind("currency", currency)
                .array("charges", charges)
                .map(UUID.class, BigDecimal.class));
    }

    /** The costs that are known, by charge, with four decimals. */
    public record Known(Map<UUID, BigDecimal> byCharge) {

        public static final Known NOTHING = new Known(Map.of());
        private static final BigDecimal HUNDRED = new BigDecimal(100);
        private static final int FLOOR_DECIMALS = 10;

        @Nullable
        public BigDecimal cost(UUID charge) {
            BigDecimal cost = byCharge.get(charge);
            return cost == null ? null : Amounts.plain(cost);
        }

        /** How much of a price is left, in percent of the price; nothing for a price of zero or less. */
        @Nullable
        public BigDecimal margin(UUID charge, @Nullable BigDecimal price) {
            BigDecimal cost = byCharge.get(charge);
            return cost == null || price == null || price.signum() <= 0
                    ? null
                    : price.subtract(cost).multiply(HUNDRED).divide(price, 2, RoundingMode.HALF_UP);
        }

        /** The prices below which less than this is left. */
        public Map<UUID, BigDecimal> floors(BigDecimal marginPercent) {
            BigDecimal share = HUNDRED.subtract(marginPercent);
            return byCharge.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            cost -> cost.getValue()
                                    .multiply(HUNDRED)
                                    .divide(share, FLOOR_DECIMALS, RoundingMode.CEILING)));
        }
    }
}
