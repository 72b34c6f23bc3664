package dev.kontor.price.preview;

import dev.kontor.base.http.Created;
import dev.kontor.base.http.Idempotent;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.price.change.PriceChanges.PriceChangeView;
import dev.kontor.price.change.PricePublications;
import dev.kontor.price.change.PricePublications.Publication;
import dev.kontor.price.change.PriceReversals;
import dev.kontor.price.change.PriceReversals.Reversal;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.AffectedCustomer;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.AffectedCustomer.CustomerEffect;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/price-changes")
@RunOnVirtualThread
class PricePublicationResource {

    private final PricePublications publications;
    private final PriceReversals reversals;
    private final PricePreviews previews;

    PricePublicationResource(PricePublications publications, PriceReversals reversals, PricePreviews previews) {
        this.publications = publications;
        this.reversals = reversals;
        this.previews = previews;
    }

    /** What publishing would do to customers, revenue and products. Changes nothing. */
    @GET
    @Path("/{id}/preview")
    @RolesAllowed("prices:read")
    public PriceChangePreview previewPriceChange(@RestPath UUID id) {
        return previews.preview(id);
    }

    @GET
    @Path("/{id}/preview/customers")
    @RolesAllowed("prices:read")
    public Page<AffectedCustomer> listPreviewCustomers(
            @RestPath UUID id, @RestQuery @Nullable CustomerEffect effect, @Valid @BeanParam PageRequest page) {
        return previews.customers(id, effect, page.limit, page.cursor);
    }

    /** Everything or nothing, and only what was previewed: another fingerprint is 409. */
    @POST
    @Path("/{id}/publication")
    @RolesAllowed("prices:publish")
    public PriceChangeView publishPriceChange(@RestPath UUID id, @Valid @NotNull Publication request) {
        return publications.publish(id, request);
    }

    /** Publishes the inverse change; 409 naming later changes of the same prices, unless they go with it. */
    @POST
    @Path("/{id}/reversal")
    @RolesAllowed("prices:publish")
    @Idempotent
    public RestResponse<PriceChangeView> revertPriceChange(@RestPath UUID id, @Valid @NotNull Reversal request) {
        return Created.at("/api/v1/price-changes", reversals.revert(id, request), PriceChangeView::id);
    }
}
