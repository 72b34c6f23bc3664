package dev.kontor.price.change;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** To the ending of a price, such as 0.90, 0.99 or 0.00: the nearest (of two the dearer), the next above or below. */
public record EditRounding(
        @NotNull @DecimalMin("0") @DecimalMax(value = "1", inclusive = false)
        BigDecimal ending,

        @NotNull Direction direction) {

    /** Where to. */
    public enum Direction {
        NEAREST,
        UP,
        DOWN
    }

    /** Never below the ending itself: rounding makes no price negative. */
    BigDecimal round(BigDecimal amount) {
        BigDecimal below =
                amount.subtract(ending).setScale(0, RoundingMode.FLOOR).add(ending);
        BigDecimal above = below.compareTo(amount) == 0 ? below : below.add(BigDecimal.ONE);
        BigDecimal rounded = switch (direction) {
            case UP -> above;
            case DOWN -> below;
            case NEAREST -> amount.subtract(below).compareTo(above.subtract(amount)) < 0 ? below : above;
        };
        return rounded.signum() < 0 && amount.signum() >= 0 ? ending : rounded;
    }
}
