package dev.kontor.price.guard;

import dev.kontor.base.http.Idempotent;
import dev.kontor.base.http.PageRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.price.guard.AcceptedFinding.FindingBatchAcceptance;
import dev.kontor.price.guard.AcceptedFinding.FindingBatchResult;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/price-findings/acceptances")
@RunOnVirtualThread
class AcceptedFindingResource {

    private final AcceptedFindings accepted;

    AcceptedFindingResource(AcceptedFindings accepted) {
        this.accepted = accepted;
    }

    /** What was ever accepted, by whom, why and until when, newest first. */
    @GET
    @RolesAllowed("prices:read")
    public Page<AcceptedFinding> listAcceptedFindings(@Valid @BeanParam PageRequest page) {
        return accepted.page(page);
    }

    /**
     * Takes up to five hundred findings out of the way for up to a year, each for itself. They come back on the day after, or
     * as soon as a price that they are about changes.
     */
    @POST
    @RolesAllowed("prices:override-guard")
    @Idempotent
    public FindingBatchResult acceptPriceFindings(@Valid @NotNull FindingBatchAcceptance wanted) {
        return accepted.accept(wanted);
    }

    /** Takes it back: its finding is open again. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed("prices:override-guard")
    public void takeBackAcceptedFinding(@RestPath UUID id) {
        accepted.takeBack(id);
    }
}
