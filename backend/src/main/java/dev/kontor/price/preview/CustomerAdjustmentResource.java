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

@Path("/api/v1/customers/{id}/price-adjustments")
@RunOnVirtualThread
class CustomerAdjustmentResource {

    private final Adjustments adjustments;
    private final AdjustmentChanges changes;
    private final AdjustmentPreviews previews;
    private final PriceLists lists;

    CustomerAdjustmentResource(
            Adjustments adjustments, AdjustmentChanges changes, AdjustmentPreviews previews, PriceLists lists) {
        this.adjustments = adjustments;
        this.changes = changes;
        this.previews = previews;
        this.lists = lists;
    }

    @GET
    @RolesAllowed("prices:read")
    public AdjustmentList listPriceAdjustments(@RestPath("id") UUID customerId) {
        return adjustments.ofCustomer(customerId);
    }

    /** From today on unless a day is given; what the guard refuses needs a reason and the right to give one. */
    @PUT
    @RolesAllowed("prices:write")
    @AlsoRight(PriceClock.PUBLISH)
    public AdjustmentList replacePriceAdjustments(
            @RestPath("id") UUID customerId,
            @Valid @NotNull AdjustmentsChange wanted,
            @RestQuery @Size(min = 1, max = 500) @Nullable String overrideReason,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        changes.write(lists.customer(customerId), wanted, ifMatch, overrideReason);
        return adjustments.ofCustomer(customerId);
    }

    /** What other discounts would do. Changes nothing. */
    @POST
    @Path("/preview")
    @RolesAllowed("prices:read")
    public AdjustmentPreview previewPriceAdjustments(
            @RestPath("id") UUID customerId, @Valid @NotNull AdjustmentsChange wanted) {
        return previews.preview(lists.customer(customerId), wanted);
    }
}
