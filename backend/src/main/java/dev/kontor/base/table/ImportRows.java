package dev.kontor.base.table;

import dev.kontor.base.table.CsvFile.CsvRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of a file, mapped to fields and handed out one at a time: memory does not grow with the file. */
public final class ImportRows {

    private static final int BATCH = 1_000;

    private final CsvFile file;
    private final ImportMapping mapping;
    private final @Nullable String[] fieldOfColumn;
    private final Map<String, String> columnOfField = new HashMap<>();
    private int rows;
    private int skipped;

    private ImportRows(CsvFile file, ImportMapping mapping) {
        this.file = file;
        this.mapping = mapping;
        this.fieldOfColumn = file.headers().stream().map(mapping.columns()::get).toArray(String[]::new);
        mapping.columns().forEach((column, field) -> columnOfField.put(field, column));
    }

    /** The mapping must have passed {@link ImportMapping#check}. */
    public static ImportRows of(CsvFile file, ImportMapping mapping) {
        return new ImportRows(file, mapping);
    }

    /** Reads the file once; rows with unreadable cells are reported in {@code errors} and not handed out. */
    public void forEach(ImportErrors errors, Consumer<ImportRow> each) {
        rows = 0;
        skipped = 0;
        ImportMapping.Only only = mapping.only();
        int filter = only == null ? -1 : file.headers().indexOf(only.column());
        String wanted = only == null ? "" : only.value().strip();
        file.forEach(row -> {
            rows++;
            if (filter >= 0 && !cell(row, filter).equals(wanted)) {
                skipped++;
                return;
            }
            int before = errors.count();
            Map<String, String> texts = texts(row, errors);
            if (errors.count() == before) {
                each.accept(new ImportRow(row.number(), texts, columnOfField, errors));
            }
        });
    }

    /** Like {@link #forEach}, a thousand rows at a time. */
    public void inBatches(ImportErrors errors, Consumer<List<ImportRow>> each) {
        List<ImportRow> batch = new ArrayList<>(BATCH);
        forEach(errors, row -> {
            batch.add(row);
            if (batch.size() == BATCH) {
                each.accept(batch);
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            each.accept(batch);
        }
    }

    /** The column of the file that a field comes from, or the field itself when it comes from a default. */
    public String column(String field) {
        return columnOfField.getOrDefault(field, field);
    }

    /** Data rows read so far, skipped ones included. */
    public int rows() {
        return rows;
    }

    /** Rows that the {@code only} filter left out. */
    public int skipped() {
        return skipped;
    }

    private Map<String, String> texts(CsvRow row, ImportErrors errors) {
        refuseExtraCells(row, errors);
        Map<String, String> texts = new HashMap<>(mapping.defaults());
        texts.values().removeIf(String::isBlank);
        for (int i = 0; i < fieldOfColumn.length; i++) {
            String field = fieldOfColumn[i];
            String text = field == null ? "" : cell(row, i);
            if (!CellText.isClean(text)) {
                errors.add(
                        row.number(),
                        file.headers().get(i),
                        "control-character",
                        "The cell has a character that is not allowed.");
            } else if (!text.isEmpty()) {
                texts.put(field, text);
            }
        }
        return texts;
    }

    private void refuseExtraCells(CsvRow row, ImportErrors errors) {
        List<String> cells = row.cells();
        for (int i = fieldOfColumn.length; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                errors.add(row.number(), null, "too-many-cells", "The row has more cells than there are headers.");
                return;
            }
        }
    }

    private static String cell(CsvRow row, int column) {
        return column < row.cells().size()
                ? Formulas.restore(CellText.of(row.cells().get(column)))
                : "";
    }
}
