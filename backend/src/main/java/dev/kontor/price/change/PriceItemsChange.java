package dev.kontor.price.change;

import dev.kontor.goods.catalog.Action;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prices for a draft; an absent amount takes the price away. */
public record PriceItemsChange(@NotEmpty @Size(max = 5_000) List<@Valid @NotNull PriceItemInput> items) {

    /** One price: from a quantity (1 unless given), with up to four decimals. */
    public record PriceItemInput(
            @NotBlank @Size(max = 100) String sku,
            @NotNull Action action,
            @NotNull @Min(0) @Max(120) Integer termMonths,
            @Nullable @Min(1) @Max(1_000_000) Integer minQuantity,
            @Nullable BigDecimal amount) {

        int fromQuantity() {
            return minQuantity == null ? 1 : minQuantity;
        }
    }
}
