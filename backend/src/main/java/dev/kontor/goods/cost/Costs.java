package dev.kontor.goods.cost;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Money;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What charges cost the reseller, in any currency. Never used to convert a selling price. */
@ApplicationScoped
public class Costs {

    private static final String SEE = "costs:read";
    private static final int DECIMALS = 4;

    private final Sql sql;
    private final CurrentActor actor;

    Costs(Sql sql, CurrentActor actor) {
        this.sql = sql;
        this.actor = actor;
    }

    /** Whether the present actor may see costs, margins and what follows from them. */
    public boolean visible() {
        return actor.get().kind() == Actor.Kind.SYSTEM || actor.get().rights().contains(SEE);
    }

    /** Whether there is any cost list; without one no cost is missing. */
    @Transactional
    public boolean any() {
        return sql.query("select 1 from price_list where reseller_id = :reseller and kind = 'COST' limit 1")
                .exists();
    }

    /** By charge, in this currency at the rate of the day, with four decimals; a charge without any cost is absent. */
    @Transactional
    public Map<UUID, Cost> of(Collection<UUID> chargeIds, String currency, LocalDate day) {
        Map<UUID, Cost> costs = new HashMap<>();
        String statement = """
                with on_day as (select cast(:day as date) as day),
                cost_currency as (select cast(:currency as char(3)) as currency),
                """ + CostSql.COST + """
                 select charge_id, amount, unconverted from cost
                  where charge_id = any (:charges)""";
        sql.query(statement)
                .bind("day", day)
                .bind("currency", currency)
                .array("charges", chargeIds)
                .map(UUID.class, Found.class)
                .forEach((charge, found) -> costs.put(charge, cost(found.amount(), found.unconverted(), currency)));
        return costs;
    }

    /** What was found of a charge: an amount, or the currency that lacks a rate. */
    record Found(@Nullable BigDecimal amount, @Nullable String unconverted) {}

    private static Cost cost(@Nullable BigDecimal amount, @Nullable String unconverted, String currency) {
        return amount == null
                ? new Cost(null, unconverted)
                : new Cost(new Money(amount.setScale(DECIMALS, RoundingMode.HALF_UP), currency), null);
    }
}
