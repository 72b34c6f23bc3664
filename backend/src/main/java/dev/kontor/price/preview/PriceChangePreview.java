package dev.kontor.price.preview;

import dev.kontor.goods.catalog.Action;
import dev.kontor.price.guard.Finding;
import dev.kontor.price.guard.FindingCode;
import dev.kontor.price.guard.PriceGuard.GuardVerdict;
import dev.kontor.price.guard.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What publishing a draft would do, on its first day; the fingerprint is what a publication must name. */
public record PriceChangePreview(
        String fingerprint,
        LocalDate on,
        FindingTotals findings,
        CustomerCounts customers,
        RevenueEffect revenue,
        ProductCounts products,
        List<DistributionBin> distribution,
        List<LargestMove> largestMoves,
        boolean mayPublish,
        boolean mayOverride) {

    /**
     * Of all customers who could see a changed price: those who do, those whose own prices hide every change, and those
     * of whom a price falls below the wanted margin; the latter only with the right to see costs.
     */
    public record CustomerCounts(
            long total,
            long affected,
            long shielded,
            @Nullable Long newlyBelowMargin) {

        static final CustomerCounts NONE = new CustomerCounts(0, 0, 0, null);
    }

    /** Per year, of the renewals whose price would change if there were no own prices. */
    public record RevenueEffect(
            String currency, BigDecimal before, BigDecimal after, BigDecimal delta, long renewals) {}

    /** How many products get, change, lose or keep their prices. */
    public record ProductCounts(int added, int changed, int removed, int unchanged) {}

    /** How many charges change by so many percent: more than the first, up to the second; absent ends are open. */
    public record DistributionBin(
            @Nullable BigDecimal fromPercent, @Nullable BigDecimal toPercent, int charges) {}

    /** A price that moves by much, the largest first; {@code percent} against what was paid before, inherited or not. */
    public record LargestMove(
            UUID productId,
            String sku,
            Action action,
            int termMonths,
            int minQuantity,
            BigDecimal before,
            BigDecimal after,
            BigDecimal percent) {}

    /** What the guard says: the first findings, the worst first, and how many there are. */
    public record FindingTotals(long blocking, List<Finding> items, long total, List<CodeCount> byCode) {

        static FindingTotals of(GuardVerdict verdict) {
            List<CodeCount> byCode = verdict.counts().entrySet().stream()
                    .map(count -> new CodeCount(
                            count.getKey(),
                            Objects.requireNonNull(verdict.severities().get(count.getKey())),
                            count.getValue()))
                    .toList();
            long blocking = byCode.stream()
                    .filter(count -> count.severity() == Severity.BLOCK)
                    .mapToLong(CodeCount::count)
                    .sum();
            long total = byCode.stream().mapToLong(CodeCount::count).sum();
            return new FindingTotals(blocking, verdict.findings(), total, byCode);
        }
    }

    /** How often the guard says something. */
    public record CodeCount(FindingCode code, Severity severity, long count) {}
}
