package dev.kontor.base.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row of an import by field names instead of columns. */
public final class ImportRow {

    private final int number;
    private final Columns columns;
    private final Map<String, String> texts = new HashMap<>();
    // most rows are fine
    private @Nullable Set<String> refused;

    ImportRow(int number, Columns columns) {
        this.number = number;
        this.columns = columns;
    }

    /** What the rows of a file share: where fields come from, how columns write, and what is wrong. */
    record Columns(Map<String, String> names, ColumnFormats formats, ImportErrors errors) {}

    void put(String field, String text) {
        texts.put(field, text);
    }

    /** As spreadsheets count, the headers being row 1. */
    public int number() {
        return number;
    }

    /** The text of the cell, or the default; nothing when there is neither. */
    public @Nullable String text(String field) {
        String text = texts.get(field);
        return text == null || !CellText.isMarked(text) ? text : text.substring(1);
    }

    /** Whether the file has a column for the field; what has none may have a default. */
    public boolean isMapped(String field) {
        return columns.names().containsKey(field);
    }

    /** The text of a cell that may not be empty; the row is refused when it is. */
    public Optional<String> required(String field) {
        String text = text(field);
        if (text == null) {
            refuse(field, "required", "The cell is empty or no column is mapped to it.");
        }
        return Optional.ofNullable(text);
    }

    /** What the text of a cell means, if it has one; the row is refused where it means nothing, {@code detail} may say %s. */
    public <T> Optional<T> read(String field, Function<String, Optional<T>> meaning, String code, String detail) {
        String text = text(field);
        Optional<T> value = text == null ? Optional.empty() : meaning.apply(text);
        if (text != null && value.isEmpty()) {
            refuse(field, code, detail.formatted(text));
        }
        return value;
    }

    /** The day of a cell, if it has one, as its column writes days. */
    public Optional<LocalDate> day(String field) {
        String text = text(field);
        if (text == null) {
            return Optional.empty();
        }
        Optional<WrittenDay> written = WrittenDay.of(text);
        Optional<LocalDate> day =
                written.flatMap(one -> one.day(columns.formats().of(field)));
        if (written.isEmpty()) {
            refuse(field, "not-a-day", "'%s' is not a day such as 2027-01-31.".formatted(text));
        } else if (day.isEmpty()) {
            refuse(
                    field,
                    "ambiguous-day",
                    "'%s' may be several days: say in which order this column writes day, month and year."
                            .formatted(text));
        }
        return day;
    }

    /** The number in a cell, if it has one, as its column writes numbers; nothing but digits and signs. */
    public Optional<BigDecimal> number(String field, String code, String detail) {
        return written(field, code, detail)
                .filter(number -> {
                    if (number.hasCurrency()) {
                        refuse(field, code, detail.formatted(text(field)));
                    }
                    return !number.hasCurrency();
                })
                .flatMap(number -> value(field, number));
    }

    /** The amount in a cell, if it has one; no other currency may stand beside it. */
    public Optional<BigDecimal> amount(String field, String currency, String code, String detail) {
        return written(field, code, detail)
                .filter(number -> {
                    if (!number.isIn(currency)) {
                        refuse(field, "currency-mismatch", "'%s' is not in %s.".formatted(text(field), currency));
                    }
                    return number.isIn(currency);
                })
                .flatMap(number -> value(field, number));
    }

    private Optional<WrittenNumber> written(String field, String code, String detail) {
        String cell = texts.get(field);
        String text = text(field);
        if (cell == null || text == null) {
            return Optional.empty();
        }
        Optional<WrittenNumber> number =
                cell.charAt(0) == CellText.EXACT ? WrittenNumber.exact(text) : WrittenNumber.of(text);
        if (number.isEmpty()) {
            refuse(field, code, detail.formatted(text));
        }
        return number;
    }

    private Optional<BigDecimal> value(String field, WrittenNumber number) {
        Optional<BigDecimal> value = number.value(columns.formats().of(field));
        if (value.isEmpty()) {
            refuse(
                    field,
                    "ambiguous-number",
                    "'%s' may be %s or %s: say with which sign this column writes decimals."
                            .formatted(
                                    text(field),
                                    number.value(ColumnFormat.DECIMAL_POINT).orElse(null),
                                    number.value(ColumnFormat.DECIMAL_COMMA).orElse(null)));
        }
        return value;
    }

    /** The fields that have a text in this row. */
    public Set<String> fields() {
        return texts.keySet();
    }

    /** Refuses this row because of one field; what is said first of a field is all that is said. */
    public void refuse(String field, String code, String detail) {
        refuse(field, code, detail, List.of());
    }

    /** The same with what may have been meant. */
    public void refuse(String field, String code, String detail, List<String> nearest) {
        if (refused == null) {
            refused = new HashSet<>();
        }
        if (refused.add(field)) {
            String column = columns.names().getOrDefault(field, field);
            columns.errors().add(new ImportError(number, column, code, detail, text(field), nearest));
        }
    }

    /** Refuses the row as such. */
    void refuseRow(String code, String detail) {
        if (refused == null) {
            refused = new HashSet<>();
        }
        refused.add("");
        columns.errors().add(number, null, code, detail);
    }

    /** Whether nothing is wrong with the row so far. */
    public boolean isFine() {
        return refused == null;
    }

    /** Whether something was wrong with this field already. */
    public boolean isRefused(String field) {
        return refused != null && refused.contains(field);
    }
}
