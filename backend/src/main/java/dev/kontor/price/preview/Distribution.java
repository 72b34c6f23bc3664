package dev.kontor.price.preview;

import dev.kontor.price.preview.PriceChangePreview.DistributionBin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Counts changed charges by how many percent they change, for a chart. */
final class Distribution {

    private static final int[] BOUNDS = {-50, -20, -10, -5, 0, 5, 10, 20, 50};

    private Distribution() {}

    /** Charges that had no price, or cost nothing, have no percentage and are not counted. */
    static List<DistributionBin> of(Collection<PriceMove> moves) {
        int[] counts = new int[BOUNDS.length + 1];
        for (PriceMove move : moves) {
            BigDecimal percent = move.percent();
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
}
