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

@Path("/api/v1/customer-classes/{id}/adjustments")
@RunOnVirtualThread
class ClassAdjustmentResource {

    private final Adjustments adjustments;

    ClassAdjustmentResource(Adjustments adjustments) {
        this.adjustments = adjustments;
    }

    @GET
    @RolesAllowed("prices:read")
    public AdjustmentList listClassAdjustments(@RestPath("id") UUID classId) {
        return adjustments.ofClass(classId);
    }

    @PUT
    @RolesAllowed("prices:write")
    @AlsoRight(PriceClock.PUBLISH)
    public AdjustmentList replaceClassAdjustments(
            @RestPath("id") UUID classId, @Valid @NotNull AdjustmentsChange wanted) {
        return adjustments.replaceOfClass(classId, wanted);
    }
}
