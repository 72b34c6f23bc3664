package dev.kontor.holding.association;

import dev.kontor.base.http.Idempotent;
import dev.kontor.holding.association.AssociationResource.AssociationBatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Switches mails and services of up to a thousand associations together. */
@Path("/api/v1/associations:batch-change")
@RunOnVirtualThread
class AssociationBatchChangeResource {

    private final Associations associations;

    AssociationBatchChangeResource(Associations associations) {
        this.associations = associations;
    }

    @POST
    @RolesAllowed("associations:write")
    @Idempotent
    public AssociationBatch changeAssociations(@Valid @NotNull AssociationBatchChange wanted) {
        return new AssociationBatch(associations.change(wanted));
    }

    /** What is to be of all of them; what is left out stays as it is with each. */
    public record AssociationBatchChange(
            @NotEmpty @Size(max = 1000) List<@NotNull UUID> ids,
            @Nullable Boolean notifyCustomer,
            @Size(max = 50) @Nullable List<@NotBlank @Size(max = 30) String> services) {}
}
