package dev.kontor.goods.offer;

import dev.kontor.base.http.Created;
import dev.kontor.base.http.Idempotent;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.goods.offer.CatalogueGroups.CatalogueGroupInput;
import dev.kontor.goods.offer.CatalogueGroups.CatalogueGroupView;
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

@Path("/api/v1/catalogue-groups")
@RunOnVirtualThread
class CatalogueGroupResource {

    private final CatalogueGroups groups;

    CatalogueGroupResource(CatalogueGroups groups) {
        this.groups = groups;
    }

    @GET
    @RolesAllowed("relationships:read")
    public Page<CatalogueGroupView> listCatalogueGroups(@Valid @BeanParam PageRequest page) {
        return groups.page(page.limit, page.cursor);
    }

    @POST
    @RolesAllowed("services:write")
    @Idempotent
    public RestResponse<CatalogueGroupView> createCatalogueGroup(@Valid @NotNull CatalogueGroupInput wanted) {
        return Created.at("/api/v1/catalogue-groups", groups.create(wanted), CatalogueGroupView::id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("services:write")
    public CatalogueGroupView changeCatalogueGroup(
            @RestPath UUID id,
            @Valid @NotNull CatalogueGroupInput wanted,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return groups.change(id, wanted, ifMatch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("services:write")
    public void deleteCatalogueGroup(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        groups.remove(id, ifMatch);
    }
}
