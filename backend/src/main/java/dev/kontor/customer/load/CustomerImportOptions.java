package dev.kontor.customer.load;

import dev.kontor.base.table.ImportMapping;
import dev.kontor.customer.customer.CustomerLoad;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
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

    // never null once made, although it may be left out

    @Override
    public Map<String, String> columns() {
        return Objects.requireNonNull(columns);
    }

    @Override
    public Map<String, String> defaults() {
        return Objects.requireNonNull(defaults);
    }

    @Override
    public CustomerLoad.Key matchBy() {
        return Objects.requireNonNull(matchBy);
    }

    @Override
    public Boolean dryRun() {
        return Objects.requireNonNull(dryRun);
    }

    ImportMapping mapping() {
        return new ImportMapping(columns(), defaults(), only);
    }
}
