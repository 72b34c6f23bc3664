package dev.kontor.base.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.base.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportRowsTest {

    private static final Set<String> FIELDS = Set.of("name", "city", "country");
    private static final FieldNames NAMES = FieldNames.of(Map.of(), FIELDS::contains);
    private static final FileReading USUAL = FileReading.USUAL;

    @TempDir
    Path folder;

    private final ImportErrors errors = new ImportErrors();

    @Test
    void mapsColumnsAndFillsDefaults() {
        ImportMapping mapping = new ImportMapping(
                Map.of("Firma", "name", "Ort", "city"), Map.of("country", "DE", "city", "Bonn"), null, USUAL);
        List<ImportRow> rows = rows("Firma,Ort,Rest\n  Acme  ,Ulm,x\nBeta,,y\n", mapping);
        assertThat(rows).extracting(row -> row.text("name")).containsExactly("Acme", "Beta");
        assertThat(rows).extracting(row -> row.text("city")).containsExactly("Ulm", "Bonn");
        assertThat(rows).extracting(row -> row.text("country")).containsOnly("DE");
        assertThat(rows).extracting(ImportRow::number).containsExactly(2, 3);
    }

    @Test
    void takesOnlyTheRowsAskedFor() {
        ImportMapping mapping =
                new ImportMapping(Map.of("a", "name"), Map.of(), new ImportMapping.Only("kind", "x"), USUAL);
        CsvFile file = file("a,kind\n1,x\n2,y\n3, x \n4\n");
        ImportRows rows = ImportRows.of(file, mapping, NAMES);
        List<String> names = new ArrayList<>();
        rows.forEach(errors, row -> names.add(row.text("name")));
        assertThat(names).containsExactly("1", "3");
        assertThat(rows.rows()).isEqualTo(4);
        assertThat(rows.skipped()).isEqualTo(2);
    }

    @Test
    void namesTheCellThatCannotBeRead() {
        ImportMapping mapping = new ImportMapping(Map.of("a", "name"), Map.of(), null, USUAL);
        assertThat(rows("a,b\nfine,1\nbad\u0000,2\n1,2,3\n", mapping))
                .extracting(ImportRow::isFine)
                .containsExactly(true, false, false);
        assertThat(errors.list())
                .extracting(error -> error.row() + " " + error.column() + " " + error.code())
                .containsExactly("3 a control-character", "4 null too-many-cells");
    }

    @Test
    void readsWhatPeopleSee() {
        ImportMapping mapping = new ImportMapping(Map.of("a", "name"), Map.of("city", "Bonn"), null, USUAL);
        assertThat(rows("a\n\u200BMu\u0308ller\uFEFF\n\u202A+49 170\u202C\nvoice\u202Efdp.exe\n", mapping))
                .filteredOn(ImportRow::isFine)
                .extracting(row -> row.text("name"))
                .containsExactly("Müller", "+49 170");
        assertThat(errors.list())
                .extracting(error -> error.row() + " " + error.column() + " " + error.code())
                .containsExactly("4 a control-character");
    }

    @Test
    void refusalsNameTheColumnOfTheFile() {
        ImportMapping mapping = new ImportMapping(Map.of("Firma", "name"), Map.of("country", "XX"), null, USUAL);
        rows("Firma\nAcme\n", mapping).forEach(row -> {
            row.refuse("name", "bad", "Bad.");
            row.refuse("country", "bad", "Bad.");
        });
        assertThat(errors.list()).extracting(ImportError::column).containsExactly("Firma", "country");
    }

    @Test
    void keepsAThousandErrorsAndCountsAll() {
        for (int i = 0; i < 1_500; i++) {
            errors.add(i, "a", "bad", "Bad.");
        }
        assertThat(errors.count()).isEqualTo(1_500);
        assertThat(errors.list()).hasSize(1_000);
    }

    @Test
    void refusesMappingsThatDoNotFit() {
        CsvFile file = file("a,b\n1,2\n");
        refuses(file, Map.of("c", "name"), "unknown-column");
        refuses(file, Map.of("a", "colour"), "unknown-field");
        refuses(file, Map.of("a", "name", "b", "name"), "mapped-twice");
        assertThatThrownBy(() -> new ImportMapping(
                                Map.of(), Map.of("colour", "red"), new ImportMapping.Only("c", "1"), USUAL)
                        .check(file, FIELDS::contains))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem -> assertThat(problem.errors())
                                .extracting(Problem.FieldError::pointer)
                                .containsExactly("/options/defaults", "/options/only"));
    }

    private static void refuses(CsvFile file, Map<String, String> columns, String code) {
        assertThatThrownBy(() -> new ImportMapping(columns, Map.of(), null, USUAL).check(file, FIELDS::contains))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem -> assertThat(problem.errors())
                                .extracting(Problem.FieldError::code)
                                .containsExactly(code));
    }

    private List<ImportRow> rows(String text, ImportMapping mapping) {
        CsvFile file = file(text);
        mapping.check(file, FIELDS::contains);
        List<ImportRow> rows = new ArrayList<>();
        ImportRows.of(file, mapping, NAMES).forEach(errors, rows::add);
        return rows;
    }

    private CsvFile file(String text) {
        try {
            return CsvFile.of(Files.writeString(folder.resolve("table.csv"), text), USUAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
