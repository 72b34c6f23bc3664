package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever runs Kontor finds every setting in one place. */
class RunningGuideTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("\\bKONTOR_[A-Z]+(?:_[A-Z]+)*\\b");

    /** What a build says of itself. */
    private static final Set<String> OF_BUILDS = Set.of("KONTOR_VERSION", "KONTOR_COMMIT");

    @Test
    void everySettingStandsInTheGuide() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main"))) {
            for (Path file : sources.filter(RunningGuideTest::mayNameOne).toList()) {
                used.addAll(variables(file));
            }
        }
        for (String file : List.of("docker-compose.yml", "scripts/run.sh")) {
            used.addAll(variables(ROOT.resolve(file)));
        }
        used.removeAll(OF_BUILDS);
        assertThat(used).hasSizeGreaterThan(30);
        assertThat(variables(ROOT.resolve("docs/guides/running.md"))).containsAll(used);
    }

    private static boolean mayNameOne(Path file) {
        return file.toString().endsWith(".java") || file.endsWith("application.properties");
    }

    private static Set<String> variables(Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        VARIABLE.matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .forEach(found::add);
        return found;
    }
}
