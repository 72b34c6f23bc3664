package dev.kontor.price.change;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a charge costs from a quantity in the period of a draft; an absent amount takes the price away. */
public record PriceItem(
        UUID chargeId, int minQuantity, @Nullable BigDecimal amount) {

    PricePlan.Key key() {
        return new PricePlan.Key(chargeId, minQuantity);
    }
}
