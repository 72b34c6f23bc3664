package dev.kontor.customer.load;

import dev.kontor.base.sample.ImportTable;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.table.ColumnFormat;
import dev.kontor.base.table.FileImport;
import dev.kontor.base.table.FileReading;
import dev.kontor.base.table.ImportMapping;
import dev.kontor.base.table.ImportReport;
import dev.kontor.customer.customer.CustomerChecks;
import dev.kontor.customer.customer.CustomerLoad;
import dev.kontor.customer.customer.CustomerMoves;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.tenant.imports.ImportRun;
import dev.kontor.tenant.imports.ImportRuns;
import dev.kontor.tenant.reseller.ResellerView;
import dev.kontor.tenant.reseller.Resellers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Customers from a CSV file: all rows or none. */
@ApplicationScoped
public class CustomerImports {

    static final String WHAT = "customers";

    private final CustomerLoad load;
    private final CustomerChecks checks;
    private final CustomerMoves moves;
    private final CustomerClasses classes;
    private final Resellers resellers;
    private final CurrentActor actor;
    private final ImportRuns runs;

    CustomerImports(
            CustomerLoad load,
            CustomerChecks checks,
            CustomerMoves moves,
            CustomerClasses classes,
            Resellers resellers,
            CurrentActor actor,
            ImportRuns runs) {
        this.load = load;
        this.checks = checks;
        this.moves = moves;
        this.classes = classes;
        this.resellers = resellers;
        this.actor = actor;
        this.runs = runs;
    }

    @Produces
    @Singleton
    static ImportTable columns() {
        return new ImportTable(WHAT, ImportFields.NAMES);
    }

    /** A file that Kontor itself has. */
    @Transactional
    public ImportReport run(CustomerImportOptions options, Path path) {
        return run(options, path, String.valueOf(path.getFileName()));
    }

    /** 422 when the file is no table or the mapping does not fit it; wrong rows are in the report. */
    @Transactional
    public ImportReport run(CustomerImportOptions options, Path path, String fileName) {
        ImportRun run = runs.begin(WHAT, fileName);
        return run.finished(FileImport.of(path, ImportFields.NAMES, options.mapping(), options.dryRun())
                .takingGoodRows(Boolean.TRUE.equals(options.goodRows()))
                .into(file -> new CustomerBatch(load, checks, moves, reader(file), file, run, options.matchBy())));
    }

    private CustomerReader reader(FileImport file) {
        ResellerView reseller = resellers.require(actor.resellerId());
        return new CustomerReader(file.mapping().fields(), classes.all(), reseller.language(), reseller.currency());
    }

    /** How a file becomes customers. Without {@code columns} the report only tells what is in the file. */
    public record CustomerImportOptions(
            @Size(max = 200) @Nullable Map<@Size(max = 200) String, @NotNull @Size(max = 60) String> columns,
            @Size(max = 200) @Nullable Map<@Size(max = 60) String, @NotNull @Size(max = 200) String> defaults,
            @Valid ImportMapping.@Nullable Only only,
            /** By what known customers are recognised: the external id where a column has it, else the number. */
            CustomerLoad.@Nullable Key matchBy,
            @Size(max = 40) @Nullable String encoding,
            @Size(max = 3) @Nullable String delimiter,
            @Size(max = 200) @Nullable Map<@Size(max = 200) String, @NotNull ColumnFormat> formats,
            /** Rows with errors are left out instead of refusing the file. */
            @Nullable Boolean goodRows,
            @Nullable Boolean dryRun) {

        public CustomerImportOptions {
            columns = columns == null ? Map.of() : columns;
            defaults = defaults == null ? Map.of() : defaults;
            matchBy = matchBy == null ? mapped(columns) : matchBy;
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

        private static CustomerLoad.Key mapped(Map<String, String> columns) {
            boolean byNumber = columns.containsValue(CustomerLoad.Key.number.name())
                    && !columns.containsValue(CustomerLoad.Key.externalId.name());
            return byNumber ? CustomerLoad.Key.number : CustomerLoad.Key.externalId;
        }

        ImportMapping mapping() {
            return new ImportMapping(columns(), defaults(), only, FileReading.of(encoding, delimiter, formats));
        }
    }
}
