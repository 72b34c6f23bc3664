package dev.kontor.price.preview;

import dev.kontor.price.change.PricePlan.Difference;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.change.PricePublications.Published;
import dev.kontor.price.preview.PreviewLevels.PreviewPrice;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.DistributionBin;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a charge cost and will cost those who pay it, own price or not. */
record PriceMove(
        UUID chargeId,
        int minQuantity,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** What was written into the list itself. */
    static List<PriceMove> written(Published published) {
        return published.plan().differences(published.from(), published.list()).entrySet().stream()
                .map(one -> of(one.getKey(), one.getValue()))
                .toList();
    }

    private static PriceMove of(Key key, Difference difference) {
        return new PriceMove(key.chargeId(), key.minQuantity(), difference.before(), difference.after());
    }

    /** As it is paid. */
    static PriceMove of(PreviewPrice price, String currency) {
        Difference paid = new Difference(price.before(), price.after()).rounded(currency);
        return of(new Key(price.charge().id(), price.fromQuantity()), paid);
    }

    /** Absent where there was no price, or it cost nothing, or nothing moves. */
    @Nullable
    BigDecimal percent() {
        if (before == null || after == null || before.signum() <= 0 || before.compareTo(after) == 0) {
            return null;
        }
        return after.subtract(before).multiply(HUNDRED).divide(before, 4, RoundingMode.HALF_UP);
    }

    /** Counts changed charges by how many percent they change, for a chart. */
    static final class Distribution {

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
}
