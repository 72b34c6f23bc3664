package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recipes of docs/guides/adding.md name every place that knows their example, and no other. */
class AddingGuideTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern RECIPE = Pattern.compile("```places ([^\\n]+)\\n(.*?)```", Pattern.DOTALL);
    private static final List<Path> SOURCES = List.of(Path.of("backend/src/main"), Path.of("frontend"));
    private static final Pattern SOURCE = Pattern.compile(".*\\.(java|sql|yaml|properties|txt|html|ts|tsx|json)");
    private static final Pattern NOT_WRITTEN_BY_HAND = Pattern.compile(
            ".*(/node_modules/|/dist/|/test-results/|api/src/schema\\.ts|package-lock\\.json|resources/demo/).*");
    private static final Pattern TEST = Pattern.compile(".*(\\.test\\.tsx?$|/test/|frontend/e2e/).*");

    static Stream<String> recipes() throws IOException {
        return recipesOfTheGuide().map(recipe -> recipe.group(1));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aRecipeNamesEveryPlace(String example) throws IOException {
        List<String> listed = recipesOfTheGuide()
                .filter(recipe -> recipe.group(1).equals(example))
                .flatMap(recipe -> recipe.group(2).lines())
                .toList();
        assertThat(listed).isNotEmpty().containsExactlyInAnyOrderElementsOf(places(Pattern.compile(example)));
    }

    private static Stream<MatchResult> recipesOfTheGuide() throws IOException {
        return RECIPE.matcher(Files.readString(ROOT.resolve("docs/guides/adding.md")))
                .results();
    }

    private static List<String> places(Pattern example) {
        return SOURCES.stream()
                .flatMap(folder -> files(ROOT.resolve(folder)))
                .filter(file -> example.matcher(text(file)).find())
                .map(file -> ROOT.relativize(file).toString())
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(AddingGuideTest::isWritten).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWritten(Path file) {
        String name = file.toString();
        return SOURCE.matcher(name).matches()
                && !NOT_WRITTEN_BY_HAND.matcher(name).matches()
                && !TEST.matcher(name).matches()
                && Files.isRegularFile(file);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
