package dev.kontor.base.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.base.shared.Problem;
import dev.kontor.testing.WorkbookFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that no spreadsheet wrote are refused by name, before anything of them is held in memory. */
class WorkbookPartsTest {

    private static final String MAIN = WorkbookFiles.MAIN;
    private static final String ROW = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>4.5</v></c></row>";
    private static final String STRINGS = "<si><t>name</t></si>";

    @TempDir
    Path folder;

    @Test
    void readsWhatIsFine() {
        CsvFile file = CsvFile.of(workbook(ROW + "<row r=\"3\"><c r=\"B3\"><v>7</v></c></row>", STRINGS));
        assertThat(file.headers()).containsExactly("name", "4.5");
        assertThat(file.sample().getFirst()).containsExactly("", "7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>999999999</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>-1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>x</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v/></c></row>",
                "<row r=\"2\"><c r=\"ZZZZZZZ2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"-5\"><v>1</v></c></row>",
                "<row r=\"-5\"><c r=\"A2\"><v>1</v></c></row>",
                "<row r=\"99999999999\"/>",
                "<row r=\"2\"><c r=\"A2\" s=\"99999999999\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><v>one</v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><v>1e999</v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><v>1</v>",
                "&nothing;"
            })
    void refusesWhatIsNoSheet(String rows) {
        refused(workbook(ROW + rows, STRINGS), "malformed-xlsx");
    }

    @Test
    void refusesDocumentTypes() {
        Map<String, String> parts = WorkbookFiles.parts(ROW, STRINGS);
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, sheet) -> "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + sheet);
        refused(zip(parts), "malformed-xlsx");
    }

    @Test
    void refusesLongCells() {
        String text = "x".repeat(90_000_000);
        refused(workbook(ROW, STRINGS + "<si><t>" + text + "</t></si>"), "cell-too-long");
        refused(
                workbook(
                        ROW + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>",
                        STRINGS),
                "cell-too-long");
        refused(
                workbook(ROW + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>" + text + "</v></c></row>", STRINGS),
                "cell-too-long");
    }

    @Test
    void refusesTooMuch() {
        refused(workbook(ROW, STRINGS + "<si><t/></si>".repeat(1_000_001)), "too-large");
        refused(workbook(ROW, STRINGS + ("<si><t>" + "x".repeat(30_000) + "</t></si>").repeat(700)), "too-large");
        refused(workbook(ROW + "<row r=\"2\" x=\"" + "x".repeat(2_000_000) + "\"/>", STRINGS), "too-large");
        refused(
                workbook(ROW + "<row r=\"2\">" + "<c><v>1</v></c>".repeat(20_000) + "</row>", STRINGS),
                "malformed-xlsx");
    }

    @Test
    void refusesManyParts() {
        Map<String, String> parts = WorkbookFiles.parts(ROW, STRINGS);
        for (int i = 0; i < 1_001; i++) {
            parts.put("xl/media/" + i, "");
        }
        refused(zip(parts), "too-large");
    }

    @Test
    void refusesHalfAFile() throws IOException {
        Path whole = workbook(ROW, STRINGS);
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));
        refused(half, "malformed-xlsx");
    }

    @Test
    void takesOtherPartsAsTheyAre() {
        Map<String, String> parts = WorkbookFiles.parts(ROW, STRINGS);
        parts.put("xl/media/image1.png", "\u0089PNG no tags");
        parts.put(
                "xl/calcChain.xml",
                "<calcChain xmlns=\"" + MAIN + "\">" + "<c r=\"A1\" i=\"1\"/>".repeat(20_000) + "</calcChain>");
        parts.put(
                "xl/comments1.xml",
                "<comments xmlns=\"" + MAIN + "\">" + "<text><t>long</t></text>".repeat(20_000) + "</comments>");
        assertThat(CsvFile.of(zip(parts)).headers()).containsExactly("name", "4.5");
    }

    private void refused(Path path, String code) {
        assertThatThrownBy(() -> CsvFile.of(path))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private Path workbook(String rows, String strings) {
        return zip(WorkbookFiles.parts(rows, strings));
    }

    private Path zip(Map<String, String> parts) {
        try {
            return Files.write(folder.resolve("book.xlsx"), WorkbookFiles.zip(parts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
