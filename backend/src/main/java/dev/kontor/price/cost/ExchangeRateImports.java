package dev.kontor.price.cost;

import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.table.CsvFile;
import dev.kontor.base.table.ImportErrors;
import dev.kontor.base.table.ImportReport;
import dev.kontor.base.table.ImportRow;
import dev.kontor.base.table.ImportRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a file of exchange rates in: all rows or none, and the same file twice changes nothing. */
@ApplicationScoped
public class ExchangeRateImports {

    private static final String BASE = "base";
    private static final String QUOTE = "quote";
    private static final String RATE = "rate";
    private static final String FROM = "validFrom";

    private static final Map<String, List<String>> HEADERS = Map.of(
            BASE, List.of("base", "from", "basis", "basiswährung"),
            QUOTE, List.of("quote", "to", "currency", "währung", "moneda"),
            RATE, List.of("rate", "kurs", "wechselkurs", "tipo", "obsvalue"),
            FROM, List.of("validfrom", "date", "datum", "fecha", "timeperiod"));

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

    /** Collects the rates of a file, each pair and day once. */
    private static final class RateRows {

        private static final Pattern DECIMAL = Pattern.compile("\\d{1,15}([.,]\\d{1,15})?");

        private final Map<String, ExchangeRateView> rates = new LinkedHashMap<>();
        private final Map<String, Integer> rows = new HashMap<>();

        Collection<ExchangeRateView> rates() {
            return rates.values();
        }

        void take(ImportRow row) {
            String base = required(row, BASE);
            String quote = required(row, QUOTE);
            BigDecimal rate = decimal(row, required(row, RATE));
            LocalDate from = day(row, required(row, FROM));
            if (base != null && quote != null && rate != null && from != null) {
                add(row, new ExchangeRateView(base, quote, rate, from));
            }
        }

        private void add(ImportRow row, ExchangeRateView rate) {
            List<FieldError> errors = rate.errors();
            errors.forEach(error -> row.refuse(error.pointer().substring(1), error.code(), error.detail()));
            String key = rate.base() + rate.quote() + rate.validFrom();
            Integer before = rows.putIfAbsent(key, row.number());
            if (before != null) {
                row.refuse(FROM, "duplicate", "Row %d has a rate for the same pair and day.".formatted(before));
            } else if (errors.isEmpty()) {
                rates.put(key, rate);
            }
        }

        private static @Nullable String required(ImportRow row, String field) {
            String text = row.text(field);
            if (text == null) {
                row.refuse(field, "required", "The cell is empty or no column is mapped to it.");
            }
            return text;
        }

        private static @Nullable BigDecimal decimal(ImportRow row, @Nullable String text) {
            if (text == null) {
                return null;
            }
            if (!DECIMAL.matcher(text).matches()) {
                row.refuse(RATE, "not-a-rate", "'%s' is not a rate such as 1.0850.".formatted(text));
                return null;
            }
            return new BigDecimal(text.replace(',', '.'));
        }

        private static @Nullable LocalDate day(ImportRow row, @Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                row.refuse(FROM, "not-a-day", "'%s' is not a day such as 2026-01-31.".formatted(text));
                return null;
            }
        }
    }
}
