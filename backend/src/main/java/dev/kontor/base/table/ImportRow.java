package dev.kontor.base.table;

import dev.kontor.base.shared.Days;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row of an import by field names instead of columns. */
public final class ImportRow {

    private final int number;
    private final Map<String, String> texts;
    private final Map<String, String> columns;
    private final ImportErrors errors;

    ImportRow(int number, Map<String, String> texts, Map<String, String> columns, ImportErrors errors) {
        this.number = number;
        this.texts = texts;
        this.columns = columns;
        this.errors = errors;
    }

    /** As spreadsheets count, the headers being row 1. */
    public int number() {
        return number;
    }

    /** The text of the cell, or the default; nothing when there is neither. */
    public @Nullable String text(String field) {
        return texts.get(field);
    }

    /** The text of a cell that may not be empty; the row is refused when it is. */
    public Optional<String> required(String field) {
        String text = texts.get(field);
        if (text == null) {
            refuse(field, "required", "The cell is empty or no column is mapped to it.");
        }
        return Optional.ofNullable(text);
    }

    /** What the text of a cell means, if it has one; the row is refused where it means nothing, {@code detail} may say %s. */
    public <T> Optional<T> read(String field, Function<String, Optional<T>> meaning, String code, String detail) {
        String text = texts.get(field);
        Optional<T> value = text == null ? Optional.empty() : meaning.apply(text);
        if (text != null && value.isEmpty()) {
            refuse(field, code, detail.formatted(text));
        }
        return value;
    }

    /** The day of a cell as 2026-01-31, if it has one. */
    public Optional<LocalDate> day(String field) {
        return read(field, ImportRow::dayOf, "not-a-day", "'%s' is not a day such as 2026-01-31.");
    }

    /** The fields that have a text in this row. */
    public Set<String> fields() {
        return texts.keySet();
    }

    /** Refuses this row because of one field. */
    public void refuse(String field, String code, String detail) {
        errors.add(number, columns.getOrDefault(field, field), code, detail);
    }

    private static Optional<LocalDate> dayOf(String text) {
        try {
            return Optional.of(Days.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
