package dev.kontor.customer.approval;

import dev.kontor.base.http.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Rejects up to a thousand requests; each is decided or refused on its own. */
@Path("/api/v1/requests:batch-rejection")
@RunOnVirtualThread
class BatchRejectionResource {

    private final RequestDecisions decisions;

    BatchRejectionResource(RequestDecisions decisions) {
        this.decisions = decisions;
    }

    @POST
    @RolesAllowed("requests:decide")
    @Transactional
    @Idempotent
    public BatchResult rejectRequests(@Valid @NotNull BatchRejection batch) {
        Notice notice = new Notice(true, batch.message());
        return BatchResult.of(batch.ids(), decisions.reject(batch.ids(), batch.reason(), notice));
    }
}
