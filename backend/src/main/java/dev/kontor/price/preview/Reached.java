package dev.kontor.price.preview;

import dev.kontor.price.preview.PriceChangePreview.CustomerCounts;
import dev.kontor.price.preview.PriceChangePreview.RevenueEffect;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What a change does to those who pay by its list: how many customers, what that is in a year, and which prices move. */
record Reached(CustomerCounts customers, YearlySums sums, List<PriceMove> moves) {

    /** Yearly sums over the renewals whose price changes. */
    record YearlySums(BigDecimal before, BigDecimal after, long renewals) {

        static final YearlySums NOTHING = new YearlySums(BigDecimal.ZERO, BigDecimal.ZERO, 0);

        RevenueEffect in(String currency) {
            BigDecimal was = shown(before);
            BigDecimal is = shown(after);
            return new RevenueEffect(currency, was, is, is.subtract(was), renewals);
        }

        static BigDecimal shown(BigDecimal sum) {
            return sum.setScale(2, RoundingMode.HALF_UP);
        }
    }
}
