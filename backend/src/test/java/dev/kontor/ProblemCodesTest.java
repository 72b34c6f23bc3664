package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.testing.ProblemCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nothing refuses untested, and nothing refuses a person without words. */
class ProblemCodesTest {

    private static final Path FRONT_END = Path.of("..", "frontend");
    private static final List<String> FOR_PEOPLE = List.of("admin", "kit", "portal");
    private static final Pattern CATALOGUE = Pattern.compile("(?:.*\\.)?(de|en|es)\\.json");

    /** What only a program can do wrong, or what the apps answer by signing in again. */
    private static final Map<String, String> NEVER_SHOWN = Map.ofEntries(
            Map.entry("cross-site", "only another page causes it"),
            Map.entry("idempotency-key-reused", "the apps make a new key for every request"),
            Map.entry("if-match-required", "the apps send it always"),
            Map.entry("invalid-cursor", "the apps send what the list before gave them"),
            Map.entry("invalid-idempotency-key", "the apps make the keys"),
            Map.entry("invalid-parameter", "the apps check what stands in the address"),
            Map.entry("later-change", "the apps name the change"),
            Map.entry("malformed-json", "the apps make the bodies"),
            Map.entry("malformed-multipart", "the apps make the bodies"),
            Map.entry("no-reseller", "the operator of the server has no app"),
            Map.entry("no-session", "the apps show the sign-in"),
            Map.entry("not-storable", "the bounds of the fields say it before, and say where"),
            Map.entry("one-owner", "the apps make drafts at their owner"),
            Map.entry("people-only", "people use the apps, programs do not"),
            Map.entry("too-deep", "the apps make the bodies"),
            Map.entry("unauthenticated", "the apps show the sign-in"),
            Map.entry("unknown-member", "the apps make the bodies"),
            Map.entry("unknown-parameter", "the apps make the addresses"));

    private final Set<String> codes = ProblemCodes.ofTheServer();

    @Test
    void everyCodeIsNamedInATest() {
        Set<String> untested = new TreeSet<>(codes);
        untested.removeAll(ProblemCodes.wordsIn(Path.of("src", "test", "java")));
        assertThat(untested).isEmpty();
    }

    @Test
    void everyCodeHasWordsInEveryLanguage() throws IOException {
        Map<String, Set<String>> known = words();
        assertThat(known).hasSize(3);
        known.forEach((language, keys) -> {
            Set<String> missing = new TreeSet<>(codes);
            missing.removeIf(code -> keys.contains("problem." + code) || keys.contains("fieldError." + code));
            assertThat(missing).as(language).isEqualTo(new TreeSet<>(NEVER_SHOWN.keySet()));
        });
    }

    /** The keys of all catalogues, by language. */
    private static Map<String, Set<String>> words() throws IOException {
        Map<String, Set<String>> words = new HashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String app : FOR_PEOPLE) {
            try (var files = Files.walk(FRONT_END.resolve(app).resolve("src"))) {
                for (Path file : files.toList()) {
                    Matcher catalogue = CATALOGUE.matcher(file.getFileName().toString());
                    if (catalogue.matches()) {
                        json.readTree(file.toFile())
                                .fieldNames()
                                .forEachRemaining(
                                        words.computeIfAbsent(catalogue.group(1), language -> new HashSet<>())::add);
                    }
                }
            }
        }
        return words;
    }
}
