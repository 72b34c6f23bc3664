package dev.kontor.price.load;

import dev.kontor.base.sample.ImportTable;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.table.ColumnFormat;
import dev.kontor.base.table.FileImport;
import dev.kontor.base.table.FileReading;
import dev.kontor.base.table.ImportMapping;
import dev.kontor.base.table.ImportReport;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.change.PricePlan.PriceItem;
import dev.kontor.price.change.PricePublications;
import dev.kontor.price.change.PricePublications.Batch;
import dev.kontor.price.change.PriceRights;
import dev.kontor.price.guard.Finding;
import dev.kontor.price.guard.PriceGuard;
import dev.kontor.price.guard.PriceGuard.GuardVerdict;
import dev.kontor.price.guard.Severity;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.tenant.imports.ImportRun;
import dev.kontor.tenant.imports.ImportRuns;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes own prices of many customers from a file: all rows or none, one published change per customer, guarded. */
@ApplicationScoped
public class CustomerPriceImports {

    static final String WHAT = "customer-prices";

    private final Sql sql;
    private final Products products;
    private final PricePublications publications;
    private final PriceGuard guard;
    private final PriceRights rights;
    private final ResellerDay day;
    private final ImportRuns runs;

    CustomerPriceImports(
            Sql sql,
            Products products,
            PricePublications publications,
            PriceGuard guard,
            PriceRights rights,
            ResellerDay day,
            ImportRuns runs) {
        this.sql = sql;
        this.products = products;
        this.publications = publications;
        this.guard = guard;
        this.rights = rights;
        this.day = day;
        this.runs = runs;
    }

    @Produces
    @Singleton
    static ImportTable columns() {
        return new ImportTable(WHAT, CustomerPriceFile.NAMES);
    }

    /** Errors are in the report, with row and column; a dry run does everything and keeps nothing. */
    @Transactional
    public ImportReport run(Path path, String fileName, CustomerPriceImportOptions options) {
        if (options.overrideReason() != null && !rights.has(PriceRights.OVERRIDE_GUARD)) {
            throw new Problem.Forbidden(
                    "missing-right", "Overriding the guard needs the right " + PriceRights.OVERRIDE_GUARD + ".");
        }
        ImportRun run = runs.begin(WHAT, fileName);
        Set<UUID> changed = new HashSet<>();
        ImportReport report = FileImport.of(path, CustomerPriceFile.NAMES, options.mapping(), options.dryRun())
                .into(file -> new CustomerPriceFile(options.skuPrefix(), read -> {
                    Batch stored = store(file, read, options);
                    changed.addAll(stored.lists());
                    return stored;
                }));
        if (report.stored() && !changed.isEmpty()) {
            PriceImportUndo.note(run, sql, changed);
        }
        return run.finished(report);
    }

    private Batch store(FileImport file, CustomerPriceFile read, CustomerPriceImportOptions options) {
        Map<PriceOwner, List<PriceItem>> prices = read.prices(named(read.customers()), products.named(read.skus()));
        if (file.errorCount() > 0) {
            return Batch.NOTHING;
        }
        LocalDate from = options.validFrom() == null ? day.today() : options.validFrom();
        Batch batch = publications.publishOwn("import", options.overrideReason(), from, prices);
        if (options.overrideReason() == null) {
            refuse(guard.verdictOfCustomers(batch.lists(), batch.charges(), from), read, file);
        }
        return batch;
    }

    private static void refuse(GuardVerdict verdict, CustomerPriceFile read, FileImport file) {
        if (!verdict.blocked()) {
            return;
        }
        for (Finding finding : verdict.findings()) {
            if (finding.severity() == Severity.BLOCK && finding.customerId() != null) {
                read.row(finding.customerId(), finding.productId())
                        .ifPresent(row -> row.refuse(PriceFile.AMOUNT, code(finding), finding.message()));
            }
        }
        if (file.errorCount() == 0) {
            file.refuse("price-guard", "The price guard refuses these prices.");
        }
    }

    private static String code(Finding finding) {
        return finding.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A customer by one of its names. */
    record Named(
            String name,
            boolean byNumber,
            UUID id,
            @Nullable UUID classId,
            String currency,
            String displayName) {

        PriceOwner owner() {
            return new PriceOwner(ListKind.CUSTOMER, id, classId, currency, displayName);
        }
    }

    /** One statement; a number comes before an equal GLN, and a GLN may belong to several customers. */
    private Map<String, List<PriceOwner>> named(Collection<String> names) {
        List<Named> found = sql.query("""
                        select n.name, true as by_number, cu.id, cu.class_id, cu.currency, cu.display_name
                          from unnest(cast(:names as text[])) as n (name)
                          join customer cu on cu.reseller_id = :reseller and cu.number = n.name
                        union all
                        select n.name, false, cu.id, cu.class_id, cu.currency, cu.display_name
                          from unnest(cast(:names as text[])) as n (name)
                          join customer cu on cu.reseller_id = :reseller and cu.gln = n.name and cu.number <> n.name""").array("names", names).list(Named.class);
        Map<String, List<PriceOwner>> owners = byName(found, true);
        byName(found, false).forEach(owners::putIfAbsent);
        return owners;
    }

    private static Map<String, List<PriceOwner>> byName(List<Named> found, boolean byNumber) {
        return found.stream()
                .filter(named -> named.byNumber() == byNumber)
                .collect(Collectors.groupingBy(
                        Named::name, HashMap::new, Collectors.mapping(Named::owner, Collectors.toList())));
    }

    /**
     * How a file of customers' own prices is read. Columns go to {@code customer} (number or GLN), {@code sku}, {@code
     * action}, {@code termMonths}, {@code minQuantity}, {@code amount} and {@code currency}; without an action the product
     * must have one charge only.
     */
    public record CustomerPriceImportOptions(
            @NotNull @Size(max = 200) Map<@Size(max = 200) String, @NotBlank @Size(max = 60) String> columns,
            @Nullable @Size(max = 200) Map<@Size(max = 60) String, @NotNull @Size(max = 200) String> defaults,
            @Valid ImportMapping.@Nullable Only only,
            /** Written before every SKU of the file: "." makes ".com" of "com". */
            @Nullable @Size(max = 20) String skuPrefix,
            /** From when the prices apply; today unless given. */
            @Nullable LocalDate validFrom,
            /** Why the prices are to be stored in spite of findings that block; needs the right prices:override-guard. */
            @Nullable @Size(min = 1, max = 500) String overrideReason,
            @Size(max = 40) @Nullable String encoding,
            @Size(max = 3) @Nullable String delimiter,
            @Size(max = 200) @Nullable Map<@Size(max = 200) String, @NotNull ColumnFormat> formats,
            @NotNull Boolean dryRun) {

        ImportMapping mapping() {
            return new ImportMapping(
                    columns,
                    defaults == null ? Map.of() : defaults,
                    only,
                    FileReading.of(encoding, delimiter, formats));
        }
    }
}
