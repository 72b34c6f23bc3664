package dev.kontor.pricechange;

import dev.kontor.pricechange.PriceChangePreview.DistributionBin;
import dev.kontor.pricechange.PricePlan.Difference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts changed charges by how many percent they change, for a chart. */
final class Distribution {

    private static final int[] BOUNDS = {-50, -20, -10, -5, 0, 5, 10, 20, 50};
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Distribution() {}

    /** Charges that had no price, or cost nothing, have no percentage and are not counted. */
    static List<DistributionBin> of(Collection<Difference> differences) {
        int[] counts = new int[BOUNDS.length + 1];
        for (Difference difference : differences) {
            BigDecimal percent = percent(difference);
            if (percent != null) {
                counts[step(percent)]++;
            }
        }
        List<DistributionBin> steps = new ArrayList<>();
        for (int i = 0; i <= BOUNDS.length; i++) {
            steps.add(new DistributionBin(
                    i == 0 ? null : BigDecimal.valueOf(BOUNDS[i - 1]),
                    i == BOUNDS.length ? null : BigDecimal.valueOf(BOUNDS[i]),
                    counts[i]));
        }
        return steps;
    }

    private static int step(BigDecimal percent) {
        int step = 0;
        while (step < BOUNDS.length && percent.compareTo(BigDecimal.valueOf(BOUNDS[step])) > 0) {
            step++;
        }
        return step;
    }

    private static @Nullable BigDecimal percent(Difference difference) {
        BigDecimal before = difference.before();
        BigDecimal after = difference.after();
        if (before == null || after == null || before.signum() <= 0 || before.compareTo(after) == 0) {
            return null;
        }
        return after.subtract(before).multiply(HUNDRED).divide(before, 4, RoundingMode.HALF_UP);
    }
}
