package dev.kontor.customer.approval;

import dev.kontor.base.http.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Approves up to a thousand requests; each is decided or refused on its own. */
@Path("/api/v1/requests:batch-approval")
@RunOnVirtualThread
class BatchApprovalResource {

    private final RequestDecisions decisions;

    BatchApprovalResource(RequestDecisions decisions) {
        this.decisions = decisions;
    }

    @POST
    @RolesAllowed("requests:decide")
    @Transactional
    @Idempotent
    public BatchResult approveRequests(@Valid @NotNull BatchApproval batch) {
        Notice notice = new Notice(true, batch.message());
        return BatchResult.of(batch.ids(), decisions.approve(batch.ids(), NewDecision.asRequested(), notice));
    }
}
