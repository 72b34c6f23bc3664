package dev.kontor.price.load;

import dev.kontor.base.table.ImportMapping;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file of customers' own prices is read. Columns go to {@code customer} (number or GLN), {@code sku}, {@code
 * action}, {@code termMonths}, {@code minQuantity}, {@code amount} and {@code currency}; without an action the product
 * must have one charge only.
 */
public record CustomerPriceImportOptions(
        @NotNull @Size(max = 200) Map<@Size(max = 200) String, @NotBlank @Size(max = 60) String> columns,
        @Nullable Map<@Size(max = 60) String, @Size(max = 200) String> defaults,
        ImportMapping.@Nullable Only only,
        /** Written before every SKU of the file: "." makes ".com" of "com". */
        @Nullable @Size(max = 20) String skuPrefix,
        /** From when the prices apply; today unless given. */
        @Nullable LocalDate validFrom,
        /** Why the prices are to be stored in spite of findings that block; needs the right prices:override-guard. */
        @Nullable @Size(min = 1, max = 500) String overrideReason,
        @NotNull Boolean dryRun) {

    ImportMapping mapping() {
        return new ImportMapping(columns, defaults == null ? Map.of() : defaults, only);
    }
}
