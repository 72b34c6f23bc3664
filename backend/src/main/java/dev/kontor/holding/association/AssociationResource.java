package dev.kontor.holding.association;

import dev.kontor.base.history.HistoryView;
import dev.kontor.base.http.Created;
import dev.kontor.base.http.Idempotent;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.holding.association.AssociationBatchEndResource.AssociationEnd;
import dev.kontor.holding.association.RenewalAnswer.RenewalAnswerInput;
import dev.kontor.price.rule.Prices.PriceAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/associations")
@RunOnVirtualThread
class AssociationResource {

    private final Associations associations;
    private final AssociationPreviews previews;
    private final RenewalPrices prices;

    AssociationResource(Associations associations, AssociationPreviews previews, RenewalPrices prices) {
        this.associations = associations;
        this.previews = previews;
        this.prices = prices;
    }

    /** All of them or none; dates of upstream are never changed (E21). */
    @POST
    @RolesAllowed("associations:write")
    @Idempotent
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = AssociationBatch.class, responseCode = "201")
    public RestResponse<AssociationBatch> createAssociations(@Valid @NotNull NewAssociations wanted) {
        return RestResponse.status(RestResponse.Status.CREATED, associations.associate(wanted));
    }

    /** What associating would do: prices, dates, what the customer loses (E23). Changes nothing. */
    @POST
    @Path("/preview")
    @RolesAllowed("associations:write")
    public AssociationPreview previewAssociations(@Valid @NotNull NewAssociations wanted) {
        return previews.of(wanted);
    }

    /** What a change would do: dates, prices, what the customer loses (E23), which mails it gets. Changes nothing. */
    @POST
    @Path("/{id}/preview")
    @RolesAllowed("associations:write")
    public AssociationPreview previewAssociationChange(@RestPath UUID id, @Valid @NotNull AssociationChange wanted) {
        return previews.of(id, wanted);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("associations:read")
    public AssociationView readAssociation(@RestPath UUID id) {
        return associations.read(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("associations:write")
    public AssociationView changeAssociation(
            @RestPath UUID id,
            @Valid @NotNull AssociationChange wanted,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return associations.change(id, wanted, ifMatch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("associations:write")
    public void deleteAssociation(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        associations.remove(id, ifMatch);
    }

    /** Ends it; the access that the customer had before is back when it was the last one. */
    @POST
    @Path("/{id}/end")
    @RolesAllowed("associations:write")
    @Idempotent
    public AssociationView endAssociation(@RestPath UUID id, @Valid @NotNull AssociationEnd wanted) {
        return associations.end(List.of(id), wanted).getFirst();
    }

    @PUT
    @Path("/{id}/renewal-answer")
    @RolesAllowed("associations:write")
    public AssociationView answerRenewal(@RestPath UUID id, @Valid @NotNull RenewalAnswerInput wanted) {
        return associations.answer(id, wanted.answer());
    }

    /** What the next renewal costs, on its day; 409 for an association that does not renew. */
    @GET
    @Path("/{id}/renewal-price")
    @RolesAllowed("prices:read")
    public PriceAnswer readRenewalPrice(@RestPath UUID id, @RestQuery @DefaultValue("false") boolean explain) {
        return prices.of(id, explain);
    }

    /** What became of it, newest first; also after it was deleted. */
    @GET
    @Path("/{id}/history")
    @RolesAllowed("associations:read")
    public Page<HistoryView> listAssociationHistory(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return associations.history(id, page.limit, page.cursor);
    }

    /** Takes one change back; a renewal that was carried out and an answer to one cannot be. */
    @POST
    @Path("/{id}/history/{eventId}/reversal")
    @RolesAllowed("associations:write")
    @Idempotent
    public RestResponse<HistoryView> revertAssociationChange(
            @RestPath UUID id, @RestPath UUID eventId, @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return Created.at(
                "/api/v1/associations/" + id + "/history", associations.revert(id, eventId, ifMatch), HistoryView::id);
    }

    /** Associations that were made or changed together, in the order in which they were asked for. */
    public record AssociationBatch(List<AssociationView> items) {}
}
