package dev.kontor.customerimport;

import dev.kontor.customer.CustomerClasses;
import dev.kontor.customer.CustomerLoad;
import dev.kontor.reseller.ResellerView;
import dev.kontor.reseller.Resellers;
import dev.kontor.shared.CurrentActor;
import dev.kontor.table.FileImport;
import dev.kontor.table.ImportReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;

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
        return FileImport.of(path, ImportFields.NAMES, options.mapping(), options.dryRun())
                .into(file -> new CustomerBatch(load, reader(file), file, options.matchBy()));
    }

    private CustomerReader reader(FileImport file) {
        ResellerView reseller = resellers.require(actor.resellerId());
        return new CustomerReader(file.mapping().fields(), classes.all(), reseller.language(), reseller.currency());
    }
}
