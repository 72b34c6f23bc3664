package dev.kontor.base.table;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTest {

    private static final Pattern ENTITY = Pattern.compile("&#x([0-9a-f]+);");

    @TempDir
    Path folder;

    @Test
    void csvIsQuotedWithMarkAndTypedCells() throws IOException {
        String csv = csv(Arrays.asList("say \"hi\"", new BigDecimal("-1E+3"), LocalDate.of(2026, 1, 31), null, true));
        assertThat(csv).isEqualTo("\uFEFF\"h\"\r\n\"say \"\"hi\"\"\",\"-1000\",\"2026-01-31\",\"\",\"true\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30 1", "-x", "@sum", "\tx", "\rx", "＝1", "＋1", "－1", "＠a", "'=1", "''+1"})
    void formulasAreDefusedAndGivenBack(String text) throws IOException {
        assertThat(Formulas.defuse(text)).isEqualTo("'" + text);
        assertThat(Formulas.restore(Formulas.defuse(text))).isEqualTo(text);
        assertThat(csv(List.of(text))).contains("\"'" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30 1", "-x", "@sum", "＝1", "+49 873 268040"})
    void cellsOfWorkbooksHoldTextsAsTheyAre(String text) throws IOException {
        assertThat(Formulas.kept(text)).isEqualTo(text);
        assertThat(Formulas.restore(text)).isEqualTo(text);
        assertThat(sheet(List.of(text)))
                .contains("t=\"inlineStr\"")
                .contains(">" + text + "<")
                .doesNotContain("<f>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'=1", "''+1", "=\"00123\""})
    void whatReadingWouldChangeIsGuardedInWorkbooks(String text) {
        assertThat(Formulas.kept(text)).isEqualTo("'" + text);
        assertThat(Formulas.restore(Formulas.kept(text))).isEqualTo(text);
    }

    @Test
    void theSheetIsCalledAsTheList() throws IOException {
        sheet(List.of("x"));
        try (ZipFile zip = new ZipFile(folder.resolve("table.xlsx").toFile())) {
            byte[] workbook =
                    zip.getInputStream(zip.getEntry("xl/workbook.xml")).readAllBytes();
            assertThat(new String(workbook, StandardCharsets.UTF_8)).contains("name=\"Precios de clientes y otras\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "Müller", "a=b", "'s-Hertogenbosch", "O'Neill", "1-2"})
    void otherTextsStay(String text) {
        assertThat(Formulas.defuse(text)).isEqualTo(text);
        assertThat(Formulas.restore(text)).isEqualTo(text);
    }

    @Test
    void xlsxHasTypedCells() throws IOException {
        String sheet = sheet(List.of(
                "<b>", new BigDecimal("12.50"), LocalDate.of(2026, 1, 31), Instant.parse("2026-01-31T12:00:00Z")));
        assertThat(sheet).contains("&lt;b&gt;", "<v>12.50</v>", "<v>46053", "<v>46053.5");
    }

    @Test
    void tablesAreWrittenOnlyWhenAskedForFirst() {
        assertThat(TableFormat.accepted(List.of(MediaType.valueOf("text/csv")))).contains(TableFormat.CSV);
        assertThat(TableFormat.accepted(List.of(MediaType.valueOf(TableFormat.XLSX_TYPE))))
                .contains(TableFormat.XLSX);
        assertThat(TableFormat.accepted(List.of(MediaType.WILDCARD_TYPE))).isEmpty();
        assertThat(TableFormat.accepted(List.of(MediaType.APPLICATION_JSON_TYPE)))
                .isEmpty();
        assertThat(TableFormat.accepted(List.of())).isEmpty();
    }

    private static String csv(List<?> row) throws IOException {
        return new String(write(TableFormat.CSV, row), StandardCharsets.UTF_8);
    }

    private String sheet(List<?> row) throws IOException {
        Path file = Files.write(folder.resolve("table.xlsx"), write(TableFormat.XLSX, row));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] sheet =
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
            return ENTITY.matcher(new String(sheet, StandardCharsets.UTF_8).replace("&apos;", "'"))
                    .replaceAll(entity -> Character.toString(Integer.parseInt(entity.group(1), 16)));
        }
    }

    private static byte[] write(TableFormat format, List<?> row) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.of(format, out, "Precios/de clientes y otras cosas", List.of("h"))) {
            writer.row(row);
        }
        return out.toByteArray();
    }
}
