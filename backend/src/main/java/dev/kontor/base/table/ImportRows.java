package dev.kontor.base.table;

import dev.kontor.base.shared.VisibleText;
import dev.kontor.base.table.CsvFile.CsvRow;
import dev.kontor.base.table.FieldNames.FieldKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of a file, mapped to fields and handed out one at a time: memory does not grow with the file. */
public final class ImportRows {

    private static final int BATCH = 1_000;

    /** What a spreadsheet shows in place of a value, in the languages of those who send files. */
    private static final Pattern ERROR_WORD = Pattern.compile(
            "(?i)#(?:N/A|NV|N/D|NUL!|NULL!|REF!|BEZUG!|¡REF!|VALUE!|WERT!|¡VALOR!|DIV/0!|¡DIV/0!|NAME\\?|¿NOMBRE\\?"
                    + "|NUM!|ZAHL!|¡NUM!|SPILL!|ÜBERLAUF!|CALC!|GETTING_DATA)|Err:\\d{3}");

    /** What databases write into an empty cell. */
    private static final Set<String> NOTHING = Set.of("\\N", "NULL", "(NULL)", "<null>", "[NULL]");

    private static final Pattern AS_TEXT = Pattern.compile("(?s)=\"(.*)\"");

    private final CsvFile file;
    private final ImportMapping mapping;
    private final FieldNames fields;
    private final @Nullable String[] fieldOfColumn;
    private final boolean[] typed;
    private final Map<String, String> columnOfField = new HashMap<>();
    private @Nullable ColumnFormats formats;
    private int rows;
    private int skipped;

    private ImportRows(CsvFile file, ImportMapping mapping, FieldNames fields) {
        this.file = file;
        this.mapping = mapping;
        this.fields = fields;
        this.fieldOfColumn = file.headers().stream().map(mapping.columns()::get).toArray(String[]::new);
        this.typed = new boolean[fieldOfColumn.length];
        for (int i = 0; i < typed.length; i++) {
            String field = fieldOfColumn[i];
            typed[i] = field != null && fields.kind(field) == FieldKind.TYPED;
        }
        mapping.columns().forEach((column, field) -> columnOfField.put(field, column));
    }

    /** The mapping must have passed {@link ImportMapping#check}. */
    public static ImportRows of(CsvFile file, ImportMapping mapping, FieldNames fields) {
        return new ImportRows(file, mapping, fields);
    }

    /** Reads the file once; cells that cannot be read are reported in {@code errors}, and their rows are not fine. */
    public void forEach(ImportErrors errors, Consumer<ImportRow> each) {
        rows = 0;
        skipped = 0;
        ImportMapping.Only only = mapping.only();
        int filter = only == null ? -1 : file.headers().indexOf(only.column());
        String wanted = only == null ? "" : only.value().strip();
        ImportRow.Columns columns = new ImportRow.Columns(columnOfField, formats(), errors);
        file.forEach(row -> {
            rows++;
            if (filter >= 0 && !text(row, filter).equals(wanted)) {
                skipped++;
                return;
            }
            each.accept(read(row, columns));
        });
    }

    private ColumnFormats formats() {
        if (formats == null) {
            formats = ColumnFormats.of(file, mapping, fields);
        }
        return formats;
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

    private ImportRow read(CsvRow row, ImportRow.Columns columns) {
        ImportRow read = new ImportRow(row.number(), columns);
        refuseExtraCells(row, read);
        mapping.defaults().forEach((field, text) -> {
            if (!text.isBlank()) {
                read.put(field, text);
            }
        });
        for (int i = 0; i < fieldOfColumn.length; i++) {
            String field = fieldOfColumn[i];
            if (field != null) {
                take(read, i, field, cell(row, i));
            }
        }
        return read;
    }

    private void take(ImportRow read, int column, String field, String cell) {
        String text = typed[column] ? VisibleText.typed(text(cell)) : text(cell);
        if (text.isEmpty() || isNothing(field, text)) {
            return;
        }
        read.put(field, cell.charAt(0) == CellText.EXACT ? CellText.EXACT + text : text);
        if (cell.charAt(0) == CellText.ERROR || isError(text)) {
            read.refuse(field, "error-cell", "The cell shows '%s', an error of the spreadsheet.".formatted(text));
        } else if (cell.charAt(0) == CellText.NO_VALUE) {
            read.refuse(field, "formula-without-value", "The cell has a formula that was never worked out.");
        } else if (!CellText.isClean(text)) {
            read.refuse(field, "control-character", "The cell has a character that is not allowed.");
        }
    }

    private static boolean isError(String text) {
        char first = text.charAt(0);
        return (first == '#' || first == 'E' || first == 'e')
                && ERROR_WORD.matcher(text).matches();
    }

    private boolean isNothing(String field, String text) {
        if (text.length() <= 6 && NOTHING.contains(text)) {
            return text.startsWith("\\") || fields.kind(field) != FieldKind.NAME;
        }
        char first = text.charAt(0);
        return (first == '0' || first == '1' || first == '3')
                && WrittenDay.isNothing(text)
                && fields.kind(field) == FieldKind.DAY;
    }

    private void refuseExtraCells(CsvRow row, ImportRow read) {
        List<String> cells = row.cells();
        for (int i = fieldOfColumn.length; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                read.refuseRow("too-many-cells", "The row has more cells than there are headers.");
                return;
            }
        }
    }

    private static String cell(CsvRow row, int column) {
        return column < row.cells().size() ? row.cells().get(column) : "";
    }

    private static String text(CsvRow row, int column) {
        return text(cell(row, column));
    }

    private static String text(String cell) {
        if (cell.isEmpty()) {
            return "";
        }
        if (cell.charAt(0) == CellText.NO_VALUE) {
            return "=";
        }
        String text = CellText.of(cell);
        if (text.startsWith("=\"")) {
            // spreadsheets keep leading zeros so
            Matcher quoted = AS_TEXT.matcher(text);
            return quoted.matches() ? quoted.group(1).replace("\"\"", "\"").strip() : text;
        }
        return Formulas.restore(text);
    }
}
