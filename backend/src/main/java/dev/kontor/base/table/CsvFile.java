package dev.kontor.base.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.kontor.base.shared.Problem;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A table with headers in row 1, from a CSV file or the first sheet of a workbook: read as often as needed, never held in
 * memory as a whole.
 */
public final class CsvFile {

    public static final int MAX_ROWS = 100_000;
    public static final int MAX_COLUMNS = 200;
    public static final int MAX_CELL = 10_000;
    public static final long MAX_BYTES = 64_000_000;

    /** Of a workbook, once it is unpacked. */
    public static final long MAX_UNPACKED = 256_000_000;

    /** That the sheets of a workbook share, which are held in memory while they are read. */
    public static final int MAX_TEXTS = 1_000_000;

    private static final int SAMPLE_ROWS = 5;
    private static final int START = 64_000;
    private static final int MAX_ROW_CHARACTERS = 2_000_000;

    private final Path path;
    private final Charset encoding;
    private final char delimiter;
    private final boolean named;
    private List<String> headers = List.of();
    private final List<List<String>> sample = new ArrayList<>();

    private CsvFile(Path path, Charset encoding, char delimiter, boolean named) {
        this.path = path;
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.named = named;
    }

    /**
     * Detects form, encoding and delimiter where nobody says them and reads the headers; 413 over 64 MB, 422 when it is not
     * a table.
     */
    public static CsvFile of(Path path, FileReading reading) {
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new Problem.TooLarge("A file may have at most 64 MB.");
            }
            CsvFile file = Workbook.is(path) ? ofWorkbook(path) : ofText(path, reading);
            file.readStart();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvFile ofWorkbook(Path path) throws IOException {
        Workbook.toCsv(path);
        return new CsvFile(path, StandardCharsets.UTF_8, ',', false);
    }

    private static CsvFile ofText(Path path, FileReading reading) throws IOException {
        Optional<Charset> chosen = reading.charset();
        Charset encoding = chosen.isPresent() ? chosen.get() : CsvEncoding.of(path);
        Optional<Character> wanted = reading.separator();
        String start = start(path, encoding);
        boolean named = CsvDelimiter.isNamed(start);
        char delimiter = wanted.isPresent() ? wanted.get() : CsvDelimiter.of(start);
        return new CsvFile(path, encoding, delimiter, named);
    }

    /** Data rows, blank ones left out. */
    int count() {
        int[] rows = {0};
        forEach(row -> rows[0]++);
        return rows[0];
    }

    public String encoding() {
        return encoding.name();
    }

    public String delimiter() {
        return String.valueOf(delimiter);
    }

    /** The names of the columns, unique: a second "Name" is "Name (2)", a nameless third column "Column 3". */
    public List<String> headers() {
        return headers;
    }

    /** The first data rows, each with a cell per header. */
    public List<List<String>> sample() {
        return List.copyOf(sample);
    }

    /** Hands out the data rows in turn, blank ones left out; 422 naming the row where the file cannot be read. */
    void forEach(java.util.function.Consumer<CsvRow> each) {
        read(row -> {
            if (row.number() > 1 && !isBlank(row)) {
                each.accept(row);
            }
            return true;
        });
    }

    private void readStart() {
        read(row -> {
            if (row.number() == 1) {
                headers = CsvHeaders.of(row.cells());
            } else if (!isBlank(row)) {
                sample.add(CsvHeaders.fit(row.cells(), headers.size()));
            }
            return sample.size() < SAMPLE_ROWS;
        });
        if (headers.isEmpty()) {
            throw refused("no-headers", "Row 1 of the file must hold the names of the columns.");
        }
    }

    private void read(Predicate<CsvRow> each) {
        int row = 0;
        int dataRows = 0;
        try (Reader text = open();
                CsvReader<CsvRecord> reader = reader(text)) {
            for (CsvRecord cells : reader) {
                row++;
                CsvRow next = new CsvRow(row, cells.getFields());
                dataRows += row == 1 || isBlank(next) ? 0 : 1;
                check(next, dataRows);
                if (!each.test(next)) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw refused(
                    "malformed-csv",
                    "Row %d cannot be read: a quote is missing or in the wrong place, or the row is too long."
                            .formatted(row + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Past the line that only names the delimiter, which spreadsheets do not count. */
    private Reader open() throws IOException {
        Reader text = CsvEncoding.open(path, encoding);
        if (named) {
            CsvDelimiter.skipName(text);
        }
        return text;
    }

    private static void check(CsvRow row, int dataRows) {
        if (dataRows > MAX_ROWS) {
            throw refused("too-many-rows", "A file may have at most 100,000 rows of data.");
        }
        if (row.cells().size() > MAX_COLUMNS) {
            throw refused("too-many-columns", "Row %d has more than 200 columns.".formatted(row.number()));
        }
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cells().get(i).length() > MAX_CELL) {
                throw refused(
                        "cell-too-long",
                        "The cell in row %d, column %d has more than 10,000 characters."
                                .formatted(row.number(), i + 1));
            }
        }
    }

    private CsvReader<CsvRecord> reader(Reader text) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MAX_ROW_CHARACTERS)
                .ofCsvRecord(text);
    }

    private static boolean isBlank(CsvRow row) {
        for (String cell : row.cells()) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static String start(Path path, Charset encoding) throws IOException {
        char[] start = new char[START];
        try (Reader reader = CsvEncoding.open(path, encoding)) {
            int length = 0;
            for (int read = 0; read >= 0 && length < START; read = reader.read(start, length, START - length)) {
                length += read;
            }
            return new String(start, 0, length);
        }
    }

    private static Problem refused(String code, String detail) {
        return new Problem.Invalid("/file", code, detail);
    }

    /** Names for the columns of a file, every one different. */
    private static final class CsvHeaders {

        private CsvHeaders() {}

        static List<String> of(List<String> cells) {
            if (cells.stream().allMatch(String::isBlank)) {
                return List.of();
            }
            Set<String> taken = new HashSet<>();
            List<String> headers = new ArrayList<>();
            for (String cell : cells) {
                String name = cell.isBlank() ? "Column " + (headers.size() + 1) : Formulas.restore(CellText.of(cell));
                String unique = name;
                for (int number = 2; !taken.add(unique); number++) {
                    unique = name + " (" + number + ")";
                }
                headers.add(unique);
            }
            return List.copyOf(headers);
        }

        /** As many cells as there are headers. */
        static List<String> fit(List<String> cells, int size) {
            List<String> fitted = new ArrayList<>();
            cells.stream()
                    .limit(size)
                    .map(cell -> CellText.isMarked(cell) ? cell.substring(1) : cell)
                    .forEach(fitted::add);
            while (fitted.size() < size) {
                fitted.add("");
            }
            return List.copyOf(fitted);
        }
    }

    /** One row as it stands in the file; {@code number} counts as spreadsheets do, the headers being row 1. */
    record CsvRow(int number, List<String> cells) {}
}
