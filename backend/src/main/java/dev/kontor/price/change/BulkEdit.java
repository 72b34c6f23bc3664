package dev.kontor.price.change;

import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ChargeView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Changes many prices of a draft at once: which, how, and how the result is rounded. */
public record BulkEdit(
        @NotNull @Valid EditSelection select,
        @NotNull @Valid EditOperation operation,
        @Nullable @Valid EditRounding rounding) {

    /**
     * Products by search, category or SKU, of them these actions or exactly these charges, and of those the prices that
     * are meant; what is absent does not restrict. Without {@code prices} percentages and amounts build on the list's own
     * prices, those of customers also on what shows through; a fixed amount and a copy reach every charge.
     */
    public record EditSelection(
            @Nullable @Size(max = 200) String q,
            @Nullable UUID categoryId,
            @Nullable @Size(min = 1, max = 5_000) List<@NotBlank @Size(max = 100) String> skus,
            @Nullable @Size(min = 1, max = 20) Set<@NotNull Action> actions,
            @Nullable @Size(min = 1, max = 100) List<@Valid @NotNull EditedCharge> charges,
            @Nullable EditedPrices prices) {

        boolean takes(ChargeView charge) {
            return (actions == null || actions.contains(charge.action()))
                    && (charges == null
                            || charges.stream()
                                    .anyMatch(one -> one.action() == charge.action()
                                            && one.termMonths() == charge.termMonths()));
        }
    }

    /** A column of a sheet of prices: what is done, for how many months. */
    public record EditedCharge(
            @NotNull Action action,
            @NotNull @Min(0) @Max(120) Integer termMonths) {}

    /** Which prices of a class or customer are meant; lists that inherit nothing have only own ones. */
    public enum EditedPrices {
        /** What the list says itself. */
        OWN,
        /** What shows through; it becomes an own price. */
        INHERITED,
        /** What is paid, own or not; what shows through becomes an own price. */
        EFFECTIVE,
        /** Also charges without any price. */
        ALL
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
        /** What shows through becomes an own price: nobody pays anything else until one of them is changed. */
        COPY_INHERITED,
        REMOVE
    }

    /** How many prices of the selection the edit changed, left as they were, and could not compute. */
    public record BulkEditResult(int changed, int unchanged, int skipped) {}

    /**
     * What an edit would do: beside the counts how many prices that show through would become own ones, how many would
     * rise and fall, how many would go the other way only because they are rounded, and how many are moved by rounding
     * alone by more than a fifth. Examples are the first three that change, surprises the first three of the latter two.
     */
    public record BulkEditPreview(
            int changed,
            int unchanged,
            int skipped,
            int becomeOwn,
            int raised,
            int lowered,
            int turned,
            int strayed,
            List<EditExample> examples,
            List<EditExample> surprises) {}

    /** One price: what is paid now, and what the list would say; absent where there is none. */
    public record EditExample(
            String sku,
            Action action,
            int termMonths,
            int minQuantity,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {}

    /** Whose prices an edit would change: a draft, or what applies today of exactly one list, class (in a currency) or customer. */
    public static class EditGround {

        @RestQuery
        public @Nullable UUID changeId;

        @RestQuery
        public @Nullable UUID listId;

        @RestQuery
        public @Nullable UUID classId;

        @RestQuery
        public @Nullable UUID customerId;

        @RestQuery
        @Size(min = 3, max = 3)
        public @Nullable String currency;
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
