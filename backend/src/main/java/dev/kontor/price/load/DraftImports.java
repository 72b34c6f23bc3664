package dev.kontor.price.load;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.table.ColumnFormat;
import dev.kontor.base.table.CsvFile;
import dev.kontor.base.table.ImportError;
import dev.kontor.base.table.ImportErrors;
import dev.kontor.base.table.ImportMapping;
import dev.kontor.base.table.ImportRows;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.change.BulkEdit.EditGround;
import dev.kontor.price.change.ChangedProduct.ChangeKind;
import dev.kontor.price.change.DraftFindings;
import dev.kontor.price.change.DraftItems;
import dev.kontor.price.change.DraftItems.DraftDifference;
import dev.kontor.price.change.DraftItems.GivenPrice;
import dev.kontor.price.change.PriceChanges;
import dev.kontor.price.change.PriceChanges.NewPriceChange;
import dev.kontor.price.change.PriceChanges.PriceChangeView;
import dev.kontor.price.change.PriceChanges.PriceItemsChange.PriceItemInput;
import dev.kontor.price.change.PricePlan;
import dev.kontor.price.load.DraftImports.DraftImportOptions.DraftFormat;
import dev.kontor.price.load.PriceImports.PriceImportOptions;
import dev.kontor.price.set.PriceSetChange.NewPriceEntry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a file of prices into a draft: all of it or nothing, with what it changes side by side. */
@ApplicationScoped
public class DraftImports {

    private static final int SHOWN = 1_000;

    private static final Set<String> DAYS = Set.of(PriceFile.FROM, PriceFile.UNTIL);

    private final PriceChanges changes;
    private final DraftItems items;
    private final DraftFindings findings;
    private final Relations relations;
    private final Products products;

    DraftImports(
            PriceChanges changes, DraftItems items, DraftFindings findings, Relations relations, Products products) {
        this.changes = changes;
        this.items = items;
        this.findings = findings;
        this.relations = relations;
        this.products = products;
    }

    /** Errors are in the report, with row (or line) and column; a dry run does everything and keeps nothing. */
    @Transactional
    public DraftImportReport run(UUID changeId, Path path, DraftImportOptions options) {
        PriceChangeView draft = changes.read(changeId);
        ImportErrors errors = new ImportErrors();
        DraftFile file = options.format() == DraftFormat.TEXT
                ? text(path, options, draft.currency(), errors)
                : table(path, options.table(), draft.currency(), errors);
        List<DraftDifference> loaded = load(changeId, file, options, errors);
        if (errors.count() > 0) {
            loaded = List.of();
        }
        boolean guarded = false;
        if (options.dryRun() && errors.count() == 0) {
            Optional<List<DraftDifference>> found = findings.at(changeId, loaded);
            guarded = found.isPresent();
            loaded = found.orElse(loaded);
        }
        if (options.dryRun() || errors.count() > 0) {
            QuarkusTransaction.setRollbackOnly();
        }
        return report(file, options, loaded, guarded, errors);
    }

    /** A dry run into a draft, or into one that nobody has begun yet and that is not kept either. */
    @Transactional
    public DraftImportReport tried(EditGround ground, Path path, DraftImportOptions options) {
        UUID draft = ground.changeId;
        if (draft == null) {
            NewPriceChange never = new NewPriceChange(
                    ground.listId, ground.classId, ground.customerId, ground.currency, "-", null, null, null);
            draft = changes.create(never).id();
        }
        return run(draft, path, options.tried());
    }

    /** The prices that a file gives, whatever its form, and what can be told about it. */
    private record DraftFile(
            @Nullable CsvFile table,
            List<String> headers,
            List<List<String>> sample,
            Map<String, String> suggested,
            int rows,
            List<GivenPrice> prices) {}

    private DraftFile text(Path path, DraftImportOptions options, String currency, ImportErrors errors) {
        RelationFile file = RelationFile.of(path, options.table().mapping().reading(), currency, errors);
        List<GivenPrice> prices = file.prices(relations.skus(file.keys()));
        return new DraftFile(null, List.of(), List.of(), Map.of(), file.lines(), prices);
    }

    private DraftFile table(Path path, PriceImportOptions table, String currency, ImportErrors errors) {
        CsvFile file = CsvFile.of(path, table.mapping().reading());
        table.mapping().check(file, field -> PriceFile.NAMES.exists(field) && !DAYS.contains(field));
        PriceFile.checkColumns(
                table.columns(),
                table.mapping().fields(),
                (column, code, detail) -> errors.add(0, column, code, detail));
        PriceFile read = new PriceFile(table, currency);
        ImportRows rows = ImportRows.of(file, table.mapping(), PriceFile.NAMES);
        rows.forEach(errors, read::take);
        Map<String, String> suggested = PriceFile.NAMES.suggest(file.headers());
        return new DraftFile(file, file.headers(), file.sample(), suggested, rows.rows(), prices(read, rows));
    }

    private List<GivenPrice> prices(PriceFile read, ImportRows rows) {
        Map<String, ProductView> known = products.named(
                read.products().values().stream().map(PriceFile.Product::sku).toList());
        List<GivenPrice> prices = new ArrayList<>();
        for (PriceFile.Product product : read.products().values()) {
            ProductView view = known.get(product.sku());
            String sku = view == null ? product.sku() : view.sku();
            for (PriceFile.Price price : product.prices()) {
                prices.add(new GivenPrice(item(sku, price.entry()), price.row().number(), rows.column(price.field())));
            }
        }
        return prices;
    }

