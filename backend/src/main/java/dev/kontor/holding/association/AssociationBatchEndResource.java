package dev.kontor.holding.association;

import dev.kontor.base.http.Idempotent;
import dev.kontor.holding.association.AssociationResource.AssociationBatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends up to a thousand associations together. */
@Path("/api/v1/associations:batch-end")
@RunOnVirtualThread
class AssociationBatchEndResource {

    private final Associations associations;

    AssociationBatchEndResource(Associations associations) {
        this.associations = associations;
    }

    @POST
    @RolesAllowed("associations:write")
    @Idempotent
    public AssociationBatch endAssociations(@Valid @NotNull AssociationBatchEnd wanted) {
        return new AssociationBatch(associations.end(wanted.ids(), new AssociationEnd(wanted.on(), wanted.reason())));
    }

    /** The last day, which is today unless given, and why. */
    public record AssociationEnd(
            @Nullable LocalDate on,
            @Size(max = 200) @Nullable String reason) {}

    /** Associations that end together. */
    public record AssociationBatchEnd(
            @NotEmpty @Size(max = 1000) List<@NotNull UUID> ids,
            @Nullable LocalDate on,
            @Size(max = 200) @Nullable String reason) {}
}
