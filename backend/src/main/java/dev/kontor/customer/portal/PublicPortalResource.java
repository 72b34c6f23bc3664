package dev.kontor.customer.portal;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Proxies;
import dev.kontor.tenant.reseller.Directory;
import dev.kontor.tenant.reseller.ResellerView;
import dev.kontor.tenant.reseller.Resellers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Portals as everybody may see them, by short name or by host name. */
@Path("/api/v1/public")
@RunOnVirtualThread
class PublicPortalResource {

    private final Directory directory;
    private final Resellers resellers;
    private final PortalSettings settings;
    private final Proxies proxies;
    private final CurrentActor current;

    PublicPortalResource(
            Directory directory, Resellers resellers, PortalSettings settings, Proxies proxies, CurrentActor current) {
        this.directory = directory;
        this.resellers = resellers;
        this.settings = settings;
        this.proxies = proxies;
        this.current = current;
    }

    @GET
    @Path("/portals/{slug}")
    @PermitAll
    public PublicPortalView readPortal(@RestPath @Size(max = 60) String slug) {
        return view(Directory.Kind.SLUG, slug);
    }

    /** The portal of the host name that was asked; 404 where no reseller has its own (A28). */
    @GET
    @Path("/portal")
    @PermitAll
    public PublicPortalView readPortalOfHost(@Context HttpServerRequest call) {
        String host = proxies.caller(call).host();
        return view(Directory.Kind.HOST, host == null ? "" : host);
    }

    private PublicPortalView view(Directory.Kind kind, String key) {
        List<UUID> found = current.as(Actor.nobody(), () -> directory.resellers(kind, key));
        if (found.isEmpty()) {
            throw new Problem.NotFound("This portal");
        }
        return current.as(Actor.system(found.getFirst()), () -> view(resellers.require(found.getFirst())));
    }

    private PublicPortalView view(ResellerView reseller) {
        PortalSettingsView portal = settings.current();
        return new PublicPortalView(
                reseller.slug(),
                reseller.name(),
                portal.branding(),
                portal.languages(),
                portal.imprintUrl(),
                portal.privacyUrl());
    }

    /** What a portal shows before anybody has signed in. */
    public record PublicPortalView(
            String slug,
            String name,
            PortalBranding branding,
            List<String> languages,
            @Nullable String imprintUrl,
            @Nullable String privacyUrl) {}
}
