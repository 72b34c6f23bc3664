package dev.kontor.price.set;

import dev.kontor.goods.catalog.Action;
import dev.kontor.price.list.Period;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All prices of one product in one list, as they should be from now on. */
public record PriceSetChange(
        @NotBlank @Size(min = 3, max = 3) String currency,
        @NotEmpty @Size(max = 500) List<@Valid @NotNull NewPriceEntry> entries) {

    /** One price: from a quantity (1 unless given), for a period (open unless given). Amounts have up to four decimals. */
    public record NewPriceEntry(
            @NotNull Action action,
            @NotNull @Min(0) @Max(120) Integer termMonths,
            @Nullable @Min(1) @Max(1_000_000) Integer minQuantity,
            @NotNull BigDecimal amount,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        int fromQuantity() {
            return minQuantity == null ? 1 : minQuantity;
        }

        Period period() {
            return new Period(validFrom, validUntil);
        }
    }
}
