package dev.kontor.holding.association;

import dev.kontor.base.http.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Ends up to a thousand associations together. */
@Path("/api/v1/associations:batch-end")
@RunOnVirtualThread
class AssociationBatchEndResource {

    private final AssociationEnds ends;

    AssociationBatchEndResource(AssociationEnds ends) {
        this.ends = ends;
    }

    @POST
    @RolesAllowed("associations:write")
    @Transactional
    @Idempotent
    public AssociationBatch endAssociations(@Valid @NotNull AssociationBatchEnd wanted) {
        return new AssociationBatch(ends.end(wanted.ids(), new AssociationEnd(wanted.on(), wanted.reason())));
    }
}
