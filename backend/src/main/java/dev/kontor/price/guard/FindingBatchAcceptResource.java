package dev.kontor.price.guard;

import dev.kontor.base.http.Idempotent;
import dev.kontor.price.guard.AcceptedFinding.FindingBatchAcceptance;
import dev.kontor.price.guard.AcceptedFinding.FindingBatchResult;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Accepts up to five hundred findings together. */
@Path("/api/v1/price-findings:batch-accept")
@RunOnVirtualThread
class FindingBatchAcceptResource {

    private final AcceptedFindings accepted;

    FindingBatchAcceptResource(AcceptedFindings accepted) {
        this.accepted = accepted;
    }

    /**
     * Takes findings out of the way for up to a year, each for itself. They come back on the day after, or as soon as a
     * price that they are about changes.
     */
    @POST
    @RolesAllowed("prices:override-guard")
    @Idempotent
    public FindingBatchResult acceptPriceFindings(@Valid @NotNull FindingBatchAcceptance wanted) {
        return accepted.accept(wanted);
    }
}
