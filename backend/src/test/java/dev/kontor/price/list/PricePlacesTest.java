package dev.kontor.price.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What about prices is said in one place only. */
class PricePlacesTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    @Test
    void whatWasKnownAtAMomentIsSaidOnce() {
        assertThat(filesSaying("superseded_at\\s*[<>]|superseded_at,\\s*'")).containsExactly("AsKnownAt.java");
    }

    @Test
    void pricesAreWrittenOnce() {
        assertThat(filesSaying("(into|update)\\s+price_entry")).containsExactly("StoredPrices.java");
    }

    private static List<String> filesSaying(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> wanted.matcher(text(file)).find())
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
