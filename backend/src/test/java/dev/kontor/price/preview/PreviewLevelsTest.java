package dev.kontor.price.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.price.adjustment.Adjustment;
import dev.kontor.price.adjustment.Adjustment.AdjustmentScope;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.list.Period;
import dev.kontor.price.preview.PreviewLevels.PreviewPrice.PreviewCharge;
import dev.kontor.price.preview.PreviewLevels.Steps;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a change of a list does to the prices of one class. */
class PreviewLevelsTest {

    private static final UUID CLASS = new UUID(1, 1);
    private static final PreviewCharge CHARGE = new PreviewCharge(new UUID(2, 2), new UUID(3, 3), new UUID(4, 4));

    @Test
    void classPriceHidesAStandardChange() {
        Steps own = steps(Map.of(1, "8"), Map.of(1, "8"));
        assertThat(changed(own, steps(Map.of(1, "10"), Map.of(1, "12")), List.of()))
                .isEmpty();
    }

    @Test
    void standardChangeComesWithTheNarrowestAdjustmentOfTheClass() {
        List<Adjustment> adjustments = List.of(
                adjustment(AdjustmentScope.ALL, new UUID(0, 0), "-50"),
                adjustment(AdjustmentScope.CATEGORY, CHARGE.categoryId(), "-20"),
                adjustment(AdjustmentScope.PRODUCT, new UUID(9, 9), "-90"));
        assertThat(changed(Steps.NONE, steps(Map.of(1, "10"), Map.of(1, "12")), adjustments))
                .containsExactly("1- 8 9.6");
    }

    @Test
    void onlyTheQuantitiesThatChange() {
        Steps own = steps(Map.of(1, "10", 5, "9", 10, "8"), Map.of(1, "10", 5, "8.5", 10, "8"));
        assertThat(changed(own, Steps.NONE, List.of())).containsExactly("5-10 9 8.5");
    }

    @Test
    void removedClassPriceLetsTheStandardShowThrough() {
        Steps standard = steps(Map.of(1, "10"), Map.of(1, "10"));
        assertThat(changed(steps(Map.of(1, "8"), Map.of()), standard, List.of()))
                .containsExactly("1- 8 10");
        assertThat(changed(steps(Map.of(1, "8"), Map.of()), Steps.NONE, List.of()))
                .containsExactly("1- 8 null");
    }

    private static Adjustment adjustment(AdjustmentScope scope, UUID scopeId, String percent) {
        BigDecimal exact = new BigDecimal(percent);
        return new Adjustment(
                new UUID(5, 5), Adjustment.Owner.CLASS, scope, scopeId, exact, Period.ALWAYS, Instant.EPOCH, "");
    }

    private static List<String> changed(Steps own, Steps standard, List<Adjustment> adjustments) {
        return new PreviewLevels(CLASS, own, standard, adjustments)
                .changed(CHARGE, null).stream()
                        .map(price -> price.fromQuantity()
                                + "-"
                                + (price.untilQuantity() == null ? "" : price.untilQuantity())
                                + " "
                                + text(price.before())
                                + " "
                                + text(price.after()))
                        .toList();
    }

    private static String text(BigDecimal amount) {
        return amount == null ? "null" : amount.stripTrailingZeros().toPlainString();
    }

    private static Steps steps(Map<Integer, String> before, Map<Integer, String> after) {
        return Steps.of(keyed(before), keyed(after));
    }

    private static Map<Key, BigDecimal> keyed(Map<Integer, String> amounts) {
        Map<Key, BigDecimal> keyed = new HashMap<>();
        amounts.forEach((quantity, amount) -> keyed.put(new Key(CHARGE.id(), quantity), new BigDecimal(amount)));
        return keyed;
    }
}
