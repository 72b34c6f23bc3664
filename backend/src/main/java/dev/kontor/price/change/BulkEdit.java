package dev.kontor.price.change;

import dev.kontor.goods.catalog.Action;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
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
}
