package dev.kontor.customerimport;

import dev.kontor.customer.CustomerClasses;
import dev.kontor.customer.CustomerLoad;
import dev.kontor.reseller.ResellerView;
import dev.kontor.reseller.Resellers;
import dev.kontor.shared.CurrentActor;
import dev.kontor.table.CsvFile;
import dev.kontor.table.ImportErrors;
import dev.kontor.table.ImportReport;
import dev.kontor.table.ImportRows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Customers from a CSV file: all rows or none. */
@ApplicationScoped
public class CustomerImports {

    private final CustomerLoad load;
    private final CustomerClasses classes;
    private final Resellers resellers;
    private final CurrentActor actor;

    CustomerImports(CustomerLoad load, CustomerClasses classes, Resellers resellers, CurrentActor actor) {
        this.load = load;
        this.classes = classes;
        this.resellers = resellers;
        this.actor = actor;
    }

    /** 422 when the file is no table or the mapping does not fit it; wrong rows are in the report. */
    @Transactional
    public ImportReport run(CustomerImportOptions options, Path path) {
        CsvFile file = CsvFile.of(path);
        Map<String, String> suggested = ImportFields.suggest(file.headers());
        ImportErrors errors = new ImportErrors();
        if (options.columns().isEmpty()) {
            errors.add(0, null, "not-mapped", "Say which columns go to which fields.");
            return ImportReport.refused(
                    options.dryRun(), file, suggested, new ImportReport.Counts(0, 0, 0, 0, 0), errors);
        }
        options.mapping().check(file, ImportFields::exists);
        ImportRows rows = ImportRows.of(file, options.mapping());
        CustomerBatch batch = new CustomerBatch(load, reader(options), FileKeys.of(rows), options, errors);
        if (!options.dryRun()) {
            load.open();
        }
        rows.forEach(errors, batch::add);
        batch.finish();
        ImportReport.Counts counts = batch.counts(rows.rows(), rows.skipped());
        if (errors.count() > 0) {
            // gives back the numbers that were taken
            QuarkusTransaction.setRollbackOnly();
            return ImportReport.refused(options.dryRun(), file, suggested, counts, errors);
        }
        if (!options.dryRun()) {
            load.store(counts.updated());
        }
        return ImportReport.accepted(options.dryRun(), file, suggested, counts);
    }

    private CustomerReader reader(CustomerImportOptions options) {
        Set<String> mapped = new HashSet<>(options.columns().values());
        mapped.addAll(options.defaults().keySet());
        ResellerView reseller = resellers.require(actor.resellerId());
        return new CustomerReader(mapped, classes.all(), reseller.language(), reseller.currency());
    }
}
