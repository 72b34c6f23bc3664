package dev.kontor.base.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.base.table.FieldNames.FieldKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a column writes is decided for the column, never cell by cell. */
class ColumnFormatsTest {

    private static final FieldNames NAMES = FieldNames.of(
                    Map.of("price", List.of(), "day", List.of(), "name", List.of(), "phone", List.of()), field -> false)
            .with(FieldKind.NUMBER, "price"::equals)
            .with(FieldKind.DAY, "day"::equals)
            .with(FieldKind.NAME, "name"::equals)
            .with(FieldKind.TYPED, "phone"::equals);

    @TempDir
    Path folder;

    private final ImportErrors errors = new ImportErrors();

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "1.299|12,50#1299, 12.50",
                "1,299|12.50#1299, 12.50",
                "1.299|12.50#1.299, 12.50",
                "10.000|1.299,00#10000, 1299.00",
                "10.000|0,5#10000, 0.5",
                "1.299|$1,000.00#1.299, 1000.00",
                "1.299|x#1.299, x",
                "1.299|1299#?, 1299",
                "1.299|2.300#?, ?",
                "1.299|12,50|12.50#?, 12.50, 12.50"
            })
    void numbersAreDecidedByTheirColumn(String cells, String expected) {
        List<String> read = new ArrayList<>();
        rows("price;name\n" + cells.replace("|", ";\n") + ";\n", Map.of("price", "price"), FileReading.USUAL)
                .forEach(row -> read.add(row.amount("price", "USD", "not-a-price", "%s")
                        .map(Object::toString)
                        .orElse(row.text("price").equals("x") ? "x" : "?")));
        if (expected.contains("x")) {
            // what is no number proves nothing
            assertThat(read).containsExactly("?", "x");
        } else {
            assertThat(String.join(", ", read)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "01/31/2027|02/03/2027|12/11/2027|12/31/2027#2027-01-31, 2027-02-03, 2027-12-11, 2027-12-31",
                "31/01/2027|02/03/2027#2027-01-31, 2027-03-02",
                "02-03-2027|13-03-2027#2027-03-02, 2027-03-13",
                "02.03.2027|05.06.2027#2027-03-02, 2027-06-05",
                "02.03.2027|01.31.2027#2027-02-03, 2027-01-31",
                "02.03.27|31.12.27#2027-03-02, 2027-12-31",
                "27-01-31|27-02-03|32-05-06#2027-01-31, 2027-02-03, 2032-05-06",
                "02/03/2027|2027-01-31#?, 2027-01-31",
                "02/03/2027|04/05/2027#?, ?",
                "02/03/2027|01/31/2027|31/01/2027#?, 2027-01-31, 2027-01-31",
                "03/03/2027|0000-00-00#2027-03-03, ?"
            })
    void daysAreDecidedByTheirColumn(String cells, String expected) {
        List<String> read = new ArrayList<>();
        rows("day;name\n" + cells.replace("|", ";x\n") + ";x\n", Map.of("day", "day"), FileReading.USUAL)
                .forEach(row -> read.add(row.day("day").map(Object::toString).orElse("?")));
        assertThat(String.join(", ", read)).isEqualTo(expected);
    }

    @Test
    void whatIsNotDecidedIsAskedForWithItsValue() {
        rows("Preis;Tag\n1.299;02/03/2027\n", Map.of("Preis", "price", "Tag", "day"), FileReading.USUAL)
                .forEach(row -> {
                    row.amount("price", "EUR", "not-a-price", "%s");
                    row.day("day");
                });
        assertThat(errors.list())
                .extracting(error -> error.column() + " " + error.code() + " " + error.value())
                .containsExactlyInAnyOrder("Preis ambiguous-number 1.299", "Tag ambiguous-day 02/03/2027");
        assertThat(errors.list()).extracting(ImportError::detail).anyMatch(text -> text.contains("1.299 or 1299"));
    }

    @Test
    void theCallerSaysHowAColumnWrites() {
        FileReading reading = FileReading.of(
                null, null, Map.of("Preis", ColumnFormat.DECIMAL_COMMA, "*", ColumnFormat.MONTH_DAY_YEAR));
        rows("Preis;Tag\n1.299;02/03/2027\n", Map.of("Preis", "price", "Tag", "day"), reading)
                .forEach(row -> {
                    assertThat(row.amount("price", "EUR", "not-a-price", "%s")).hasToString("Optional[1299]");
                    assertThat(row.day("day")).hasToString("Optional[2027-02-03]");
                });
        assertThat(errors.list()).isEmpty();
    }

    @Test
    void cellsThatSayNothingAreEmpty() {
        rows(
                        "Name;Tel;Preis\nNull;\\N;NULL\nNULL;\u202a+49\u00a030 \u2013 123\u202c;=\"0012\"\n",
                        Map.of("Name", "name", "Tel", "phone", "Preis", "price"),
                        FileReading.USUAL)
                .forEach(row -> {
                    if (row.number() == 2) {
                        assertThat(row.fields()).containsExactly("name");
                    } else {
                        assertThat(row.text("name")).isEqualTo("NULL");
                        assertThat(row.text("phone")).isEqualTo("+49 30 - 123");
                        assertThat(row.text("price")).isEqualTo("0012");
                    }
                });
        assertThat(errors.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"#N/A", "#NV", "#REF!", "#WERT!", "#¡DIV/0!", "#¿NOMBRE?", "Err:502"})
    void errorsOfSpreadsheetsRefuseTheirRow(String cell) {
        rows("name\n" + cell + "\n", Map.of("name", "name"), FileReading.USUAL)
                .forEach(row -> assertThat(row.isFine()).isFalse());
        assertThat(errors.list()).extracting(ImportError::code).containsExactly("error-cell");
        assertThat(errors.list()).extracting(ImportError::value).containsExactly(cell);
    }

    @Test
    void oneErrorOfACellIsEnough() {
        rows("name\nA\n", Map.of("name", "name"), FileReading.USUAL).forEach(row -> {
            row.refuse("name", "first", "First.");
            row.refuse("name", "second", "Second.");
        });
        assertThat(errors.list()).extracting(ImportError::code).containsExactly("first");
    }

    private List<ImportRow> rows(String text, Map<String, String> columns, FileReading reading) {
        try {
            CsvFile file = CsvFile.of(Files.writeString(folder.resolve("table.csv"), text), reading);
            ImportMapping mapping = new ImportMapping(columns, Map.of(), null, reading);
            mapping.check(file, NAMES::exists);
            List<ImportRow> rows = new ArrayList<>();
            ImportRows.of(file, mapping, NAMES).forEach(errors, rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
