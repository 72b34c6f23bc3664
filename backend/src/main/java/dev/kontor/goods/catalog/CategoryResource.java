package dev.kontor.goods.catalog;

import dev.kontor.base.http.Created;
import dev.kontor.base.http.Idempotent;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.goods.catalog.Categories.CategoryChange;
import dev.kontor.goods.catalog.Categories.CategoryView;
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

@Path("/api/v1/product-categories")
@RunOnVirtualThread
class CategoryResource {

    private final Categories categories;

    CategoryResource(Categories categories) {
        this.categories = categories;
    }

    @GET
    @RolesAllowed("products:read")
    public Page<CategoryView> listProductCategories(@Valid @BeanParam PageRequest page) {
        return categories.page(page.limit, page.cursor);
    }

    @POST
    @RolesAllowed("products:write")
    @Idempotent
    public RestResponse<CategoryView> createProductCategory(@Valid @NotNull CategoryChange wanted) {
        return Created.at("/api/v1/product-categories", categories.create(wanted), CategoryView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("products:read")
    public CategoryView readProductCategory(@RestPath UUID id) {
        return categories.read(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("products:write")
    public CategoryView changeProductCategory(
            @RestPath UUID id,
            @Valid @NotNull CategoryChange wanted,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return categories.change(id, wanted, ifMatch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("products:write")
    public void deleteProductCategory(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        categories.remove(id, ifMatch);
    }
}
