package dev.kontor.price.list;

import dev.kontor.base.shared.Currencies;
import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.Problem.FieldError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Amounts as they are stored, with up to four decimals. */
public final class Amounts {

    private static final int SHOWN_DECIMALS = 2;
    private static final int MAX_DECIMALS = 4;

    private Amounts() {}

    /** As it is shown: with two decimals at least, more only where there are more. */
    public static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < SHOWN_DECIMALS
                ? stripped.setScale(SHOWN_DECIMALS, RoundingMode.UNNECESSARY)
                : stripped;
    }

    /** The same for an amount that somebody says: a currency without cents has no decimals. */
    public static void check(@Nullable BigDecimal amount, String currency, String pointer, List<FieldError> errors) {
        boolean whole = Currencies.exists(currency) && Money.minorUnit(currency) == 0;
        if (amount != null && whole && amount.stripTrailingZeros().scale() > 0) {
            String detail = "A price in %s has no decimals.".formatted(currency);
            errors.add(new FieldError(pointer, "too-many-decimals", detail));
        } else {
            check(amount, pointer, errors);
        }
    }

    /** What an amount must be to be stored at all; whether it is wise is for the price guard. */
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
