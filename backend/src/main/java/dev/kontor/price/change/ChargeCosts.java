package dev.kontor.price.change;

import dev.kontor.goods.cost.Cost;
import dev.kontor.goods.cost.Costs;
import dev.kontor.price.pricing.Amounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Costs beside prices, for those who may see them. */
@ApplicationScoped
public class ChargeCosts {

    private final Costs costs;

    ChargeCosts(Costs costs) {
        this.costs = costs;
    }

    boolean visible() {
        return costs.visible();
    }

    /** What each charge costs in a currency; nothing for who may not see costs. */
    public Known of(Collection<UUID> charges, String currency, LocalDate day) {
        Map<UUID, BigDecimal> known = new HashMap<>();
        if (visible() && !charges.isEmpty()) {
            costs.of(charges, currency, day).forEach((charge, cost) -> {
                if (cost.amount() != null) {
                    known.put(charge, cost.amount().amount());
                }
            });
        }
        return new Known(known);
    }

    /** The costs that are known. */
    public record Known(Map<UUID, BigDecimal> byCharge) {

        @Nullable
        public BigDecimal cost(UUID charge) {
            BigDecimal cost = byCharge.get(charge);
            return cost == null ? null : Amounts.plain(cost);
        }

        /** In percent of the price. */
        @Nullable
        public BigDecimal margin(UUID charge, @Nullable BigDecimal price) {
            BigDecimal cost = byCharge.get(charge);
            return cost == null || price == null
                    ? null
                    : Cost.marginPercent(price, cost).orElse(null);
        }
    }
}
