package dev.kontor.pricechange;

import dev.kontor.http.IfMatch;
import dev.kontor.pricing.PriceOwners;
import dev.kontor.pricing.PriceSetView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customers/{id}")
@RunOnVirtualThread
public class CustomerPriceSetResource {

    private final PriceOwners owners;
    private final PriceSetChanges sets;

    CustomerPriceSetResource(PriceOwners owners, PriceSetChanges sets) {
        this.owners = owners;
        this.sets = sets;
    }

    /** Takes the product's whole set; an incomplete or mixed one is refused with 422. */
    @PUT
    @Path("/price-overrides/{productId}")
    @RolesAllowed("prices:write")
    public PriceSetView writePriceOverride(
            @RestPath("id") UUID customerId,
            @RestPath UUID productId,
            @Valid @NotNull PriceSetChange wanted,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return sets.write(owners.customer(customerId), productId, wanted, ifMatch);
    }

    /** The class's prices show through again. */
    @DELETE
    @Path("/price-overrides/{productId}")
    @RolesAllowed("prices:write")
    public void deletePriceOverride(
            @RestPath("id") UUID customerId, @RestPath UUID productId, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        sets.remove(owners.customer(customerId), productId, ifMatch);
    }
}
