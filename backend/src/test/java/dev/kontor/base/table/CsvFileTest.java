package dev.kontor.base.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.table.CsvFile.CsvRow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    @Test
    void readsUtf8WithAndWithoutMark() {
        assertThat(file("name\nMüller\n", StandardCharsets.UTF_8).sample()).containsExactly(List.of("Müller"));
        CsvFile marked = file("\uFEFFname\nMüller\n", StandardCharsets.UTF_8);
        assertThat(marked.headers()).containsExactly("name");
        assertThat(marked.encoding()).isEqualTo("UTF-8");
    }

    @Test
    void readsWindowsAndUtf16() {
        CsvFile windows = file("name;price\nMüller;5 €\n", WINDOWS);
        assertThat(windows.encoding()).isEqualTo("windows-1252");
        assertThat(windows.sample()).containsExactly(List.of("Müller", "5 €"));
        assertThat(file("\uFEFFname\nMüller\n", StandardCharsets.UTF_16LE).sample())
                .containsExactly(List.of("Müller"));
    }

    @Test
    void oneWrongByteAtTheEndMakesItWindows() {
        String many = "name\n" + "plain\n".repeat(50_000);
        assertThat(file(many + "Jos\u00e9\n", WINDOWS).encoding()).isEqualTo("windows-1252");
        assertThat(file(many + "Jos\u00e9\n", StandardCharsets.UTF_8).encoding())
                .isEqualTo("UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {",# ','", ";# ';'", "TAB# TAB", "|# '|'"})
    void findsTheDelimiter(String delimiter) {
        String real = delimiter.equals("TAB") ? "\t" : delimiter;
        CsvFile file = file(String.join(real, "a", "b", "c") + "\n" + String.join(real, "1", "2", "3") + "\n", WINDOWS);
        assertThat(file.delimiter()).isEqualTo(real);
        assertThat(file.headers()).containsExactly("a", "b", "c");
    }

    @Test
    void commasInsideCellsDoNotHideTheSemicolon() {
        CsvFile file = file("name;city\n\"Meyer, Sons, Co\";Bonn\nA, B;Ulm\n", StandardCharsets.UTF_8);
        assertThat(file.delimiter()).isEqualTo(";");
        assertThat(file.sample()).containsExactly(List.of("Meyer, Sons, Co", "Bonn"), List.of("A, B", "Ulm"));
    }

    @Test
    void countsRowsAsSpreadsheetsDo() {
        CsvFile file = file("a,b\n\"two\nlines\",1\n\n,\n\"say \"\"hi\"\"\",2\n", StandardCharsets.UTF_8);
        assertThat(rows(file))
                .containsExactly(new CsvRow(2, List.of("two\nlines", "1")), new CsvRow(5, List.of("say \"hi\"", "2")));
    }

    @Test
    void everyColumnGetsItsOwnName() {
        assertThat(file("Name,,Name,Name\n1,2,3,4\n", StandardCharsets.UTF_8).headers())
                .containsExactly("Name", "Column 2", "Name (2)", "Name (3)");
    }

    @Test
    void refusesWhatIsNotATable() {
        refuses("", "no-headers", "Row 1");
        refuses("\n\n", "no-headers", "Row 1");
        refuses("a,b\n1,2\n\"open,3\n", "malformed-csv", "Row 3");
        refuses("a,b\n\"x\"y,2\n", "malformed-csv", "Row 2");
    }

    @Test
    void refusesWhatIsTooMuch() {
        refuses("a\n" + "x\n".repeat(100_001), "too-many-rows", "100,000");
        refuses("a" + ",a".repeat(200) + "\n", "too-many-columns", "Row 1");
        refuses("a,b\n1," + "x".repeat(10_001) + "\n", "cell-too-long", "row 2, column 2");
        assertThat(rows(file("a\n" + "x\n".repeat(100_000), StandardCharsets.UTF_8)))
                .hasSize(100_000);
    }

    @Test
    void refusesFilesOver64Megabytes() throws IOException {
        Path large = folder.resolve("large.csv");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(64_000_001);
        }
        assertThatThrownBy(() -> CsvFile.of(large, FileReading.USUAL)).isInstanceOf(Problem.TooLarge.class);
    }

    private void refuses(String text, String code, String detail) {
        assertThatThrownBy(() -> rows(file(text, StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Problem.Invalid.class, problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.detail()).contains(detail);
                });
    }

    private static List<CsvRow> rows(CsvFile file) {
        List<CsvRow> rows = new ArrayList<>();
        file.forEach(rows::add);
        return rows;
    }

    private CsvFile file(String text, Charset encoding) {
        try {
            return CsvFile.of(Files.write(folder.resolve("table.csv"), text.getBytes(encoding)), FileReading.USUAL);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
