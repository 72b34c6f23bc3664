package dev.kontor.app.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The changesets that this build knows, as their files name them. */
final class Changesets {

    private static final String CHANGELOG = "db/changelog.yaml";
    private static final Pattern FILE = Pattern.compile("file: (\\S+)");
    private static final Pattern CHANGESET =
            Pattern.compile("^--changeset \\w+:(?<id>\\S+)(?: .*?context:(?<context>\\w+))?", Pattern.MULTILINE);

    private Changesets() {}

    /** The ids of those that belong to a context, such as plain, or to every one. */
    static List<String> of(String context) {
        return matches(FILE, CHANGELOG)
                .flatMap(file -> matches(CHANGESET, file.group(1)))
                .filter(changeset -> changeset.group("context") == null || context.equals(changeset.group("context")))
                .map(changeset -> changeset.group("id"))
                .toList();
    }

    private static Stream<MatchResult> matches(Pattern pattern, String resource) {
        return pattern.matcher(text(resource)).results();
    }

    private static String text(String resource) {
        try (InputStream file = Changesets.class.getClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("there is no " + resource);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
