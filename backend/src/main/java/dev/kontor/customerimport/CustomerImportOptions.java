package dev.kontor.customerimport;

import dev.kontor.customer.CustomerLoad;
import dev.kontor.table.ImportMapping;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a file becomes customers. Without {@code columns} the report only tells what is in the file. */
public record CustomerImportOptions(
        @Size(max = 200) @Nullable Map<String, String> columns,
        @Size(max = 200) @Nullable Map<String, String> defaults,
        ImportMapping.@Nullable Only only,
        CustomerLoad.@Nullable Key matchBy,
        @Nullable Boolean dryRun) {

    public CustomerImportOptions {
        columns = columns == null ? Map.of() : columns;
        defaults = defaults == null ? Map.of() : defaults;
        matchBy = matchBy == null ? CustomerLoad.Key.externalId : matchBy;
        dryRun = dryRun != null && dryRun;
    }

    ImportMapping mapping() {
        return new ImportMapping(columns, defaults, only);
    }
}
