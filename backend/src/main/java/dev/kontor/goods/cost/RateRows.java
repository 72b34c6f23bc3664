package dev.kontor.goods.cost;

import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.table.ImportRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the rates of a file, each pair and day once. */
final class RateRows {

    static final String BASE = "base";
    static final String QUOTE = "quote";
    static final String RATE = "rate";
    static final String FROM = "validFrom";

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
        List<FieldError> errors = RateCheck.errors(rate);
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
