package dev.kontor.holding.subscription;

import dev.kontor.base.table.FileImport;
import dev.kontor.base.table.ImportReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;

/** Subscriptions from a file: all rows or none, in constant memory. */
@ApplicationScoped
public class SubscriptionImports {

    private final SubscriptionLoad load;
    private final SubscriptionStore store;

    SubscriptionImports(SubscriptionLoad load, SubscriptionStore store) {
        this.load = load;
        this.store = store;
    }

    /** 422 when the file is no table or the mapping does not fit it; wrong rows are in the report. */
    @Transactional
    public ImportReport run(SubscriptionImportOptions options, Path path) {
        return FileImport.of(path, FileFields.NAMES, options.mapping(), options.dryRun())
                .into(file -> new SubscriptionBatch(load, store, file));
    }
}
