package dev.kontor.goods.cost;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.SqlArrays;
import dev.kontor.base.shared.TenantRows;
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

    private final TenantRows rows;
    private final CurrentActor actor;

    Costs(TenantRows rows, CurrentActor actor) {
        this.rows = rows;
        this.actor = actor;
    }

    /** Whether the present actor may see costs, margins and what follows from them. */
    public boolean visible() {
        return actor.get().kind() == Actor.Kind.SYSTEM || actor.get().rights().contains(SEE);
    }

    /** Whether there is any cost list; without one no cost is missing. */
    @Transactional
    public boolean any() {
        String sql = "select id, kind from price_list where reseller_id = :reseller and kind = 'COST' limit 1";
        return !rows.query(sql).list().isEmpty();
    }

    /** By charge, in this currency at the rate of the day, with four decimals; a charge without any cost is absent. */
    @Transactional
    public Map<UUID, Cost> of(Collection<UUID> chargeIds, String currency, LocalDate day) {
        Map<UUID, Cost> costs = new HashMap<>();
        String sql = """
                with on_day as (select cast(:day as date) as day),
                cost_currency as (select cast(:currency as char(3)) as currency),
                """ + CostSql.COST + """
                 select charge_id, amount, unconverted from cost
                  where charge_id = any (cast(:charges as uuid[]))""";
        rows.query(sql)
                .setParameter("day", day.toString())
                .setParameter("currency", currency)
                .setParameter("charges", SqlArrays.of(chargeIds))
                .list()
                .forEach(row -> costs.put((UUID) row[0], cost((BigDecimal) row[1], row[2], currency)));
        return costs;
    }

    private static Cost cost(@Nullable BigDecimal amount, @Nullable Object unconverted, String currency) {
        return amount == null
                ? new Cost(null, String.valueOf(unconverted))
                : new Cost(new Money(amount.setScale(DECIMALS, RoundingMode.HALF_UP), currency), null);
    }
}
