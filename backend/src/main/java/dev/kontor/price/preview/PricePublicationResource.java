package dev.kontor.price.preview;

import dev.kontor.base.http.Created;
import dev.kontor.base.http.Idempotent;
import dev.kontor.base.http.JsonLines;
import dev.kontor.base.http.JsonLines.ProblemLine;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.price.change.PriceChanges.PriceChangeView;
import dev.kontor.price.change.PricePublications;
import dev.kontor.price.change.PricePublications.Publication;
import dev.kontor.price.change.PriceReversals;
import dev.kontor.price.change.PriceReversals.Reversal;
import dev.kontor.price.preview.PreviewProgress.PreviewLine;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.AffectedCustomer;
import dev.kontor.price.preview.PricePreviews.PriceChangePreview.AffectedCustomer.CustomerEffect;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/price-changes")
@RunOnVirtualThread
class PricePublicationResource {

    private static final String LINES = """
            What publishing would do to customers, revenue and products. Changes nothing.

            With `Accept: application/x-ndjson` it is told line by line while it is made: before each step how far it is, and \
            at last the preview. What fails before the first line is a problem as everywhere; afterwards the last line says \
            it. Hanging up ends the work when its next step would begin.""";

    private final PricePublications publications;
    private final PriceReversals reversals;
    private final PricePreviews previews;
    private final JsonLines lines;

    PricePublicationResource(
            PricePublications publications, PriceReversals reversals, PricePreviews previews, JsonLines lines) {
        this.publications = publications;
        this.reversals = reversals;
        this.previews = previews;
        this.lines = lines;
    }

    /** What publishing would do to customers, revenue and products. Changes nothing. */
    @GET
    @Path("/{id}/preview")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("prices:read")
    @Operation(description = LINES)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PriceChangePreview.class)),
                @Content(
                        mediaType = JsonLines.TYPE,
                        schema = @Schema(oneOf = {PreviewProgress.class, PreviewLine.class, ProblemLine.class}))
            })
    public PriceChangePreview previewPriceChange(@RestPath UUID id) {
        return previews.preview(id);
    }

    @GET
    @Path("/{id}/preview")
    @Produces(JsonLines.TYPE + ";qs=0.5")
    @RolesAllowed("prices:read")
    @Operation(hidden = true)
    public Response followPriceChangePreview(@RestPath UUID id, HttpServerRequest call) {
        return lines.of(call, progress -> new PreviewLine(previews.preview(id, progress::accept)));
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
