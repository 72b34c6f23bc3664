package dev.kontor.customer.portal;

import dev.kontor.access.token.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/public")
@RunOnVirtualThread
class PublicPortalResource {

    private final PublicPortals portals;

    PublicPortalResource(PublicPortals portals) {
        this.portals = portals;
    }

    @GET
    @Path("/portals/{slug}")
    @PermitAll
    public PublicPortalView readPortal(@RestPath String slug) {
        return portals.bySlug(slug);
    }

    /** The portal of the host name that was asked; 404 where no reseller has its own (A28). */
    @GET
    @Path("/portal")
    @PermitAll
    public PublicPortalView readPortalOfHost(@Context HttpServerRequest call) {
        return portals.byHost(Caller.of(call).host());
    }
}
