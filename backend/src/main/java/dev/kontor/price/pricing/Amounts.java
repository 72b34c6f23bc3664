package dev.kontor.price.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How stored amounts (four decimals) are shown: with two decimals at least, more only where there are more. */
public final class Amounts {

    private static final int SHOWN_DECIMALS = 2;

    private Amounts() {}

    public static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < SHOWN_DECIMALS
                ? stripped.setScale(SHOWN_DECIMALS, RoundingMode.UNNECESSARY)
                : stripped;
    }
}
