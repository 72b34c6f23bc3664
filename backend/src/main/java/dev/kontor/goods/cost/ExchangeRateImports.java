package dev.kontor.goods.cost;

import dev.kontor.base.table.CsvFile;
import dev.kontor.base.table.ImportErrors;
import dev.kontor.base.table.ImportReport;
import dev.kontor.base.table.ImportRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes a file of exchange rates in: all rows or none, and the same file twice changes nothing. */
@ApplicationScoped
public class ExchangeRateImports {

    private static final Map<String, List<String>> HEADERS = Map.of(
            RateRows.BASE, List.of("base", "from", "basis", "basiswährung"),
            RateRows.QUOTE, List.of("quote", "to", "currency", "währung", "moneda"),
            RateRows.RATE, List.of("rate", "kurs", "wechselkurs", "tipo", "obsvalue"),
            RateRows.FROM, List.of("validfrom", "date", "datum", "fecha", "timeperiod"));

    private final ExchangeRates rates;
    private final TransactionSynchronizationRegistry transaction;

    ExchangeRateImports(ExchangeRates rates, TransactionSynchronizationRegistry transaction) {
        this.rates = rates;
        this.transaction = transaction;
    }

    /** Errors are in the report, with row and column; a dry run does everything and keeps nothing. */
    @Transactional
    public ImportReport run(Path path, RateImportOptions options) {
        CsvFile file = CsvFile.of(path);
        Map<String, String> suggested = suggest(file.headers());
        options.mapping().check(file, HEADERS::containsKey);
        ImportErrors errors = new ImportErrors();
        RateRows read = new RateRows();
        ImportRows rows = ImportRows.of(file, options.mapping());
        rows.forEach(errors, read::take);
        ExchangeRates.Stored stored = new ExchangeRates.Stored(0, 0, 0);
        if (errors.count() == 0) {
            stored = rates.store(read.rates());
        }
        if (options.dryRun() || errors.count() > 0) {
            transaction.setRollbackOnly();
        }
        ImportReport.Counts counts = new ImportReport.Counts(
                rows.rows(), stored.created(), stored.updated(), stored.unchanged(), rows.skipped());
        return errors.count() > 0
                ? ImportReport.refused(options.dryRun(), file, suggested, counts, errors)
                : ImportReport.accepted(options.dryRun(), file, suggested, counts);
    }

    private static Map<String, String> suggest(List<String> headers) {
        Map<String, String> suggested = new LinkedHashMap<>();
        for (String header : headers) {
            String plain = header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
            HEADERS.forEach((field, names) -> {
                if (names.contains(plain) && !suggested.containsValue(field)) {
                    suggested.put(header, field);
                }
            });
        }
        return suggested;
    }
}
