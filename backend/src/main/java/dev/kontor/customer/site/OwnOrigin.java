package dev.kontor.customer.site;

import dev.kontor.tenant.reseller.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** The origin of Kontor's own pages: the preview of a site and the portal. */
// made when it is first asked for: request filters exist before the configuration of the run is known
@ApplicationScoped
class OwnOrigin {

    private final String origin;

    OwnOrigin(PublicAddress address) {
        URI uri = URI.create(address.link("/"));
        this.origin = Origins.of(uri);
    }

    boolean is(String other) {
        return origin.equals(other);
    }
}
