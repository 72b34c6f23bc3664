package dev.kontor.base.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an XLSX workbook as CSV, row by row, with the same row numbers. */
final class Workbook {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** The day after the last one that there is. */
    private static final double END_OF_DAYS = 2_958_466;

    private Workbook() {}

    static boolean is(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return Arrays.equals(bytes.readNBytes(ZIP.length), ZIP);
        }
    }

    /** Puts CSV in the place of the workbook; 422 when it is none that can be read, 413 when it is too large unpacked. */
    static void toCsv(Path path) throws IOException {
        WorkbookParts.check(path);
        Path table = Files.createTempFile(path.toAbsolutePath().getParent(), "table", ".csv");
        try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, false));
                Stream<Row> rows = workbook.getFirstSheet().openStream();
                CsvWriter csv = CsvWriter.builder().build(table, StandardCharsets.UTF_8)) {
            write(rows, csv);
        } catch (ExcelReaderException
                | IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NoSuchElementException
                | NullPointerException
                | DateTimeException e) {
            // whatever the reader stumbles over, the file is to blame
            Files.deleteIfExists(table);
            throw WorkbookParts.malformed();
        }
        Files.move(table, path, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(Stream<Row> rows, CsvWriter csv) {
        int written = 0;
        for (Row row : (Iterable<Row>) rows::iterator) {
            // rows without cells are missing in the file, but count where people look
            for (; written < Math.min(row.getRowNum() - 1, CsvFile.MAX_ROWS + 1); written++) {
                csv.writeRecord("");
            }
            csv.writeRecord(cells(row));
            if (++written > CsvFile.MAX_ROWS + 1) {
                return;
            }
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), CsvFile.MAX_COLUMNS + 1); i++) {
            cells.add(row.getOptionalCell(i).map(Workbook::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.ERROR || raw == null || raw.isBlank()) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        boolean day = isDay(cell.getDataFormatString()) && isDay(Double.parseDouble(raw));
        return day ? day(cell.asDate()) : number(raw);
    }

    /** Spreadsheets store 4.1 as 4.0999999999999996: the shortest text that means the same number. */
    private static String number(String stored) {
        BigDecimal shown = new BigDecimal(Double.toString(Double.parseDouble(stored))).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0).toPlainString() : shown.toPlainString();
    }

    private static boolean isDay(@Nullable String format) {
        return format != null && format.contains("d") && format.contains("y");
    }

    private static boolean isDay(double number) {
        return number >= 0 && number < END_OF_DAYS;
    }

    private static String day(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }
}
