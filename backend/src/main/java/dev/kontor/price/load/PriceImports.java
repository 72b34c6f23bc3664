package dev.kontor.price.load;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.table.CsvFile;
import dev.kontor.base.table.ImportErrors;
import dev.kontor.base.table.ImportMapping;
import dev.kontor.base.table.ImportReport;
import dev.kontor.base.table.ImportRows;
import dev.kontor.goods.catalog.Categories;
import dev.kontor.goods.catalog.ProductChange;
import dev.kontor.goods.catalog.ProductKind;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.list.PriceList;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.set.PriceSetChange;
import dev.kontor.price.set.PriceSetChanges;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes a file of prices into a standard or cost list: all rows or none, and the same file twice changes nothing. */
@ApplicationScoped
public class PriceImports {

    private final PriceLists lists;
    private final PriceSetChanges sets;
    private final Products products;
    private final Categories categories;

    PriceImports(PriceLists lists, PriceSetChanges sets, Products products, Categories categories) {
        this.lists = lists;
        this.sets = sets;
        this.products = products;
        this.categories = categories;
    }

    /** Errors are in the report, with row and column; a dry run does everything and keeps nothing. */
    @Transactional
    public ImportReport run(UUID listId, Path path, PriceImportOptions options) {
        PriceList list = lists.requireWritable(listId);
        CsvFile file = CsvFile.of(path);
        Map<String, String> suggested = PriceFile.NAMES.suggest(file.headers());
        options.mapping().check(file, PriceFile.NAMES::exists);
        ImportErrors errors = new ImportErrors();
        if (!options.columns().containsValue(PriceFile.SKU)) {
            errors.add(0, null, "not-mapped", "No column is mapped to the product.");
        }
        PriceFile prices = new PriceFile(options, list.currency());
        ImportRows rows = ImportRows.of(file, options.mapping());
        rows.forEach(errors, prices::take);
        ImportReport.Counts counts = new ImportReport.Counts(rows.rows(), 0, 0, 0, rows.skipped());
        if (errors.count() == 0) {
            counts = store(list, prices, options, errors, rows);
        }
        return report(options.dryRun(), file, suggested, counts, errors);
    }

    /** Gives everything back in a dry run, or when anything is wrong. */
    static ImportReport report(
            boolean dryRun,
            CsvFile file,
            Map<String, String> suggested,
            ImportReport.Counts counts,
            ImportErrors errors) {
        if (dryRun || errors.count() > 0) {
            QuarkusTransaction.setRollbackOnly();
        }
        return errors.count() > 0
                ? ImportReport.refused(dryRun, file, suggested, counts, errors)
                : ImportReport.accepted(dryRun, file, suggested, counts);
    }

    private ImportReport.Counts store(
            PriceList list, PriceFile prices, PriceImportOptions options, ImportErrors errors, ImportRows rows) {
        Map<String, ProductView> known = known(prices, options);
        Map<ProductView, PriceSetChange> wanted = new LinkedHashMap<>();
        for (PriceFile.Product product : prices.products().values()) {
            ProductView view = known.get(product.sku());
            if (view == null) {
                String detail = "There is no product '%s'.".formatted(product.sku());
                product.prices().stream()
                        .limit(1)
                        .forEach(price -> price.row().refuse(PriceFile.SKU, "unknown-product", detail));
            } else if (!product.prices().isEmpty()) {
                PriceSetChange change = new PriceSetChange(
                        list.currency(),
                        product.prices().stream().map(PriceFile.Price::entry).toList());
                check(view, change, product);
                wanted.put(view, change);
            }
        }
        PriceSetChanges.Replaced replaced = errors.count() > 0
                ? new PriceSetChanges.Replaced(0, 0, 0)
                : sets.replaceAll(list.id(), "Import", wanted);
        return new ImportReport.Counts(
                rows.rows(), replaced.added(), replaced.closed(), replaced.unchanged(), rows.skipped());
    }

    private static void check(ProductView view, PriceSetChange change, PriceFile.Product product) {
        for (Problem.FieldError error : PriceSetChanges.errors(view, change)) {
            String[] pointer = error.pointer().split("/", 4);
            PriceFile.Price price = product.prices().get(Integer.parseInt(pointer[2]));
            price.row().refuse(price.field(), error.code(), error.detail());
        }
    }

    private Map<String, ProductView> known(PriceFile prices, PriceImportOptions options) {
        Map<String, ProductView> known = bySku(prices);
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
        return bySku(prices);
    }

    private Map<String, ProductView> bySku(PriceFile prices) {
        return products.bySkus(prices.products().keySet()).stream()
                .collect(Collectors.toMap(ProductView::sku, Function.identity()));
    }

    /**
     * How a file of prices is read. Columns go to {@code sku}, {@code name}, {@code currency} and either to {@code action},
     * {@code termMonths}, {@code minQuantity}, {@code amount}, {@code validFrom}, {@code validUntil} (a price per row) or to
     * charges such as {@code RENEW/12} (a product per row).
     */
    public record PriceImportOptions(
            @NotNull @Size(max = 200) Map<@Size(max = 200) String, @NotBlank @Size(max = 60) String> columns,
            @Nullable Map<@Size(max = 60) String, @Size(max = 200) String> defaults,
            ImportMapping.@Nullable Only only,
            /** Written before every SKU of the file: "." makes ".com" of "com". */
            @Nullable @Size(max = 20) String skuPrefix,
            /** A zero in the file is an unknown price, not a price of zero. */
            @Nullable Boolean zeroMeansUnknown,
            /** Amounts with more than four decimals, as spreadsheets write them, are rounded half-up instead of refused. */
            @Nullable Boolean roundAmounts,
            @Nullable @Valid NewProducts createProducts,
            /** From when the prices apply, where the file does not say. */
            @Nullable LocalDate validFrom,
            @NotNull Boolean dryRun) {

        /** Products that do not exist yet are made with this kind and category. */
        public record NewProducts(
                @NotNull ProductKind kind,
                @NotBlank @Size(max = 100) String categoryName) {}

        ImportMapping mapping() {
            return new ImportMapping(columns, defaults == null ? Map.of() : defaults, only);
        }
    }
}
