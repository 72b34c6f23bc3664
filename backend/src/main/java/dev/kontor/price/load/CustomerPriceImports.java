package dev.kontor.price.load;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.table.CsvFile;
import dev.kontor.base.table.ImportErrors;
import dev.kontor.base.table.ImportReport;
import dev.kontor.base.table.ImportRow;
import dev.kontor.base.table.ImportRows;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.change.PricePublications;
import dev.kontor.price.change.PricePublications.Batch;
import dev.kontor.price.guard.Finding;
import dev.kontor.price.guard.GuardVerdict;
import dev.kontor.price.guard.PriceGuard;
import dev.kontor.price.guard.Severity;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes own prices of many customers from a file: all rows or none, one published change per customer, guarded. */
@ApplicationScoped
public class CustomerPriceImports {

    private static final String OVERRIDE = "prices:override-guard";
    private static final String NAME = "import";

    private final CustomerNames customers;
    private final Products products;
    private final PricePublications publications;
    private final PriceGuard guard;
    private final ResellerDay day;
    private final CurrentActor actor;
    private final TransactionSynchronizationRegistry transaction;

    CustomerPriceImports(
            CustomerNames customers,
            Products products,
            PricePublications publications,
            PriceGuard guard,
            ResellerDay day,
            CurrentActor actor,
            TransactionSynchronizationRegistry transaction) {
        this.customers = customers;
        this.products = products;
        this.publications = publications;
        this.guard = guard;
        this.day = day;
        this.actor = actor;
        this.transaction = transaction;
    }

    /** Errors are in the report, with row and column; a dry run does everything and keeps nothing. */
    @Transactional
    public ImportReport run(Path path, CustomerPriceImportOptions options) {
        if (options.overrideReason() != null && !actor.get().rights().contains(OVERRIDE)) {
            throw new Problem.Forbidden("missing-right", "Overriding the guard needs the right " + OVERRIDE + ".");
        }
        CsvFile file = CsvFile.of(path);
        options.mapping().check(file, CustomerPriceRows::isField);
        ImportErrors errors = new ImportErrors();
        ImportRows rows = ImportRows.of(file, options.mapping());
        CustomerPriceRows read = new CustomerPriceRows(options.skuPrefix());
        rows.forEach(errors, read::take);
        Batch stored = errors.count() > 0 ? Batch.NOTHING : store(read, options, errors);
        if (options.dryRun() || errors.count() > 0) {
            transaction.setRollbackOnly();
        }
        int updated = Math.min(stored.added(), stored.closed());
        int created = stored.added() - updated;
        ImportReport.Counts counts = new ImportReport.Counts(
                rows.rows(), created, updated, Math.max(0, read.wanted().size() - stored.added()), rows.skipped());
        Map<String, String> suggested = CustomerPriceRows.suggest(file.headers());
        return errors.count() > 0
                ? ImportReport.refused(options.dryRun(), file, suggested, counts, errors)
                : ImportReport.accepted(options.dryRun(), file, suggested, counts);
    }

    private Batch store(CustomerPriceRows read, CustomerPriceImportOptions options, ImportErrors errors) {
        Map<String, ProductView> bySku = read.skus().isEmpty()
                ? Map.of()
                : products.bySkus(read.skus()).stream()
                        .collect(Collectors.toMap(ProductView::sku, Function.identity()));
        CustomerPriceFile file = new CustomerPriceFile(customers.of(read.customers()), bySku);
        read.wanted().forEach(file::take);
        if (errors.count() > 0) {
            return Batch.NOTHING;
        }
        LocalDate from = options.validFrom() == null ? day.today() : options.validFrom();
        Batch batch = publications.publishOwn(NAME, options.overrideReason(), from, file.prices());
        if (options.overrideReason() == null) {
            refuse(guard.verdictOfCustomers(batch.lists(), batch.charges(), from), file, errors);
        }
        return batch;
    }

    private static void refuse(GuardVerdict verdict, CustomerPriceFile file, ImportErrors errors) {
        if (!verdict.blocked()) {
            return;
        }
        for (Finding finding : verdict.findings()) {
            if (finding.severity() == Severity.BLOCK) {
                Optional<ImportRow> row = file.row(finding.customerId(), finding.productId());
                row.ifPresent(one -> one.refuse(PriceColumns.AMOUNT, code(finding), finding.message()));
            }
        }
        if (errors.count() == 0) {
            errors.add(0, null, "price-guard", "The price guard refuses these prices.");
        }
    }

    private static String code(Finding finding) {
        return finding.code().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
