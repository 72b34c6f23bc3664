package dev.kontor.price.load;

import dev.kontor.base.table.ImportMapping;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file of prices is read into a draft. Columns (of CSV and XLSX) go to fields as in an import into a list; the days
 * are those of the draft.
 */
public record DraftImportOptions(
        @NotNull DraftFormat format,
        @Nullable @Size(max = 200) Map<@Size(max = 200) String, @NotBlank @Size(max = 60) String> columns,
        @Nullable Map<@Size(max = 60) String, @Size(max = 200) String> defaults,
        ImportMapping.@Nullable Only only,
        /** Written before every SKU of the file: "." makes ".com" of "com". */
        @Nullable @Size(max = 20) String skuPrefix,
        /** A zero in the file is an unknown price, not a price of zero. */
        @Nullable Boolean zeroMeansUnknown,
        /** Amounts with more than four decimals, as spreadsheets write them, are rounded half-up instead of refused. */
        @Nullable Boolean roundAmounts,
        /** A product in the file is given completely: prices that the file leaves out are removed. */
        @Nullable Boolean removeMissing,
        @NotNull Boolean dryRun) {

    /** CSV and XLSX have columns, TEXT is component text. */
    public enum DraftFormat {
        CSV,
        XLSX,
        TEXT
    }

    PriceImportOptions table() {
        return new PriceImportOptions(
                columns == null ? Map.of() : columns,
                defaults,
                only,
                skuPrefix,
                zeroMeansUnknown,
                roundAmounts,
                null,
                null,
                dryRun);
    }
}
