package dev.kontor.price.change;

import dev.kontor.price.guard.PriceGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The prices below which the margin is smaller than the reseller wants; only for who may see costs. */
@ApplicationScoped
public class PriceFloors {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int DECIMALS = 10;

    private final ChargeCosts costs;
    private final PriceGuard guard;

    PriceFloors(ChargeCosts costs, PriceGuard guard) {
        this.costs = costs;
        this.guard = guard;
    }

    public boolean visible() {
        return costs.visible();
    }

    public Map<UUID, BigDecimal> of(Collection<UUID> charges, String currency, LocalDate day) {
        Map<UUID, BigDecimal> floors = new HashMap<>();
        if (visible()) {
            BigDecimal share = HUNDRED.subtract(guard.minimumMarginPercent());
            costs.of(charges, currency, day)
                    .byCharge()
                    .forEach((charge, cost) -> floors.put(charge, floor(cost, share)));
        }
        return floors;
    }

    private static BigDecimal floor(BigDecimal cost, BigDecimal share) {
        return cost.multiply(HUNDRED).divide(share, DECIMALS, RoundingMode.CEILING);
    }
}
