package dev.kontor.price.cost;

import dev.kontor.base.table.ImportMapping;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a file of rates is read. Columns go to {@code base}, {@code quote}, {@code rate} and {@code validFrom}. */
public record RateImportOptions(
        @NotNull @Size(max = 200) Map<@Size(max = 200) String, @NotBlank @Size(max = 60) String> columns,
        @Nullable Map<@Size(max = 60) String, @Size(max = 200) String> defaults,
        ImportMapping.@Nullable Only only,
        @NotNull Boolean dryRun) {

    ImportMapping mapping() {
        return new ImportMapping(columns, defaults == null ? Map.of() : defaults, only);
    }
}
