package dev.kontor.price.preview;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
