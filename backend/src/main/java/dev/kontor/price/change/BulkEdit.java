package dev.kontor.price.change;

import dev.kontor.goods.catalog.Action;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes many prices of a draft at once: which, how, and how the result is rounded. */
public record BulkEdit(
        @NotNull @Valid EditSelection select,
        @NotNull @Valid EditOperation operation,
        @Nullable @Valid EditRounding rounding) {

    /** Products by search, category or SKU, and of them these actions; what is absent does not restrict. */
    public record EditSelection(
            @Nullable @Size(max = 200) String q,
            @Nullable UUID categoryId,
            @Nullable @Size(min = 1, max = 5_000) List<@NotBlank @Size(max = 100) String> skus,
            @Nullable @Size(min = 1, max = 20) Set<@NotNull Action> actions) {

        boolean takes(Action action) {
            return actions == null || actions.contains(action);
        }
    }

    /** The value is a percentage for PERCENT, an amount for ABSOLUTE and SET, absent otherwise. */
    public record EditOperation(
            @NotNull EditKind kind, @Nullable BigDecimal value) {}

    /** What is done with a price. */
    public enum EditKind {
        PERCENT,
        ABSOLUTE,
        SET,
        /** The customer gets what its class pays, complete and as own prices (A20). */
        COPY_FROM_CLASS,
        REMOVE
    }

    /** How many prices of the selection the edit changed, left as they were, and could not compute. */
    public record BulkEditResult(int changed, int unchanged, int skipped) {

        static final BulkEditResult NOTHING = new BulkEditResult(0, 0, 0);

        BulkEditResult plus(BulkEditResult other) {
            return new BulkEditResult(changed + other.changed, unchanged + other.unchanged, skipped + other.skipped);
        }
    }

    /** To the ending of a price, such as 0.90, 0.99 or 0.00: the nearest (of two the dearer), the next above or below. */
    public record EditRounding(
            @NotNull @DecimalMin("0") @DecimalMax(value = "1", inclusive = false)
            BigDecimal ending,

            @NotNull Direction direction) {

        /** Where to. */
        public enum Direction {
            NEAREST,
            UP,
            DOWN
        }

        /** Never below the ending itself: rounding makes no price negative. */
        BigDecimal round(BigDecimal amount) {
            BigDecimal below =
                    amount.subtract(ending).setScale(0, RoundingMode.FLOOR).add(ending);
            BigDecimal above = below.compareTo(amount) == 0 ? below : below.add(BigDecimal.ONE);
            BigDecimal rounded = switch (direction) {
                case UP -> above;
                case DOWN -> below;
                case NEAREST -> amount.subtract(below).compareTo(above.subtract(amount)) < 0 ? below : above;
            };
            return rounded.signum() < 0 && amount.signum() >= 0 ? ending : rounded;
        }
    }
}
