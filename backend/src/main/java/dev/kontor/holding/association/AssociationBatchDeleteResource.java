package dev.kontor.holding.association;

import dev.kontor.base.http.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/** Deletes up to a thousand associations together; their histories stay. */
@Path("/api/v1/associations:batch-delete")
@RunOnVirtualThread
class AssociationBatchDeleteResource {

    private final Associations associations;

    AssociationBatchDeleteResource(Associations associations) {
        this.associations = associations;
    }

    @POST
    @RolesAllowed("associations:write")
    @Idempotent
    public void deleteAssociations(@Valid @NotNull AssociationBatchDelete wanted) {
        associations.remove(wanted.ids());
    }

    /** Associations that are deleted together. */
    public record AssociationBatchDelete(
            @NotEmpty @Size(max = 1000) List<@NotNull UUID> ids) {}
}
