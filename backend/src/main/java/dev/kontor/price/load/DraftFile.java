package dev.kontor.price.load;

import dev.kontor.base.table.CsvFile;
import dev.kontor.base.table.ImportErrors;
import dev.kontor.base.table.ImportRows;
import dev.kontor.price.change.PriceItemsChange.PriceItemInput;
import dev.kontor.price.load.DraftImportOptions.DraftFormat;
import dev.kontor.price.set.PriceSetChange.NewPriceEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A file for a draft, whatever its form: the prices that it gives, and what can be told about it. */
record DraftFile(
        List<String> headers,
        List<List<String>> sample,
        Map<String, String> suggested,
        int rows,
        List<GivenPrice> prices) {

    private static final Set<String> DAYS = Set.of(PriceColumns.FROM, PriceColumns.UNTIL);

    /** Reads it; what is wrong goes to the errors, by row and column or by line. */
    static DraftFile of(
            Path path,
            DraftImportOptions options,
            String currency,
            Function<List<String>, Map<String, String>> skus,
            ImportErrors errors) {
        return options.format() == DraftFormat.TEXT
                ? text(path, currency, skus, errors)
                : table(path, options, currency, errors);
    }

    private static DraftFile text(
            Path path, String currency, Function<List<String>, Map<String, String>> skus, ImportErrors errors) {
        RelationFile file = RelationFile.of(path, currency, errors);
        List<GivenPrice> prices = file.prices(skus.apply(file.keys()));
        return new DraftFile(List.of(), List.of(), Map.of(), file.lines(), prices);
    }

    private static DraftFile table(Path path, DraftImportOptions options, String currency, ImportErrors errors) {
        CsvFile file = CsvFile.of(path);
        PriceImportOptions table = options.table();
        table.mapping().check(file, field -> PriceColumns.isField(field) && !DAYS.contains(field));
        if (!table.columns().containsValue(PriceColumns.SKU)) {
            errors.add(0, null, "not-mapped", "No column is mapped to the product.");
        }
        PriceFile read = new PriceFile(table, currency);
        ImportRows rows = ImportRows.of(file, table.mapping());
        rows.forEach(errors, read::take);
        List<GivenPrice> prices = new ArrayList<>();
        for (PriceFile.Product product : read.products().values()) {
            for (PriceFile.Price price : product.prices()) {
                prices.add(new GivenPrice(
                        item(product.sku(), price.entry()), price.row().number(), rows.column(price.field())));
            }
        }
        return new DraftFile(file.headers(), file.sample(), PriceColumns.suggest(file.headers()), rows.rows(), prices);
    }

    private static PriceItemInput item(String sku, NewPriceEntry entry) {
        return new PriceItemInput(sku, entry.action(), entry.termMonths(), entry.minQuantity(), entry.amount());
    }
}
