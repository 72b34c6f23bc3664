package dev.kontor.price.change;

import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.Problem.FieldError;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an amount must be to be stored at all; whether it is wise is for the price guard. */
public final class PriceAmounts {

    private static final int MAX_DECIMALS = 4;

    private PriceAmounts() {}

    public static void check(@Nullable BigDecimal amount, String pointer, List<FieldError> errors) {
        if (amount == null) {
            return;
        }
        if (amount.stripTrailingZeros().scale() > MAX_DECIMALS) {
            errors.add(new FieldError(pointer, "too-many-decimals", "A price has at most four decimals."));
        } else if (amount.abs().compareTo(Money.LIMIT) >= 0) {
            errors.add(new FieldError(pointer, "too-large", "A price is below 1,000,000,000,000."));
        }
    }
}
