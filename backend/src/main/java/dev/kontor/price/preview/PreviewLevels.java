package dev.kontor.price.preview;

import dev.kontor.price.adjustment.Adjustment;
import dev.kontor.price.change.PricePlan.Key;
import dev.kontor.price.preview.PreviewLevels.PreviewPrice.PreviewCharge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The prices of one class on one day, before and after: its own, and the standard ones with its adjustment. */
final class PreviewLevels {

    private final UUID classId;
    private final Steps ofClass;
    private final Steps standard;
    private final List<Adjustment> adjustments;

    PreviewLevels(UUID classId, Steps ofClass, Steps standard, List<Adjustment> adjustments) {
        this.classId = classId;
        this.ofClass = ofClass;
        this.standard = standard;
        this.adjustments = adjustments;
    }

    /** Amounts of a list by charge and quantity, before and after. */
    record Steps(
            Map<UUID, NavigableMap<Integer, BigDecimal>> before, Map<UUID, NavigableMap<Integer, BigDecimal>> after) {

        static final Steps NONE = new Steps(Map.of(), Map.of());

        static Steps of(Map<Key, BigDecimal> before, Map<Key, BigDecimal> after) {
            return new Steps(byCharge(before), byCharge(after));
        }

        private static Map<UUID, NavigableMap<Integer, BigDecimal>> byCharge(Map<Key, BigDecimal> amounts) {
            Map<UUID, NavigableMap<Integer, BigDecimal>> steps = new HashMap<>();
            amounts.forEach((key, amount) ->
                    steps.computeIfAbsent(key.chargeId(), id -> new TreeMap<>()).put(key.minQuantity(), amount));
            return steps;
        }

        NavigableMap<Integer, BigDecimal> of(UUID charge, boolean now) {
            return (now ? after : before).getOrDefault(charge, new TreeMap<>());
        }

        @Nullable
        BigDecimal amount(UUID charge, boolean now, int quantity) {
            Map.Entry<Integer, BigDecimal> step = of(charge, now).floorEntry(quantity);
            return step == null ? null : step.getValue();
        }
    }

    /** The stretches of quantities in which a charge's price changes. */
    List<PreviewPrice> changed(PreviewCharge charge, @Nullable BigDecimal floor) {
        TreeSet<Integer> quantities = new TreeSet<>();
        for (boolean now : new boolean[] {false, true}) {
            quantities.addAll(ofClass.of(charge.id(), now).keySet());
            quantities.addAll(standard.of(charge.id(), now).keySet());
        }
        List<PreviewPrice> prices = new ArrayList<>();
        for (int quantity : quantities) {
            BigDecimal before = amount(charge, false, quantity);
            BigDecimal after = amount(charge, true, quantity);
            if (before == null ? after != null : after == null || before.compareTo(after) != 0) {
                prices.add(
                        new PreviewPrice(classId, charge, quantity, quantities.higher(quantity), before, after, floor));
            }
        }
        return prices;
    }

    private @Nullable BigDecimal amount(PreviewCharge charge, boolean now, int quantity) {
        BigDecimal own = ofClass.amount(charge.id(), now, quantity);
        BigDecimal base = standard.amount(charge.id(), now, quantity);
        if (own != null || base == null) {
            return own;
        }
        return adjustments.stream()
                .filter(adjustment -> adjustment.covers(charge.productId(), charge.categoryId()))
                .max(Comparator.comparing(Adjustment::scope))
                .map(adjustment -> adjustment.applyTo(base))
                .orElse(base);
    }

    /**
     * What a charge costs the customers of one class from a quantity up to (but not) another, before and after a change,
     * unless they have own prices or discounts; {@code floor} is the price below which the margin is too small.
     */
    record PreviewPrice(
            UUID classId,
            PreviewCharge charge,
            int fromQuantity,
            @Nullable Integer untilQuantity,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable BigDecimal floor) {

        /** A charge with what discounts may be granted on. */
        record PreviewCharge(UUID id, UUID productId, UUID categoryId) {}
    }
}
