package dev.kontor.goods.cost;

import dev.kontor.base.shared.Currencies;
import dev.kontor.base.shared.Problem.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a rate must be before it is stored. */
final class RateCheck {

    static final int DECIMALS = 8;

    private static final BigDecimal LIMIT = new BigDecimal("1000000000");
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    private RateCheck() {}

    /** Everything that is wrong; pointers name the members of {@link ExchangeRateView}. */
    static List<FieldError> errors(ExchangeRateView rate) {
        List<FieldError> errors = new ArrayList<>();
        requireCurrency(rate.base(), "/base", errors);
        requireCurrency(rate.quote(), "/quote", errors);
        if (rate.base().equals(rate.quote())) {
            errors.add(new FieldError("/quote", "same-currency", "A rate is between two currencies."));
        }
        if (rate.rate().signum() <= 0) {
            errors.add(new FieldError("/rate", "not-positive", "A rate is above zero."));
        } else if (rate.rate().stripTrailingZeros().scale() > DECIMALS) {
            errors.add(new FieldError("/rate", "too-many-decimals", "A rate has at most eight decimals."));
        } else if (rate.rate().compareTo(LIMIT) >= 0) {
            errors.add(new FieldError("/rate", "too-large", "A rate is below 1,000,000,000."));
        }
        if (rate.validFrom().isBefore(FIRST) || rate.validFrom().isAfter(LAST)) {
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
