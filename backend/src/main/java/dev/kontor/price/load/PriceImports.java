package dev.kontor.price.load;

import dev.kontor.base.sample.ImportTable;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.table.ColumnFormat;
import dev.kontor.base.table.FileImport;
import dev.kontor.base.table.FileImport.ImportStage;
import dev.kontor.base.table.FileReading;
import dev.kontor.base.table.ImportMapping;
import dev.kontor.base.table.ImportReport;
import dev.kontor.base.table.ImportRow;
import dev.kontor.base.table.NearestNames;
import dev.kontor.goods.catalog.Categories;
import dev.kontor.goods.catalog.ProductChange;
import dev.kontor.goods.catalog.ProductKind;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.list.PriceList;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.set.PriceMerge.Merged;
import dev.kontor.price.set.PriceSetChange;
import dev.kontor.price.set.PriceSetChanges;
import dev.kontor.price.set.PriceSetChanges.Whole;
import dev.kontor.tenant.imports.ImportRun;
import dev.kontor.tenant.imports.ImportRuns;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a file of prices into a standard or cost list: all rows or none, and the same file twice changes nothing. */
@ApplicationScoped
public class PriceImports {

    static final String WHAT = "price-lists";

    private final PriceLists lists;
    private final PriceSetChanges sets;
    private final Products products;
    private final Categories categories;
    private final ImportRuns runs;
    private final Sql sql;

    PriceImports(
            PriceLists lists,
            PriceSetChanges sets,
            Products products,
            Categories categories,
            ImportRuns runs,
            Sql sql) {
        this.lists = lists;
        this.sets = sets;
        this.products = products;
        this.categories = categories;
        this.runs = runs;
        this.sql = sql;
    }

    @Produces
    @Singleton
    static ImportTable columns() {
        return new ImportTable(WHAT, PriceFile.NAMES);
    }

    /** Errors are in the report, with row and column; a dry run does everything and keeps nothing. */
    @Transactional
    public ImportReport run(UUID listId, Path path, String fileName, PriceImportOptions options) {
        PriceList list = lists.requireWritable(listId);
        ImportRun run = runs.begin(WHAT, fileName);
        ImportReport report = FileImport.of(path, PriceFile.NAMES, options.mapping(), options.dryRun())
                .into(file -> new ListPrices(list, options, file));
        if (report.stored()) {
            PriceImportUndo.note(run, sql, List.of(listId));
        }
        return run.finished(report);
    }

    /** A file that Kontor itself has. */
    @Transactional
    public ImportReport run(UUID listId, Path path, PriceImportOptions options) {
        return run(listId, path, String.valueOf(path.getFileName()), options);
    }

    /** The prices of a file for one list. */
    private final class ListPrices implements ImportStage {

        private final PriceList list;
        private final PriceImportOptions options;
        private final FileImport file;
        private final PriceFile prices;

        ListPrices(PriceList list, PriceImportOptions options, FileImport file) {
            this.list = list;
            this.options = options;
            this.file = file;
            this.prices = new PriceFile(options, list.currency());
            PriceFile.checkColumns(options.columns(), options.mapping().fields(), file::refuse);
        }

        @Override
        public void take(List<ImportRow> rows) {
            rows.forEach(prices::take);
        }

        @Override
        public ImportReport.Counts counts(int rows, int skipped) {
            Map<ProductView, PriceSetChange> wanted = wanted();
            Merged merged = file.errorCount() > 0
                    ? Merged.NOTHING
                    : sets.merge(list.id(), "Import", wanted, new Whole(options.whole(), options.validFrom()));
            return new ImportReport.Counts(
                    rows, merged.created(), merged.updated(), merged.unchanged(), merged.removed(), skipped);
        }

