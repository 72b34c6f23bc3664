package dev.kontor.holding.lookup;

import dev.kontor.base.shared.Page;
import dev.kontor.holding.lookup.ProductOwners.ProductOwner;
import dev.kontor.holding.lookup.ProductOwners.ProductOwnerFilter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/products/{id}/owners")
@RunOnVirtualThread
class ProductOwnerResource {

    private final ProductOwners owners;

    ProductOwnerResource(ProductOwners owners) {
        this.owners = owners;
    }

    /** The customers who have the product now (C26). */
    @GET
    @RolesAllowed("products:read")
    public Page<ProductOwner> listProductOwners(
            @RestPath("id") UUID productId, @Valid @BeanParam ProductOwnerFilter filter) {
        return owners.page(productId, filter);
    }
}
