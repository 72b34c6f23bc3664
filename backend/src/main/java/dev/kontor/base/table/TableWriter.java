package dev.kontor.base.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table row by row in constant memory. Cells are text, {@link Number}, {@link java.time.LocalDate}, {@link
 * java.time.Instant}, booleans or nothing; texts never become formulas.
 */
public sealed interface TableWriter extends Closeable permits CsvWriting, XlsxWriting {

    /** Writes the headers at once; closing ends the table, not the stream. A workbook has the title on its sheet. */
    static TableWriter of(TableFormat format, OutputStream out, String title, List<String> headers) throws IOException {
        TableWriter writer = switch (format) {
            case CSV -> new CsvWriting(out);
            case XLSX -> new XlsxWriting(out, title);
        };
        writer.row(headers);
        return writer;
    }

    void row(List<? extends @Nullable Object> cells) throws IOException;
}
