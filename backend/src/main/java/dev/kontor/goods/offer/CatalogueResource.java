package dev.kontor.goods.offer;

import dev.kontor.base.http.Created;
import dev.kontor.base.http.Idempotent;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.goods.offer.Catalogues.CatalogueInput;
import dev.kontor.goods.offer.Catalogues.CatalogueView;
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

@Path("/api/v1/catalogues")
@RunOnVirtualThread
class CatalogueResource {

    private final Catalogues catalogues;

    CatalogueResource(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GET
    @RolesAllowed("relationships:read")
    public Page<CatalogueView> listCatalogues(@Valid @BeanParam PageRequest page) {
        return catalogues.page(page.limit, page.cursor);
    }

    @POST
    @RolesAllowed("services:write")
    @Idempotent
    public RestResponse<CatalogueView> createCatalogue(@Valid @NotNull CatalogueInput wanted) {
        return Created.at("/api/v1/catalogues", catalogues.create(wanted), CatalogueView::id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("services:write")
    public CatalogueView changeCatalogue(
            @RestPath UUID id,
            @Valid @NotNull CatalogueInput wanted,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return catalogues.change(id, wanted, ifMatch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("services:write")
    public void deleteCatalogue(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        catalogues.remove(id, ifMatch);
    }
}
