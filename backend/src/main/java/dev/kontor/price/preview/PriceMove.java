package dev.kontor.price.preview;

import dev.kontor.price.change.PricePlan.Difference;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.change.PricePublications.Published;
import dev.kontor.price.preview.PreviewLevels.PreviewPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
}
