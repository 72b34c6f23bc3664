package dev.kontor.registration;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The origin of Kontor's own pages: the preview of a site and the portal. */
@Singleton
class OwnOrigin {

    private final String origin;

    OwnOrigin(@ConfigProperty(name = "quarkus.http.port") int port) {
        this.origin = "http://localhost:" + port;
    }

    boolean is(String other) {
        return origin.equals(other);
    }
}
