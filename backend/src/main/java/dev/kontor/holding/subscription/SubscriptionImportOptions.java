package dev.kontor.holding.subscription;

import dev.kontor.base.table.ImportMapping;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a file becomes subscriptions. Rows with the external id of one that is there change it. Without {@code columns} the
 * report only tells what is in the file.
 */
public record SubscriptionImportOptions(
        @Size(max = 200) @Nullable Map<String, String> columns,
        @Size(max = 200) @Nullable Map<String, String> defaults,
        ImportMapping.@Nullable Only only,
        @Nullable Boolean dryRun) {

    public SubscriptionImportOptions {
        columns = columns == null ? Map.of() : columns;
        defaults = defaults == null ? Map.of() : defaults;
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
    public Boolean dryRun() {
        return Objects.requireNonNull(dryRun);
    }

    ImportMapping mapping() {
        return new ImportMapping(columns(), defaults(), only);
    }
}
