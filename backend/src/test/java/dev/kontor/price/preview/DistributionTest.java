package dev.kontor.price.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.price.preview.PriceMove.Distribution;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.DistributionBin;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void countsByPercentAndLeavesOutWhatHasNone() {
        List<DistributionBin> bins = Distribution.of(List.of(
                move("10", "10.50"),
                move("10", "10.70"),
                move("10", "9.50"),
                move("10", "100"),
                move("10", "1"),
                move("10", "10"),
                move("0", "5"),
                move(null, "5"),
                move("5", null)));
        assertThat(bins.stream().filter(bin -> bin.charges() > 0).map(DistributionTest::text))
                .containsExactly("null..-50 1", "-10..-5 1", "0..5 1", "5..10 1", "50..null 1");
    }

    private static String text(DistributionBin bin) {
        return bin.fromPercent() + ".." + bin.toPercent() + " " + bin.charges();
    }

    private static PriceMove move(@Nullable String before, @Nullable String after) {
        return new PriceMove(
                UUID.randomUUID(),
                1,
                before == null ? null : new BigDecimal(before),
                after == null ? null : new BigDecimal(after));
    }
}
