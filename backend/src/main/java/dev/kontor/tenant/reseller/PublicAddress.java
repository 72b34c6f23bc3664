package dev.kontor.tenant.reseller;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where people reach this server. Configured, never taken from a request: a forged Host must not end up in a mail. Made when
 * it is first asked, since filters of requests, which know it, exist before the configuration of the run is read.
 */
@ApplicationScoped
public class PublicAddress {

    private final String base;

    PublicAddress(@ConfigProperty(name = "kontor.public-url") String configured) {
        URI uri = URI.create(configured.strip());
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalStateException(
                    "Kontor does not start: KONTOR_PUBLIC_URL must look like https://desk.example.");
        }
        this.base = uri.toString().replaceFirst("/+$", "");
    }

    /** Being asked makes it, so that a wrong one is refused at start. */
    void requireUsable(@Observes StartupEvent started) {
        link("/");
    }

    /** The full address of a path that begins with a slash. */
    public String link(String path) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException(path);
        }
        return base + path;
    }
}
