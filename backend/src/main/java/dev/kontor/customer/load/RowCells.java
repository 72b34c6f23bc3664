package dev.kontor.customer.load;

import dev.kontor.base.table.ImportRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cells of one row by field. */
record RowCells(ImportRow row, Set<String> mapped) {

    boolean has(String field) {
        return mapped.contains(field);
    }

    /** As it stands, with line breaks. */
    @Nullable
    String text(String field) {
        return row.text(field);
    }

    /** One line; more are refused. */
    @Nullable
    String line(String field) {
        String text = row.text(field);
        if (text != null && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\t') >= 0)) {
            row.refuse(field, "line-break", "This field is a single line.");
        }
        return text;
    }

    /** The cell, or what is stored when the file does not have the field. */
    @Nullable
    String line(String field, @Nullable String stored) {
        return has(field) ? line(field) : stored;
    }

    List<String> list(String field) {
        String text = text(field);
        return text == null ? List.of() : CellValues.list(text);
    }

    <E extends Enum<E>> @Nullable E choice(String field, Class<E> type, Map<String, E> others, @Nullable E stored) {
        String text = line(field);
        if (text == null) {
            return stored;
        }
        String detail = "One of %s.".formatted(List.of(type.getEnumConstants()));
        return understood(field, CellValues.choice(type, others, text), "unknown-value", detail);
    }

    <T> @Nullable T understood(String field, Optional<T> value, String code, String detail) {
        if (value.isEmpty()) {
            row.refuse(field, code, detail);
        }
        return value.orElse(null);
    }
}
