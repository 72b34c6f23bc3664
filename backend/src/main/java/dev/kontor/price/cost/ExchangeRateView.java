package dev.kontor.price.cost;

import dev.kontor.base.shared.Currencies;
import dev.kontor.base.shared.Problem.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One unit of {@code base} is worth {@code rate} units of {@code quote}, from a day until the next one. */
public record ExchangeRateView(String base, String quote, BigDecimal rate, LocalDate validFrom) {

    static final int DECIMALS = 8;

    private static final BigDecimal LIMIT = new BigDecimal("1000000000");
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    /** Everything that is wrong; pointers name the members. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        requireCurrency(base, "/base", errors);
        requireCurrency(quote, "/quote", errors);
        if (base.equals(quote)) {
            errors.add(new FieldError("/quote", "same-currency", "A rate is between two currencies."));
        }
        if (rate.signum() <= 0) {
            errors.add(new FieldError("/rate", "not-positive", "A rate is above zero."));
        } else if (rate.stripTrailingZeros().scale() > DECIMALS) {
            errors.add(new FieldError("/rate", "too-many-decimals", "A rate has at most eight decimals."));
        } else if (rate.compareTo(LIMIT) >= 0) {
            errors.add(new FieldError("/rate", "too-large", "A rate is below 1,000,000,000."));
        }
        if (validFrom.isBefore(FIRST) || validFrom.isAfter(LAST)) {
            errors.add(new FieldError("/validFrom", "out-of-range", "A rate begins between 1970 and 2200."));
        }
        return errors;
    }

    private static void requireCurrency(String code, String pointer, List<FieldError> errors) {
        if (!Currencies.exists(code)) {
            errors.add(new FieldError(pointer, "unknown-currency", "This is not a currency (ISO 4217)."));
        }
    }
}
