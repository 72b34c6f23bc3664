package dev.kontor.goods.offer;

import dev.kontor.base.http.Created;
import dev.kontor.base.http.Idempotent;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.goods.offer.CatalogueGroups.CatalogueGroupInput;
import dev.kontor.goods.offer.CatalogueGroups.CatalogueGroupView;
import dev.kontor.goods.offer.Catalogues.CatalogueInput;
import dev.kontor.goods.offer.Catalogues.CatalogueView;
import dev.kontor.goods.offer.OrderTermOptions.OrderTermLists;
import dev.kontor.goods.offer.OrderTermOptions.OrderTermListsInput;
import dev.kontor.goods.offer.Services.ServiceInput;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a reseller offers: services, catalogues in their groups, conditions of orders. */
@Path("/api/v1")
@RunOnVirtualThread
class OfferResource {

    private final Services services;
    private final Catalogues catalogues;
    private final CatalogueGroups groups;
    private final OrderTermOptions options;

    OfferResource(Services services, Catalogues catalogues, CatalogueGroups groups, OrderTermOptions options) {
        this.services = services;
        this.catalogues = catalogues;
        this.groups = groups;
        this.options = options;
    }

    /** All services of the reseller, at most 50, in their order. */
    @GET
    @Path("/services")
    @RolesAllowed("relationships:read")
    public List<ServiceView> listServices() {
        return services.all();
    }

    /** Makes the service when there is none with the code; otherwise with If-Match. */
    @PUT
    @Path("/services/{code}")
    @RolesAllowed("services:write")
    public ServiceView writeService(
            @RestPath @Size(max = 40) String code,
            @Valid @NotNull ServiceInput wanted,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return services.write(code, wanted, ifMatch);
    }

    @DELETE
    @Path("/services/{code}")
    @RolesAllowed("services:write")
    public void deleteService(
            @RestPath @Size(max = 40) String code, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        services.remove(code, ifMatch);
    }

    @GET
    @Path("/catalogues")
    @RolesAllowed("relationships:read")
    public Page<CatalogueView> listCatalogues(@Valid @BeanParam PageRequest page) {
        return catalogues.page(page.limit, page.cursor);
    }

    @POST
    @Path("/catalogues")
    @RolesAllowed("services:write")
    @Idempotent
    public RestResponse<CatalogueView> createCatalogue(@Valid @NotNull CatalogueInput wanted) {
        return Created.at("/api/v1/catalogues", catalogues.create(wanted), CatalogueView::id);
    }

    @PUT
    @Path("/catalogues/{id}")
    @RolesAllowed("services:write")
    public CatalogueView changeCatalogue(
            @RestPath UUID id,
            @Valid @NotNull CatalogueInput wanted,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return catalogues.change(id, wanted, ifMatch);
    }

    @DELETE
    @Path("/catalogues/{id}")
    @RolesAllowed("services:write")
    public void deleteCatalogue(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        catalogues.remove(id, ifMatch);
    }

    @GET
    @Path("/catalogue-groups")
    @RolesAllowed("relationships:read")
    public Page<CatalogueGroupView> listCatalogueGroups(@Valid @BeanParam PageRequest page) {
        return groups.page(page.limit, page.cursor);
    }

    @POST
    @Path("/catalogue-groups")
    @RolesAllowed("services:write")
    @Idempotent
    public RestResponse<CatalogueGroupView> createCatalogueGroup(@Valid @NotNull CatalogueGroupInput wanted) {
        return Created.at("/api/v1/catalogue-groups", groups.create(wanted), CatalogueGroupView::id);
    }

    @PUT
    @Path("/catalogue-groups/{id}")
    @RolesAllowed("services:write")
    public CatalogueGroupView changeCatalogueGroup(
            @RestPath UUID id,
            @Valid @NotNull CatalogueGroupInput wanted,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return groups.change(id, wanted, ifMatch);
    }

    @DELETE
    @Path("/catalogue-groups/{id}")
    @RolesAllowed("services:write")
    public void deleteCatalogueGroup(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        groups.remove(id, ifMatch);
    }

    @GET
    @Path("/order-term-options")
    @RolesAllowed("relationships:read")
    public OrderTermLists readOrderTermOptions() {
        return options.read();
    }

    @PUT
    @Path("/order-term-options")
    @RolesAllowed("services:write")
    public OrderTermLists writeOrderTermOptions(
            @Valid @NotNull OrderTermListsInput wanted, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return options.change(wanted, ifMatch);
    }
}
