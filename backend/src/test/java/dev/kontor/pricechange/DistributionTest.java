package dev.kontor.pricechange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.pricechange.PriceChangePreview.DistributionBin;
import dev.kontor.pricechange.PricePlan.Difference;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void countsByPercentAndLeavesOutWhatHasNone() {
        List<DistributionBin> bins = Distribution.of(List.of(
                difference("10", "10.50"),
                difference("10", "10.70"),
                difference("10", "9.50"),
                difference("10", "100"),
                difference("10", "1"),
                difference("10", "10"),
                difference("0", "5"),
                difference(null, "5"),
                difference("5", null)));
        assertThat(bins.stream().filter(bin -> bin.charges() > 0).map(DistributionTest::text))
                .containsExactly("null..-50 1", "-10..-5 1", "0..5 1", "5..10 1", "50..null 1");
    }

    private static String text(DistributionBin bin) {
        return bin.fromPercent() + ".." + bin.toPercent() + " " + bin.charges();
    }

    private static Difference difference(@Nullable String before, @Nullable String after) {
        return new Difference(
                before == null ? null : new BigDecimal(before), after == null ? null : new BigDecimal(after));
    }
}
