package dev.kontor.goods.catalog;

import dev.kontor.base.http.Created;
import dev.kontor.base.http.Idempotent;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Page;
import dev.kontor.base.table.ListExport;
import dev.kontor.base.table.TableColumns;
import dev.kontor.base.table.TableFormat;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/products")
@RunOnVirtualThread
class ProductResource {

    private final Products products;

    ProductResource(Products products) {
        this.products = products;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("products:read")
    public Page<ProductView> listProducts(@Valid @BeanParam ProductFilter filter) {
        return products.page(filter);
    }

    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.5"})
    @RolesAllowed("products:read")
    @Operation(hidden = true)
    public Response exportProducts(@Valid @BeanParam ProductFilter filter, @Context HttpHeaders headers) {
        TableColumns<ProductView> columns = ProductColumns.of(filter.columns, filter.labels);
        return ListExport.paged("products", headers, columns, (limit, cursor) -> {
            filter.limit = limit;
            filter.cursor = cursor;
            return products.page(filter);
        });
    }

    @POST
    @RolesAllowed("products:write")
    @Idempotent
    public RestResponse<ProductView> createProduct(@Valid @NotNull ProductChange wanted) {
        return Created.at("/api/v1/products", products.create(wanted), ProductView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("products:read")
    public ProductView readProduct(@RestPath UUID id) {
        return products.require(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("products:write")
    public ProductView changeProduct(
            @RestPath UUID id,
            @Valid @NotNull ProductChange wanted,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return products.change(id, wanted, ifMatch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("products:write")
    public void deleteProduct(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        products.remove(id, ifMatch);
    }
}
