package dev.kontor.price.adjustment;

import dev.kontor.base.http.AlsoRight;
import dev.kontor.price.adjustment.Adjustments.AdjustmentView.AdjustmentList;
import dev.kontor.price.adjustment.Adjustments.AdjustmentsChange;
import dev.kontor.price.list.PriceClock;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/customers/{id}/price-adjustments")
@RunOnVirtualThread
class CustomerAdjustmentResource {

    private final Adjustments adjustments;

    CustomerAdjustmentResource(Adjustments adjustments) {
        this.adjustments = adjustments;
    }

    @GET
    @RolesAllowed("prices:read")
    public AdjustmentList listPriceAdjustments(@RestPath("id") UUID customerId) {
        return adjustments.ofCustomer(customerId);
    }

    @PUT
    @RolesAllowed("prices:write")
    @AlsoRight(PriceClock.PUBLISH)
    public AdjustmentList replacePriceAdjustments(
            @RestPath("id") UUID customerId, @Valid @NotNull AdjustmentsChange wanted) {
        return adjustments.replaceOfCustomer(customerId, wanted);
    }
}