        private Map<ProductView, PriceSetChange> wanted() {
            Map<String, ProductView> known = known(prices, options);
            List<String> skus = known.size() < prices.products().size() ? products.skus() : List.of();
            Map<ProductView, PriceSetChange> wanted = new LinkedHashMap<>();
            for (PriceFile.Product product : prices.products().values()) {
                ProductView view = known.get(product.sku());
                if (view == null) {
                    String detail = "There is no product '%s'.".formatted(product.sku());
                    product.first()
                            .refuse(PriceFile.SKU, "unknown-product", detail, NearestNames.of(product.sku(), skus));
                } else if (!product.prices().isEmpty()) {
                    PriceSetChange change = new PriceSetChange(
                            list.currency(),
                            product.prices().stream()
                                    .map(PriceFile.Price::entry)
                                    .toList());
                    check(view, change, product);
                    wanted.put(view, change);
                }
            }
            return wanted;
        }
    }

    private static void check(ProductView view, PriceSetChange change, PriceFile.Product product) {
        for (Problem.FieldError error : PriceSetChanges.errors(view, change)) {
            String[] pointer = error.pointer().split("/", 4);
            PriceFile.Price price = product.prices().get(Integer.parseInt(pointer[2]));
            price.row().refuse(price.field(), error.code(), error.detail());
        }
    }

    private Map<String, ProductView> known(PriceFile prices, PriceImportOptions options) {
        List<String> skus =
                prices.products().values().stream().map(PriceFile.Product::sku).toList();
        Map<String, ProductView> known = products.named(skus);
        if (options.createProducts() == null) {
            return known;
        }
        UUID category = categories.named(options.createProducts().categoryName());
        List<ProductChange> missing = new ArrayList<>();
        for (PriceFile.Product product : prices.products().values()) {
            if (!known.containsKey(product.sku())) {
                missing.add(new ProductChange(
                        product.sku(),
                        product.name(),
                        options.createProducts().kind(),
                        category,
                        List.copyOf(product.charges())));
            }
        }
        products.createAll(missing);
        return products.named(skus);
    }

    /**
     * How a file of prices is read. Columns go to {@code sku}, {@code name}, {@code currency} and either to {@code action},
     * {@code termMonths}, {@code minQuantity}, {@code amount}, {@code validFrom}, {@code validUntil} (a price per row) or to
     * charges such as {@code RENEW/12} (a product per row).
     */
    public record PriceImportOptions(
            @NotNull @Size(max = 200) Map<@Size(max = 200) String, @NotBlank @Size(max = 60) String> columns,
            @Nullable @Size(max = 200) Map<@Size(max = 60) String, @NotNull @Size(max = 200) String> defaults,
            @Valid ImportMapping.@Nullable Only only,
            /** Written before every SKU of the file: "." makes ".com" of "com". */
            @Nullable @Size(max = 20) String skuPrefix,
            /** A zero in the file is an unknown price, not a price of zero. */
            @Nullable Boolean zeroMeansUnknown,
            /** Amounts with more than four decimals, as spreadsheets write them, are rounded half-up instead of refused. */
            @Nullable Boolean roundAmounts,
            @Nullable @Valid NewProducts createProducts,
            /** From when the prices apply, where the file does not say. */
            @Nullable LocalDate validFrom,
            /** A product in the file is given completely: prices that the file leaves out end on that day. */
            @Nullable Boolean removeMissing,
            @Size(max = 40) @Nullable String encoding,
            @Size(max = 3) @Nullable String delimiter,
            @Size(max = 200) @Nullable Map<@Size(max = 200) String, @NotNull ColumnFormat> formats,
            @NotNull Boolean dryRun) {

        boolean whole() {
            return Boolean.TRUE.equals(removeMissing);
        }

        /** Products that do not exist yet are made with this kind and category. */
        public record NewProducts(
                @NotNull ProductKind kind,
                @NotBlank @Size(max = 100) String categoryName) {}

        ImportMapping mapping() {
            return new ImportMapping(
                    columns,
                    defaults == null ? Map.of() : defaults,
                    only,
                    FileReading.of(encoding, delimiter, formats));
        }
    }
}
