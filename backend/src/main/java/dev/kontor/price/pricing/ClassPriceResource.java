package dev.kontor.price.pricing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/customer-classes/{id}")
@RunOnVirtualThread
class ClassPriceResource {

    private final Prices prices;
    private final PriceSets sets;
    private final Adjustments adjustments;

    ClassPriceResource(Prices prices, PriceSets sets, Adjustments adjustments) {
        this.prices = prices;
        this.sets = sets;
        this.adjustments = adjustments;
    }

    /** What customers of this class pay, unless they have own prices. */
    @GET
    @Path("/prices")
    @RolesAllowed("prices:read")
    public PriceSheet listClassPrices(@RestPath("id") UUID classId, @Valid @BeanParam PriceSheetFilter filter) {
        return prices.sheetOfClass(classId, filter);
    }

    @GET
    @Path("/prices/{productId}")
    @RolesAllowed("prices:read")
    public PriceSetView readClassPriceSet(@RestPath("id") UUID classId, @RestPath UUID productId) {
        return sets.readOfClass(classId, productId);
    }

    @GET
    @Path("/adjustments")
    @RolesAllowed("prices:read")
    public AdjustmentView.AdjustmentList listClassAdjustments(@RestPath("id") UUID classId) {
        return adjustments.ofClass(classId);
    }

    @PUT
    @Path("/adjustments")
    @RolesAllowed("prices:write")
    public AdjustmentView.AdjustmentList replaceClassAdjustments(
            @RestPath("id") UUID classId, @Valid @NotNull AdjustmentsChange wanted) {
        return adjustments.replaceOfClass(classId, wanted);
    }
}
