package dev.kontor.base.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.table.FieldNames.FieldKind;
import dev.kontor.testing.WorkbookFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the cells of a workbook say, whoever wrote it. */
class WorkbookCellsTest {

    @TempDir
    Path folder;

    @Test
    void capitalsInFormatsAreDaysAsWell() {
        assertThat(file("c13-date-formats.xlsx").sample())
                .extracting(row -> row.get(1))
                .containsOnly("2027-01-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "46418|DD.MM.YYYY|2027-01-31",
                "46418|[$-407]D. MMMM YYYY|2027-01-31",
                "46418|[$-F800]dddd, mmmm dd, yyyy|2027-01-31",
                "46418|yyyy\\-mm\\-dd;@|2027-01-31",
                "46418|MMM YY|2027-01-31",
                "46418.5|DD/MM/YYYY HH:MM|2027-01-31T12:00",
                "0|DD.MM.YYYY|",
                "3|0 \"days\"|3",
                "3|0\\ \\d\\a\\y\\s|3",
                "19.9|#,##0.00 \"EUR/Day\"|19.9",
                "1.5|[h]:mm|1.5",
                "5|[Red]0.00|5",
                "1067|00000|01067",
                "1067|[$-407]00000|01067",
                "42|\"KD-\"00000|KD-00042",
                "402|\"A0\"000|A0402",
                "12345678|0000-00000|0123-45678",
                "123456|00000|123456",
                "1.5|00.0|1.5",
                "4012345000009|General|4012345000009",
                "4.0999999999999996|0.00|4.1"
            })
    void formatsSayWhatANumberIs(double value, String format, String text) {
        SheetFormats formats = formats(format.equals("-") ? "" : format);
        String read = formats.text(value, 0);
        assertThat(CellText.isMarked(read) ? read.substring(1) : read).isEqualTo(text == null ? "" : text);
    }

    @Test
    void isoDaysAreRead() {
        assertThat(file("c14-iso-date-cell.xlsx").sample()).containsExactly(List.of("y1.example", "2027-01-31"));
    }

    @Test
    void leadingZerosThatAreShownAreKept() {
        assertThat(file("c32-zip-format.xlsx").sample())
                .containsExactly(List.of("Z1", "Nullmuster GmbH", "01067", "Dresden"));
    }

    @Test
    void errorsAndFormulasWithoutValueRefuseTheirRow() {
        ImportErrors errors = new ImportErrors();
        CsvFile file = file("c10-error-cells.xlsx");
        FieldNames names = FieldNames.of(Map.of("sku", List.of(), "renew", List.of()), field -> false);
        Map<String, String> columns = Map.of("TLD", "sku", "Renew", "renew");
        List<ImportRow> rows = new ArrayList<>();
        ImportRows.of(file, new ImportMapping(columns, Map.of(), null, FileReading.USUAL), names)
                .forEach(errors, rows::add);
        assertThat(rows).extracting(ImportRow::isFine).containsExactly(false, false);
        assertThat(errors.list())
                .extracting(error -> error.row() + " " + error.column() + " " + error.code() + " " + error.value())
                .containsExactly("2 Renew error-cell #N/A", "3 Renew formula-without-value =");
    }

    @Test
    void numbersHaveAPointWhateverTheirColumnSays() {
        CsvFile file = CsvFile.of(
                sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>price</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>1.299</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\"><f>1+1</f><v>59.900000000000006</v></c></row>"
                        + "<row r=\"4\"><c r=\"A4\" t=\"str\"><f>x</f><v>12,50</v></c></row>"),
                FileReading.USUAL);
        FieldNames names =
                FieldNames.of(Map.of("price", List.of()), field -> false).with(FieldKind.NUMBER, "price"::equals);
        List<String> read = new ArrayList<>();
        ImportRows.of(file, new ImportMapping(Map.of("price", "price"), Map.of(), null, FileReading.USUAL), names)
                .forEach(
                        new ImportErrors(),
                        row -> read.add(row.amount("price", "EUR", "not-a-price", "%s")
                                .map(Object::toString)
                                .orElse("?")));
        assertThat(read).containsExactly("1.299", "59.9", "12.50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"z", "dd", "array", "N"})
    void cellsOfNoKnownKindAreTexts(String type) {
        CsvFile file = CsvFile.of(
                sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c></row><row r=\"2\"><c r=\"A2\" t=\"" + type
                        + "\"><v>5</v></c></row>"),
                FileReading.USUAL);
        assertThat(file.sample()).containsExactly(List.of("5"));
    }

    @Test
    void workbooksOfOldAreRefusedByName() throws IOException {
        Path old = Files.write(
                folder.resolve("old.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0});
        assertThatThrownBy(() -> CsvFile.of(old, FileReading.USUAL))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem -> assertThat(problem.code()).isEqualTo("malformed-xlsx"));
    }

    private static SheetFormats formats(String format) {
        SheetFormats formats = new SheetFormats(false);
        formats.add(format);
        return formats;
    }

    private Path sheet(String rows) {
        try {
            return Files.write(folder.resolve("book.xlsx"), WorkbookFiles.zip(WorkbookFiles.parts(rows, "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvFile file(String name) {
        try (InputStream bytes = Objects.requireNonNull(getClass().getResourceAsStream("/files/" + name))) {
            Path path = folder.resolve(name);
            Files.copy(bytes, path, StandardCopyOption.REPLACE_EXISTING);
            return CsvFile.of(path, FileReading.USUAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
