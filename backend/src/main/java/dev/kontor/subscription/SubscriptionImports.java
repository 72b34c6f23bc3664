package dev.kontor.subscription;

import dev.kontor.table.CsvFile;
import dev.kontor.table.ImportErrors;
import dev.kontor.table.ImportReport;
import dev.kontor.table.ImportRows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

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
        CsvFile file = CsvFile.of(path);
        Map<String, String> suggested = FileFields.suggest(file.headers());
        ImportErrors errors = new ImportErrors();
        if (options.columns().isEmpty()) {
            errors.add(0, null, "not-mapped", "Say which columns go to which fields.");
            return ImportReport.refused(
                    options.dryRun(), file, suggested, new ImportReport.Counts(0, 0, 0, 0, 0), errors);
        }
        options.mapping().check(file, FileFields::exists);
        ImportRows rows = ImportRows.of(file, options.mapping());
        Set<String> mapped = new HashSet<>(options.columns().values());
        mapped.addAll(options.defaults().keySet());
        SubscriptionBatch batch = new SubscriptionBatch(load, store, mapped, firstRows(rows), options.dryRun(), errors);
        if (!options.dryRun()) {
            store.open();
        }
        rows.forEach(errors, batch::add);
        batch.finish();
        ImportReport.Counts counts = batch.counts(rows.rows(), rows.skipped());
        if (errors.count() > 0) {
            QuarkusTransaction.setRollbackOnly();
            return ImportReport.refused(options.dryRun(), file, suggested, counts, errors);
        }
        if (!options.dryRun()) {
            store.store(counts.updated());
        }
        return ImportReport.accepted(options.dryRun(), file, suggested, counts);
    }

    /** The external ids of the file, each with the first row that has it. */
    private static Map<String, Integer> firstRows(ImportRows rows) {
        Map<String, Integer> first = new HashMap<>();
        // a first look only: what is wrong with a row is said when it is read for good
        rows.forEach(new ImportErrors(), row -> {
            String id = row.text("externalId");
            if (id != null) {
                first.putIfAbsent(id, row.number());
            }
        });
        return first;
    }
}
