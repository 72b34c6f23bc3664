package dev.kontor.goods.cost;

import dev.kontor.base.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a charge costs the reseller; {@code unconverted} names a currency of costs for which there is no rate. */
public record Cost(@Nullable Money amount, @Nullable String unconverted) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int SHOWN_DECIMALS = 2;

    /** How much of a price is left after its cost, in percent of the price; nothing for a price of zero or less. */
    public static Optional<BigDecimal> marginPercent(BigDecimal price, BigDecimal cost) {
        return price.signum() <= 0
                ? Optional.empty()
                : Optional.of(
                        price.subtract(cost).multiply(HUNDRED).divide(price, SHOWN_DECIMALS, RoundingMode.HALF_UP));
    }
}
