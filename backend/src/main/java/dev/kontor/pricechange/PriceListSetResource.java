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

@Path("/api/v1/price-lists")
@RunOnVirtualThread
public class PriceListSetResource {

    private final PriceOwners owners;
    private final PriceSetChanges sets;

    PriceListSetResource(PriceOwners owners, PriceSetChanges sets) {
        this.owners = owners;
        this.sets = sets;
    }

    @PUT
    @Path("/{id}/entries/{productId}")
    @RolesAllowed("prices:write")
    public PriceSetView writePriceListEntries(
            @RestPath UUID id,
            @RestPath UUID productId,
            @Valid @NotNull PriceSetChange wanted,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return sets.write(owners.ofWritableList(id), productId, wanted, ifMatch);
    }

    @DELETE
    @Path("/{id}/entries/{productId}")
    @RolesAllowed("prices:write")
    public void deletePriceListEntries(
            @RestPath UUID id, @RestPath UUID productId, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        sets.remove(owners.ofWritableList(id), productId, ifMatch);
    }
}
