package dev.kontor.approval;

import dev.kontor.shared.HistoryView;
import dev.kontor.shared.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customers/{id}/relationship")
@RunOnVirtualThread
public class RelationshipResource {

    private final Relationships relationships;

    RelationshipResource(Relationships relationships) {
        this.relationships = relationships;
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
}
