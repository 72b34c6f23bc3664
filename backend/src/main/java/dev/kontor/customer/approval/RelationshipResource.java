package dev.kontor.customer.approval;

import dev.kontor.base.history.HistoryView;
import dev.kontor.base.http.Idempotent;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.customer.approval.RelationshipDecisions.RelationshipDecision;
import dev.kontor.customer.approval.Releases.CatalogueRelease;
import dev.kontor.customer.approval.Releases.ServiceRelease;
import dev.kontor.customer.relationship.RelationshipTransition;
import dev.kontor.customer.relationship.RelationshipView;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.customer.relationship.TermsOfCustomers.OrderTermsInput;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Where one customer stands, and what it is given; If-Match is the version of the relationship. */
@Path("/api/v1/customers/{id}")
@RunOnVirtualThread
class RelationshipResource {

    private final Relationships relationships;
    private final RelationshipDecisions decisions;
    private final Releases releases;

    RelationshipResource(Relationships relationships, RelationshipDecisions decisions, Releases releases) {
        this.relationships = relationships;
        this.decisions = decisions;
        this.releases = releases;
    }

    @GET
    @Path("/relationship")
    @RolesAllowed("relationships:read")
    public RelationshipView readRelationship(@RestPath UUID id) {
        return relationships.read(id);
    }

    @GET
    @Path("/relationship/history")
    @RolesAllowed("relationships:read")
    public Page<HistoryView> listRelationshipHistory(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return relationships.history(id, page.limit, page.cursor);
    }

    /** The relationship becomes active; an open first request is approved with it. */
    @POST
    @Path("/relationship/approval")
    @RolesAllowed("relationships:write")
    @Idempotent
    public RelationshipView approveRelationship(@RestPath UUID id, @Valid @NotNull RelationshipDecision decision) {
        return decisions.take(id, RelationshipTransition.APPROVAL, decision);
    }

    /** Needs a reason; an open first request is rejected with it. */
    @POST
    @Path("/relationship/rejection")
    @RolesAllowed("relationships:write")
    @Idempotent
    public RelationshipView rejectRelationship(@RestPath UUID id, @Valid @NotNull RelationshipDecision decision) {
        return decisions.take(id, RelationshipTransition.REJECTION, decision);
    }

    /** Needs a reason. Ends access at once; what was released stays noted for the release. */
    @POST
    @Path("/relationship/block")
    @RolesAllowed("relationships:write")
    @Idempotent
    public RelationshipView blockRelationship(@RestPath UUID id, @Valid @NotNull RelationshipDecision decision) {
        return decisions.take(id, RelationshipTransition.BLOCK, decision);
    }

    /** Gives back what the block took. */
    @POST
    @Path("/relationship/release")
    @RolesAllowed("relationships:write")
    @Idempotent
    public RelationshipView releaseRelationship(@RestPath UUID id, @Valid @NotNull RelationshipDecision decision) {
        return decisions.take(id, RelationshipTransition.RELEASE, decision);
    }

    @PUT
    @Path("/services/{code}")
    @RolesAllowed("relationships:write")
    public RelationshipView writeCustomerService(
            @RestPath UUID id,
            @RestPath @Size(max = 40) String code,
            @Valid @NotNull ServiceRelease wanted,
            @RestHeader("If-Match") @IfMatch.Optional @Nullable IfMatch ifMatch) {
        return releases.service(id, code, wanted, ifMatch);
    }

    @PUT
    @Path("/catalogues")
    @RolesAllowed("relationships:write")
    public RelationshipView writeCustomerCatalogues(
            @RestPath UUID id,
            @Valid @NotNull CatalogueRelease wanted,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return releases.catalogues(id, wanted, ifMatch);
    }

    @PUT
    @Path("/order-terms")
    @RolesAllowed("relationships:write")
    public RelationshipView writeCustomerOrderTerms(
            @RestPath UUID id,
            @Valid @NotNull OrderTermsInput wanted,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return decisions.changeTerms(id, wanted, ifMatch);
    }
}
