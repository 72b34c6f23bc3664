package dev.kontor.base.sample;

import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.table.FieldNames.FieldContent;
import dev.kontor.base.table.FieldNames.FieldNeed;
import dev.kontor.base.table.TableColumns;
import dev.kontor.base.wording.TableWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a file may have, in any order: heads are the labels in any language or the names of the fields. A file has
 * those that are always needed and one of those of which one is enough.
 */
public record ImportColumns(String title, List<ImportColumn> columns) {

    private static final List<Integer> ROWS = List.of(1, 2);

    /**
     * What can stand in one column.
     *
     * @param field what the options of an import call it
     * @param label what people call it
     * @param values the words or codes of which it takes one; none where anything may stand
     */
    public record ImportColumn(
            String field,
            String label,
            FieldContent takes,
            FieldNeed need,
            List<String> values,
            @Nullable String example) {}

    static ImportColumns of(ImportTable table, @Nullable String labels) {
        TableWords words = words(table, labels);
        boolean plain = TableWords.asked(table.name(), labels).isEmpty();
        List<ImportColumn> columns = table.fields().fields().stream()
                .map(field -> new ImportColumn(
                        field,
                        plain ? field : words.head(field),
                        table.fields().content(field),
                        table.fields().need(field),
                        table.fields().choices(field).stream()
                                .map(code -> plain ? code.name() : String.valueOf(words.cell(code)))
                                .toList(),
                        example(table, field, words, plain)))
                .toList();
        return new ImportColumns(words.title(), columns);
    }

    /** Two rows as they may come, with those columns that most files have. */
    static TableColumns<Integer> sample(ImportTable table, @Nullable String labels) {
        TableWords words = words(table, labels);
        Map<String, Function<Integer, @Nullable Object>> columns = new LinkedHashMap<>();
        for (String field : table.fields().fields()) {
            if (ROWS.stream().anyMatch(row -> words.text(row + "." + field).isPresent())) {
                columns.put(
                        field,
                        row -> value(table, field, words.text(row + "." + field).orElse("")));
            }
        }
        return TableColumns.of(columns, null).labelled(table.name(), labels, Map.of());
    }

    static List<Integer> rows() {
        return ROWS;
    }

    private static @Nullable String example(ImportTable table, String field, TableWords words, boolean plain) {
        return Stream.of("1.", "2.", "example.")
                .flatMap(prefix -> words.text(prefix + field).stream())
                .map(text -> value(table, field, text))
                .map(value -> String.valueOf(plain ? value : words.cell(value)))
                .findFirst()
                .orElse(null);
    }

    /** As a cell holds it: numbers, days and codes are none of a language. */
    private static @Nullable Object value(ImportTable table, String field, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (table.fields().content(field)) {
            case NUMBER -> new BigDecimal(text);
            case DAY -> LocalDate.parse(text);
            case YES_NO -> Boolean.valueOf(text);
            case CHOICE ->
                table.fields().choices(field).stream()
                        .filter(code -> code.name().equals(text))
                        .findFirst()
                        .orElseThrow();
            case TEXT, LIST -> text;
        };
    }

    private static TableWords words(ImportTable table, @Nullable String labels) {
        return TableWords.asked(table.name(), labels).orElseGet(() -> TableWords.of(table.name(), Languages.USUAL));
    }

    /** 404 where nothing is imported by this name. */
    static ImportTable named(List<ImportTable> tables, String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("This import"));
    }
}
