package dev.kontor.price.adjustment;

import dev.kontor.base.shared.Versioned;
import dev.kontor.price.adjustment.Adjustment.AdjustmentScope;
import dev.kontor.price.list.Amounts;
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

    public AdjustmentView {
        percent = Amounts.plain(percent);
    }

    /** All adjustments of a class or customer, those that ended included. */
    public record AdjustmentList(List<AdjustmentView> items, long version) implements Versioned {}
}
