package dev.kontor.base.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/about")
@RunOnVirtualThread
class AboutResource {

    private final AboutView about = AboutView.ofBuild();

    /** Which version answers, and from which commit it was built. */
    @GET
    @PermitAll
    public AboutView readAbout() {
        return about;
    }

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
}
