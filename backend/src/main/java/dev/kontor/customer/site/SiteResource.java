package dev.kontor.customer.site;

import dev.kontor.base.http.Created;
import dev.kontor.base.http.Idempotent;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites")
@RunOnVirtualThread
class SiteResource {

    private final Sites sites;

    SiteResource(Sites sites) {
        this.sites = sites;
    }

    @GET
    @RolesAllowed("sites:read")
    public Page<SiteView> listSites(@Valid @BeanParam PageRequest page) {
        return sites.page(page.limit, page.cursor);
    }

    @POST
    @RolesAllowed("sites:write")
    @Idempotent
    public RestResponse<SiteView> createSite(@Valid @NotNull SiteInput wanted) {
        return Created.at("/api/v1/sites", sites.create(wanted), SiteView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("sites:read")
    public SiteView readSite(@RestPath UUID id) {
        return sites.read(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("sites:write")
    public SiteView changeSite(
            @RestPath UUID id, @Valid @NotNull SiteInput wanted, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return sites.change(id, wanted, ifMatch);
    }

    /** 409 once somebody has registered there; a site can be switched off instead. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed("sites:write")
    public void deleteSite(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        sites.remove(id, ifMatch);
    }

    /** The next version of a text that visitors accept, or a new one. */
    @POST
    @Path("/{id}/legal-texts")
    @RolesAllowed("sites:write")
    @Idempotent
    public RestResponse<LegalTextView> createLegalText(@RestPath UUID id, @Valid @NotNull NewLegalText wanted) {
        return Created.at("/api/v1/sites/" + id, sites.addLegalText(id, wanted));
    }

    /** Asked for no longer; what was accepted is kept. */
    @DELETE
    @Path("/{id}/legal-texts/{textId}")
    @RolesAllowed("sites:write")
    public void withdrawLegalText(@RestPath UUID id, @RestPath UUID textId) {
        sites.withdrawLegalText(id, textId);
    }
}
