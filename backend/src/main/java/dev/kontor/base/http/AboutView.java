package dev.kontor.base.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Which Kontor this is. The commit is absent where it was built outside a clone. */
public record AboutView(
        String name, String version, @Nullable String commit) {

    /** What the build wrote down. */
    static AboutView ofBuild() {
        Properties built = new Properties();
        try (InputStream file = Objects.requireNonNull(AboutView.class.getResourceAsStream("/about.properties"))) {
            built.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String commit = built.getProperty("commit");
        return new AboutView("Kontor", built.getProperty("version"), commit.isBlank() ? null : commit);
    }
}
