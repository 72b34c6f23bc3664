package dev.kontor.base.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An XLSX workbook; a new sheet, headers first, where one is full. */
final class XlsxWriting implements TableWriter {

    private static final int FLUSH_EVERY = 500;

    private static final int LONGEST_NAME = 27;
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\']");

    private final Workbook workbook;
    private final String name;
    private Worksheet sheet;
    private List<? extends @Nullable Object> headers = List.of();
    private int sheets = 1;
    private int row;

    XlsxWriting(OutputStream out, String title) {
        workbook = new Workbook(out, "Kontor", "1.0");
        String plain = NOT_IN_NAMES.matcher(title).replaceAll(" ").strip();
        name = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        sheet = workbook.newWorksheet(name);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (headers.isEmpty()) {
            headers = List.copyOf(cells);
            sheet.freezePane(0, 1);
        } else if (row == Worksheet.MAX_ROWS) {
            sheet.finish();
            sheet = workbook.newWorksheet(name + " " + ++sheets);
            row = 0;
            write(headers);
        }
        write(cells);
        if (row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }

    private void write(List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        row++;
    }

    private void write(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            // inline: a table of shared strings would grow with the file
            case String text -> sheet.inlineString(row, column, Formulas.kept(text));
            case Number number -> sheet.value(row, column, number);
            case Boolean flag -> sheet.value(row, column, flag);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Instant moment -> {
                sheet.value(row, column, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            default -> sheet.inlineString(row, column, Formulas.kept(cell.toString()));
        }
    }
}
