package dev.kontor.customer.load;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.table.FileImport;
import dev.kontor.base.table.ImportReport;
import dev.kontor.customer.customer.CustomerLoad;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.tenant.reseller.ResellerView;
import dev.kontor.tenant.reseller.Resellers;
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
