package dev.kontor.base.table;

import java.util.Map;
import java.util.Set;
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

    /** The fields that have a text in this row. */
    public Set<String> fields() {
        return texts.keySet();
    }

    /** Refuses this row because of one field. */
    public void refuse(String field, String code, String detail) {
        errors.add(number, columns.getOrDefault(field, field), code, detail);
    }
}
