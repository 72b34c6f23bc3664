package dev.kontor.price.preview;

import dev.kontor.base.http.AlsoRight;
import dev.kontor.base.http.IfMatch;
import dev.kontor.price.adjustment.AdjustmentView.AdjustmentList;
import dev.kontor.price.adjustment.Adjustments;
import dev.kontor.price.adjustment.AdjustmentsChange;
import dev.kontor.price.change.AdjustmentChanges;
import dev.kontor.price.list.PriceClock;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.preview.AdjustmentPreviews.AdjustmentPreview;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customer-classes/{id}/adjustments")
@RunOnVirtualThread
class ClassAdjustmentResource {

    private final Adjustments adjustments;
    private final AdjustmentChanges changes;
    private final AdjustmentPreviews previews;
    private final PriceLists lists;

    ClassAdjustmentResource(
            Adjustments adjustments, AdjustmentChanges changes, AdjustmentPreviews previews, PriceLists lists) {
        this.adjustments = adjustments;
        this.changes = changes;
        this.previews = previews;
        this.lists = lists;
    }

    @GET
    @RolesAllowed("prices:read")
    public AdjustmentList listClassAdjustments(@RestPath("id") UUID classId) {
        return adjustments.ofClass(classId);
    }

    /** From today on unless a day is given; what the guard refuses needs a reason and the right to give one. */
    @PUT
    @RolesAllowed("prices:write")
    @AlsoRight(PriceClock.PUBLISH)
    public AdjustmentList replaceClassAdjustments(
            @RestPath("id") UUID classId,
            @Valid @NotNull AdjustmentsChange wanted,
            @RestQuery @Size(min = 1, max = 500) @Nullable String overrideReason,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        changes.write(lists.customerClass(classId, null), wanted, ifMatch, overrideReason);
        return adjustments.ofClass(classId);
    }

    /** What other discounts would do, to the prices in one of the currencies. Changes nothing. */
    @POST
    @Path("/preview")
    @RolesAllowed("prices:read")
    public AdjustmentPreview previewClassAdjustments(
            @RestPath("id") UUID classId,
            @Valid @NotNull AdjustmentsChange wanted,
            @RestQuery @Size(min = 3, max = 3) @Nullable String currency) {
        return previews.preview(lists.customerClass(classId, currency), wanted);
    }
}
