package dev.kontor.price.change;

import dev.kontor.goods.cost.Cost;
import dev.kontor.goods.cost.Costs;
import dev.kontor.price.guard.PriceGuard;
import dev.kontor.price.pricing.Amounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Costs beside prices, for those who may see them. */
@ApplicationScoped
public class ChargeCosts {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int DECIMALS = 10;

    private final Costs costs;
    private final PriceGuard guard;

    ChargeCosts(Costs costs, PriceGuard guard) {
        this.costs = costs;
        this.guard = guard;
    }

    public boolean visible() {
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

    /** The prices below which the margin is smaller than the reseller wants. */
    public Map<UUID, BigDecimal> floors(Collection<UUID> charges, String currency, LocalDate day) {
        Map<UUID, BigDecimal> floors = new HashMap<>();
        BigDecimal share = HUNDRED.subtract(guard.minimumMarginPercent());
        of(charges, currency, day)
                .byCharge()
                .forEach((charge, cost) ->
                        floors.put(charge, cost.multiply(HUNDRED).divide(share, DECIMALS, RoundingMode.CEILING)));
        return floors;
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
