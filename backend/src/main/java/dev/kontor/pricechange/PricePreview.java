package dev.kontor.pricechange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What publishing a draft would do, on its first day; the fingerprint is what a publication must name. */
public record PricePreview(
        String fingerprint,
        LocalDate on,
        PreviewCustomers customers,
        PreviewRevenue revenue,
        PreviewProducts products,
        List<PriceStep> distribution,
        boolean mayPublish,
        boolean mayOverride) {

    /**
     * Of all customers who could see a changed price: those who do, those whose own prices hide every change, and those
     * of whom a price falls below the wanted margin; the latter only with the right to see costs.
     */
    public record PreviewCustomers(
            long total, long affected, long shielded, @Nullable Long newlyBelowMargin) {

        static final PreviewCustomers NONE = new PreviewCustomers(0, 0, 0, null);
    }

    /** Per year, of the renewals whose price before own prices and discounts changes. */
    public record PreviewRevenue(
            String currency, BigDecimal before, BigDecimal after, BigDecimal delta, long renewals) {}

    /** How many products get, change, lose or keep their prices. */
    public record PreviewProducts(int added, int changed, int removed, int unchanged) {}

    /** How many charges change by so many percent: more than the first, up to the second; absent ends are open. */
    public record PriceStep(
            @Nullable BigDecimal fromPercent,
            @Nullable BigDecimal toPercent,
            int charges) {}
}
