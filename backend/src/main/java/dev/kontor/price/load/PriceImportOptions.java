package dev.kontor.price.load;

import dev.kontor.base.table.ImportMapping;
import dev.kontor.goods.catalog.ProductKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file of prices is read. Columns go to {@code sku}, {@code name}, {@code currency} and either to {@code action},
 * {@code termMonths}, {@code minQuantity}, {@code amount}, {@code validFrom}, {@code validUntil} (a price per row) or to
 * charges such as {@code RENEW/12} (a product per row).
 */
public record PriceImportOptions(
        @NotNull @Size(max = 200) Map<@Size(max = 200) String, @NotBlank @Size(max = 60) String> columns,
        @Nullable Map<@Size(max = 60) String, @Size(max = 200) String> defaults,
        ImportMapping.@Nullable Only only,
        /** Written before every SKU of the file: "." makes ".com" of "com". */
        @Nullable @Size(max = 20) String skuPrefix,
        /** A zero in the file is an unknown price, not a price of zero. */
        @Nullable Boolean zeroMeansUnknown,
        /** Amounts with more than four decimals, as spreadsheets write them, are rounded half-up instead of refused. */
        @Nullable Boolean roundAmounts,
        @Nullable @Valid NewProducts createProducts,
        /** From when the prices apply, where the file does not say. */
        @Nullable LocalDate validFrom,
        @NotNull Boolean dryRun) {

    /** Products that do not exist yet are made with this kind and category. */
    public record NewProducts(
            @NotNull ProductKind kind,
            @NotBlank @Size(max = 100) String categoryName) {}

    ImportMapping mapping() {
        return new ImportMapping(columns, defaults == null ? Map.of() : defaults, only);
    }
}
