package dev.kontor.price.cost;

import dev.kontor.base.sample.ImportTable;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.table.ColumnFormat;
import dev.kontor.base.table.FieldNames;
import dev.kontor.base.table.FieldNames.FieldKind;
import dev.kontor.base.table.FieldNames.FieldNeed;
import dev.kontor.base.table.FileImport;
import dev.kontor.base.table.FileImport.ImportStage;
import dev.kontor.base.table.FileReading;
import dev.kontor.base.table.ImportMapping;
import dev.kontor.base.table.ImportReport;
import dev.kontor.base.table.ImportRow;
import dev.kontor.price.cost.ExchangeRates.ExchangeRateView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a file of exchange rates in: all rows or none, and the same file twice changes nothing. */
@ApplicationScoped
public class ExchangeRateImports {

    private static final String BASE = "base";
    private static final String QUOTE = "quote";
    private static final String RATE = "rate";
    private static final String FROM = "validFrom";

    private static final FieldNames NAMES = FieldNames.of(headers(), field -> false)
            .with(FieldKind.NUMBER, RATE::equals)
            .with(FieldKind.DAY, FROM::equals)
            .with(FieldKind.TYPED, Set.of(BASE, QUOTE)::contains)
            .needing(FieldNeed.ALWAYS, BASE, QUOTE, RATE, FROM)
            .labelled("exchange-rates");

    private final ExchangeRates rates;

    ExchangeRateImports(ExchangeRates rates) {
        this.rates = rates;
    }

    private static Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put(
                BASE, List.of("base", "from", "basis", "basiswährung", "base currency", "divisa base", "moneda base"));
        headers.put(QUOTE, List.of("quote", "to", "currency", "währung", "moneda"));
        headers.put(RATE, List.of("rate", "kurs", "wechselkurs", "tipo", "obsvalue"));
        headers.put(FROM, List.of("validfrom", "date", "datum", "fecha", "timeperiod"));
        return headers;
    }

    @Produces
    @Singleton
    static ImportTable columns() {
        return new ImportTable("exchange-rates", NAMES);
    }

    /** Errors are in the report, with row and column; a dry run does everything and keeps nothing. */
    @Transactional
    public ImportReport run(Path path, RateImportOptions options) {
        return FileImport.of(path, NAMES, options.mapping(), options.dryRun()).into(file -> new RateRows(file, rates));
    }

    /** Collects the rates of a file, each pair and day once. */
    private static final class RateRows implements ImportStage {

        private final FileImport file;
        private final ExchangeRates rates;
        private final Map<String, ExchangeRateView> read = new LinkedHashMap<>();
        private final Map<String, Integer> rows = new HashMap<>();

        RateRows(FileImport file, ExchangeRates rates) {
            this.file = file;
            this.rates = rates;
        }

        @Override
        public void take(List<ImportRow> batch) {
            batch.forEach(this::take);
        }

        @Override
        public ImportReport.Counts counts(int all, int skipped) {
            ExchangeRates.Stored stored =
                    file.errorCount() == 0 ? rates.store(read.values()) : new ExchangeRates.Stored(0, 0, 0);
            return new ImportReport.Counts(all, stored.created(), stored.updated(), stored.unchanged(), 0, skipped);
        }

        private void take(ImportRow row) {
            String base = row.required(BASE).orElse(null);
            String quote = row.required(QUOTE).orElse(null);
            row.required(RATE);
            BigDecimal rate = row.number(RATE, "not-a-rate", "'%s' is not a rate such as 1.0850.")
                    .orElse(null);
            row.required(FROM);
            LocalDate from = row.day(FROM).orElse(null);
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
                read.put(key, rate);
            }
        }
    }

    /** How a file of rates is read. Columns go to {@code base}, {@code quote}, {@code rate} and {@code validFrom}. */
    public record RateImportOptions(
            @NotNull @Size(max = 200) Map<@Size(max = 200) String, @NotBlank @Size(max = 60) String> columns,
            @Nullable @Size(max = 200) Map<@Size(max = 60) String, @NotNull @Size(max = 200) String> defaults,
            @Valid ImportMapping.@Nullable Only only,
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
