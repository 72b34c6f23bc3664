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

@Path("/api/v1/customer-classes/{id}")
@RunOnVirtualThread
public class ClassPriceSetResource {

    private final PriceOwners owners;
    private final PriceSetChanges sets;

    ClassPriceSetResource(PriceOwners owners, PriceSetChanges sets) {
        this.owners = owners;
        this.sets = sets;
    }

    @PUT
    @Path("/prices/{productId}")
    @RolesAllowed("prices:write")
    public PriceSetView writeClassPriceSet(
            @RestPath("id") UUID classId,
            @RestPath UUID productId,
            @Valid @NotNull PriceSetChange wanted,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return sets.write(owners.customerClass(classId), productId, wanted, ifMatch);
    }

    @DELETE
    @Path("/prices/{productId}")
    @RolesAllowed("prices:write")
    public void deleteClassPriceSet(
            @RestPath("id") UUID classId, @RestPath UUID productId, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        sets.remove(owners.customerClass(classId), productId, ifMatch);
    }
}
