package dev.kontor.approval;

import dev.kontor.http.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Up to a thousand requests at once; each is decided or refused on its own. */
@Path("/api/v1")
@RunOnVirtualThread
public class RequestBatchResource {

    private final RequestDecisions decisions;

    RequestBatchResource(RequestDecisions decisions) {
        this.decisions = decisions;
    }

    @POST
    @Path("/requests:batch-approval")
    @RolesAllowed("requests:decide")
    @Transactional
    @Idempotent
    public BatchResult approveRequests(@Valid @NotNull BatchApproval batch) {
        Notice notice = new Notice(true, batch.message());
        return BatchResult.of(batch.ids(), decisions.approve(batch.ids(), NewDecision.asRequested(), notice));
    }

    @POST
    @Path("/requests:batch-rejection")
    @RolesAllowed("requests:decide")
    @Transactional
    @Idempotent
    public BatchResult rejectRequests(@Valid @NotNull BatchRejection batch) {
        Notice notice = new Notice(true, batch.message());
        return BatchResult.of(batch.ids(), decisions.reject(batch.ids(), batch.reason(), notice));
    }
}
