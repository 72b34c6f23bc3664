package dev.kontor.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.function.Function;

/** A file of the demo, handed to an import as a person would upload it. */
final class DemoFile {

    private DemoFile() {}

    static <T> T with(String name, Function<Path, T> work) {
        try (InputStream content = Objects.requireNonNull(DemoFile.class.getResourceAsStream("/demo/" + name), name)) {
            Path copy = Files.createTempFile("kontor-demo", ".csv");
            try {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                return work.apply(copy);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