    private static PriceItemInput item(String sku, NewPriceEntry entry) {
        return new PriceItemInput(sku, entry.action(), entry.termMonths(), entry.minQuantity(), entry.amount());
    }

    private List<DraftDifference> load(UUID changeId, DraftFile file, DraftImportOptions options, ImportErrors errors) {
        try {
            return items.load(changeId, file.prices(), options::leavesOut);
        } catch (Problem.Invalid e) {
            // pointers name the items, which know their rows; a row has one product, but many prices
            Set<Integer> unknown = new HashSet<>();
            for (Problem.FieldError error : e.errors()) {
                String[] pointer = error.pointer().split("/", 4);
                GivenPrice price = file.prices().get(Integer.parseInt(pointer[2]));
                boolean said = error.code().equals("duplicate") && errors.has(price.row(), "overlap");
                if (!said && (!error.code().equals("unknown-product") || unknown.add(price.row()))) {
                    errors.add(price.row(), price.column(), error.code(), error.detail());
                }
            }
            return List.of();
        }
    }

    private static DraftImportReport report(
            DraftFile file,
            DraftImportOptions options,
            List<DraftDifference> loaded,
            boolean guarded,
            ImportErrors errors) {
        return new DraftImportReport(
                options.dryRun(),
                !options.dryRun() && errors.count() == 0,
                options.format(),
                file.table() == null ? null : file.table().encoding(),
                file.table() == null ? null : file.table().delimiter(),
                file.headers(),
                file.sample(),
                file.suggested(),
                file.rows(),
                count(loaded, ChangeKind.ADDED),
                count(loaded, ChangeKind.CHANGED),
                count(loaded, ChangeKind.REMOVED),
                count(loaded, ChangeKind.UNCHANGED),
                loaded.stream()
                        .filter(price -> price.kind() != ChangeKind.UNCHANGED)
                        .limit(SHOWN)
                        .toList(),
                guarded,
                errors.list(),
                errors.count());
    }

    private static int count(List<DraftDifference> loaded, ChangeKind kind) {
        return (int) loaded.stream().filter(price -> price.kind() == kind).count();
    }

    /**
     * What a file changes in a draft, or would change in a dry run; either all of it was taken or nothing. Differences are
     * the first thousand; those of a dry run bear what the guard would say, unless there are too many of them and nothing is
     * guarded. Headers, sample and suggested columns are empty for text.
     */
    public record DraftImportReport(
            boolean dryRun,
            boolean stored,
            DraftFormat format,
            @Nullable String encoding,
            @Nullable String delimiter,
            List<String> headers,
            List<List<String>> sample,
            Map<String, String> suggestedColumns,
            int rows,
            int added,
            int changed,
            int removed,
            int unchanged,
            List<DraftDifference> differences,
            boolean guarded,
            List<ImportError> errors,
            int errorCount) {}

    /**
     * How a file of prices is read into a draft. Columns (of CSV and XLSX) go to fields as in an import into a list; the days
     * are those of the draft.
     */
    public record DraftImportOptions(
            @NotNull DraftFormat format,
            @Nullable @Size(max = 200) Map<@Size(max = 200) String, @NotBlank @Size(max = 60) String> columns,
            @Nullable @Size(max = 200) Map<@Size(max = 60) String, @NotNull @Size(max = 200) String> defaults,
            @Valid ImportMapping.@Nullable Only only,
            /** Written before every SKU of the file: "." makes ".com" of "com". */
            @Nullable @Size(max = 20) String skuPrefix,
            /** A zero in the file is an unknown price, not a price of zero. */
            @Nullable Boolean zeroMeansUnknown,
            /** Amounts with more than four decimals, as spreadsheets write them, are rounded half-up instead of refused. */
            @Nullable Boolean roundAmounts,
            /**
             * A product in the file is given completely: prices that the file leaves out are removed. Text says nothing of
             * quantities, so that it leaves none out.
             */
            @Nullable Boolean removeMissing,
            @Size(max = 40) @Nullable String encoding,
            @Size(max = 3) @Nullable String delimiter,
            @Size(max = 200) @Nullable Map<@Size(max = 200) String, @NotNull ColumnFormat> formats,
            @NotNull Boolean dryRun) {

        /** CSV and XLSX have columns, TEXT is component text. */
        public enum DraftFormat {
            CSV,
            XLSX,
            TEXT
        }

        DraftImportOptions tried() {
            return new DraftImportOptions(
                    format,
                    columns,
                    defaults,
                    only,
                    skuPrefix,
                    zeroMeansUnknown,
                    roundAmounts,
                    removeMissing,
                    encoding,
                    delimiter,
                    formats,
                    true);
        }

        boolean leavesOut(PricePlan.Key price) {
            return Boolean.TRUE.equals(removeMissing) && (format != DraftFormat.TEXT || price.minQuantity() == 1);
        }

        PriceImportOptions table() {
            return new PriceImportOptions(
                    columns == null ? Map.of() : columns,
                    defaults,
                    only,
                    skuPrefix,
                    zeroMeansUnknown,
                    roundAmounts,
                    null,
                    null,
                    removeMissing,
                    encoding,
                    delimiter,
                    formats,
                    dryRun);
        }
    }
}
