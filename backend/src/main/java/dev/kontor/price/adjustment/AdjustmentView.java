package dev.kontor.price.adjustment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A percentage on prices (the seeds' "Rabatt", D19): negative is cheaper. {@code label} names the category or product. */
public record AdjustmentView(
        UUID id,
        AdjustmentScope scope,
        @Nullable UUID categoryId,
        @Nullable UUID productId,
        @Nullable String label,
        BigDecimal percent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Instant recordedAt,
        String recordedBy) {

    /** All adjustments of a class or customer. */
    public record AdjustmentList(List<AdjustmentView> items) {}
}
