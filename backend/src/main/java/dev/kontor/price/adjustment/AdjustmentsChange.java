package dev.kontor.price.adjustment;

import dev.kontor.price.list.Period;
import dev.kontor.price.list.PriceOwner;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All adjustments of a class or customer, as they should be from now on. */
public record AdjustmentsChange(@NotNull @Size(max = 1000) List<@Valid @NotNull NewAdjustment> items) {

    /** A percentage between -100 and 1000 with up to four decimals. */
    public record NewAdjustment(
            @NotNull AdjustmentScope scope,
            @Nullable UUID categoryId,
            @Nullable UUID productId,
            @NotNull BigDecimal percent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        Period period() {
            return new Period(validFrom, validUntil);
        }

        /** What it covers; absent when the scope and the ids do not fit together. */
        @Nullable
        UUID scopeId() {
            return switch (scope) {
                case ALL -> categoryId == null && productId == null ? PriceOwner.NOBODY : null;
                case CATEGORY -> productId == null ? categoryId : null;
                case PRODUCT -> categoryId == null ? productId : null;
            };
        }
    }
}
