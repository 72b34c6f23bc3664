package dev.kontor.customer.approval;

import dev.kontor.base.history.HistoryView;
import dev.kontor.base.http.Idempotent;
import dev.kontor.base.shared.Page;
import dev.kontor.customer.relationship.RelationshipTransition;
import dev.kontor.customer.relationship.RelationshipView;
import dev.kontor.customer.relationship.Relationships;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customers/{id}/relationship")
@RunOnVirtualThread
class RelationshipResource {

    private final Relationships relationships;
    private final RelationshipDecisions decisions;

    RelationshipResource(Relationships relationships, RelationshipDecisions decisions) {
        this.relationships = relationships;
        this.decisions = decisions;
    }

    @GET
    @RolesAllowed("relationships:read")
    public RelationshipView readRelationship(@RestPath UUID id) {
        return relationships.read(id);
    }

    @GET
    @Path("/history")
    @RolesAllowed("relationships:read")
    public Page<HistoryView> listRelationshipHistory(
            @RestPath UUID id,
            @RestQuery @Min(1) @Max(Page.MAX_LIMIT) @DefaultValue(Page.DEFAULT_LIMIT) int limit,
            @RestQuery @Nullable String cursor) {
        return relationships.history(id, limit, cursor);
    }

    /** The relationship becomes active; an open first request is approved with it. */
    @POST
    @Path("/approval")
    @RolesAllowed("relationships:write")
    @Transactional
    @Idempotent
    public RelationshipView approveRelationship(@RestPath UUID id, @Valid @NotNull RelationshipDecision decision) {
        return decisions.take(id, RelationshipTransition.APPROVAL, decision);
    }

    /** Needs a reason; an open first request is rejected with it. */
    @POST
    @Path("/rejection")
    @RolesAllowed("relationships:write")
    @Transactional
    @Idempotent
    public RelationshipView rejectRelationship(@RestPath UUID id, @Valid @NotNull RelationshipDecision decision) {
        return decisions.take(id, RelationshipTransition.REJECTION, decision);
    }

    /** Needs a reason. Ends access at once; what was released stays noted for the release. */
    @POST
    @Path("/block")
    @RolesAllowed("relationships:write")
    @Transactional
    @Idempotent
    public RelationshipView blockRelationship(@RestPath UUID id, @Valid @NotNull RelationshipDecision decision) {
        return decisions.take(id, RelationshipTransition.BLOCK, decision);
    }

    /** Gives back what the block took. */
    @POST
    @Path("/release")
    @RolesAllowed("relationships:write")
    @Transactional
    @Idempotent
    public RelationshipView releaseRelationship(@RestPath UUID id, @Valid @NotNull RelationshipDecision decision) {
        return decisions.take(id, RelationshipTransition.RELEASE, decision);
    }
}
