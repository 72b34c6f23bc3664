package dev.kontor.base.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.table.TableColumns;
import dev.kontor.base.wording.TableWords.Code;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableWordsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/table");
    private static final Path CLASSES = Path.of("target/classes");

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageSaysTheSame(String bundle) throws IOException {
        Set<Object> usual = properties(bundle + ".properties").keySet();
        for (String language : Languages.ALL) {
            if (!language.equals(Languages.USUAL)) {
                Properties words = properties(bundle + "_" + language + ".properties");
                assertThat(words.keySet())
                        .describedAs(bundle + " in " + language)
                        .isEqualTo(usual);
                assertThat(words.values()).doesNotContain("");
            }
        }
    }

    /** Who adds a value to an enum that files show is told here that it has no word yet. */
    @ParameterizedTest
    @MethodSource("families")
    void everyCodeOfAnEnumHasAWord(String family) throws IOException {
        Set<String> codes = properties("words.properties").stringPropertyNames().stream()
                .filter(key -> key.startsWith(family + "."))
                .map(key -> key.substring(family.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Class<?>> enums = enums(family);
        assertThat(enums).describedAs(family).isNotEmpty();
        for (Class<?> one : enums) {
            assertThat(codes)
                    .describedAs(one.getName())
                    .containsAll(Arrays.stream(one.getEnumConstants())
                            .map(code -> ((Enum<?>) code).name())
                            .toList());
        }
    }

    @Test
    void codesAreShownInWords() {
        TableWords german = TableWords.of("customers", "de");
        assertThat(german.title()).isEqualTo("Kunden");
        assertThat(german.head("address.city")).isEqualTo("Ort");
        assertThat(german.cell(Code.country("AT"))).isEqualTo("Österreich");
        assertThat(german.cell(Code.language("es"))).isEqualTo("Spanisch");
        assertThat(german.cell(Code.of("RelationshipStatus", "BLOCKED"))).isEqualTo("Gesperrt");
        assertThat(german.cell(true)).isEqualTo("ja");
        assertThat(german.cell(12)).isEqualTo(12);
        assertThat(german.cell(null)).isNull();
        assertThat(String.valueOf(Code.country("AT"))).isEqualTo("AT");
    }

    @Test
    void onlyLanguagesThatAreSpokenHere() {
        assertThat(TableWords.asked("customers", null)).isEmpty();
        assertThat(TableWords.asked("customers", " ")).isEmpty();
        assertThatThrownBy(() -> TableWords.asked("customers", "fr")).isInstanceOf(Problem.Malformed.class);
    }

    @Test
    void whatNeedsAnotherColumnGetsItBeside() {
        TableColumns<String> columns = TableColumns.<String>of(
                        Map.of("creditLimit", text -> text, "currency", text -> "EUR", "number", text -> 1),
                        "creditLimit,number")
                .labelled("customers", "es", Map.of("creditLimit", List.of("currency")));
        assertThat(columns.heads()).containsExactly("Límite de crédito", "Moneda", "Número de cliente");
        assertThat(columns.cells("5")).containsExactly("5", "EUR", 1);
        assertThat(columns.title("customers")).isEqualTo("Clientes");
    }

    private static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> families() throws IOException {
        return properties("words.properties").stringPropertyNames().stream()
                .filter(key -> key.contains("."))
                .map(key -> key.substring(0, key.indexOf('.')))
                .distinct();
    }

    private static List<Class<?>> enums(String family) throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.getFileName().toString().matches("(.*\\$)?" + family + "\\.class"))
                    .<Class<?>>map(TableWordsTest::loaded)
                    .filter(Class::isEnum)
                    .toList();
        }
    }

    private static Class<?> loaded(Path file) {
        String name = CLASSES.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
