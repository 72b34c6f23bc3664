package dev.kontor.price.adjustment;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.price.adjustment.Adjustment.AdjustmentScope;
import dev.kontor.price.list.Period;
import dev.kontor.price.list.PriceOwner;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All adjustments of a class or customer, as they should be from today on; one that names no first day begins today. What
 * applied before stays known.
 */
public record AdjustmentsChange(@NotNull @Size(max = 1000) List<@Valid @NotNull NewAdjustment> items) {

    private static final BigDecimal LOWEST = new BigDecimal(-100);
    private static final BigDecimal HIGHEST = new BigDecimal(1000);
    private static final int MAX_DECIMALS = 4;

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

    /** 422 naming everything that is wrong. */
    void requireSane() {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            check(i, errors);
        }
        Problem.Invalid.requireNone(errors, "invalid-adjustments", "Some adjustments are wrong.");
    }

    private void check(int index, List<FieldError> errors) {
        NewAdjustment one = items.get(index);
        String at = "/items/" + index + "/";
        if (one.scopeId() == null) {
            String detail = "Give a category for CATEGORY, a product for PRODUCT, neither for ALL.";
            errors.add(new FieldError(at + "scope", "wrong-scope", detail));
        }
        if (one.percent().compareTo(LOWEST) < 0 || one.percent().compareTo(HIGHEST) > 0) {
            errors.add(new FieldError(at + "percent", "out-of-range", "A percentage is between -100 and 1000."));
        } else if (one.percent().stripTrailingZeros().scale() > MAX_DECIMALS) {
            errors.add(new FieldError(at + "percent", "too-many-decimals", "A percentage has at most four decimals."));
        }
        if (one.period().isEmpty()) {
            errors.add(new FieldError(at + "validUntil", "empty-period", "The period ends before it begins."));
        }
        for (int j = 0; j < index; j++) {
            NewAdjustment other = items.get(j);
            if (Objects.equals(one.scopeId(), other.scopeId()) && one.period().overlaps(other.period())) {
                String detail = "Row %d covers the same on the same days.".formatted(j + 1);
                errors.add(new FieldError(at + "validFrom", "overlap", detail));
            }
        }
    }
}
