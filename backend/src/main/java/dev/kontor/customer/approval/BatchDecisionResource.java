package dev.kontor.customer.approval;

import dev.kontor.base.http.Idempotent;
import dev.kontor.base.shared.MultiLine;
import dev.kontor.base.shared.Problem;
import dev.kontor.customer.request.Grounds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides up to a thousand requests together; each is decided or refused on its own. */
@Path("/api/v1")
@RunOnVirtualThread
class BatchDecisionResource {

    private final RequestDecisions decisions;

    BatchDecisionResource(RequestDecisions decisions) {
        this.decisions = decisions;
    }

    /** Approves up to a thousand requests as they were asked for. */
    @POST
    @Path("/requests:batch-approval")
    @RolesAllowed("requests:decide")
    @Idempotent
    public BatchResult approveRequests(@Valid @NotNull BatchApproval batch) {
        Notice notice = new Notice(true, batch.message());
        return BatchResult.of(batch.ids(), decisions.approve(batch.ids(), NewDecision.asRequested(), notice));
    }

    /** Rejects up to a thousand requests. */
    @POST
    @Path("/requests:batch-rejection")
    @RolesAllowed("requests:decide")
    @Idempotent
    public BatchResult rejectRequests(@Valid @NotNull BatchRejection batch) {
        Notice notice = new Notice(true, batch.message());
        Grounds why = new Grounds(batch.reason(), batch.message());
        return BatchResult.of(batch.ids(), decisions.reject(batch.ids(), why, notice));
    }

    /** Requests to be approved as they were asked for. */
    public record BatchApproval(
            @NotEmpty @Size(max = 1000) List<@NotNull UUID> ids,
            @MultiLine @Size(max = 2000) @Nullable String message) {}

    /** Requests to be rejected for one reason, which stays with the staff; the message is what the customers read. */
    public record BatchRejection(
            @NotEmpty @Size(max = 1000) List<@NotNull UUID> ids,
            @NotBlank @Size(max = 500) String reason,
            @MultiLine @Size(max = 2000) @Nullable String message) {}

    /** What became of each request, in the order of the ids; one that is refused does not hold up the others. */
    public record BatchResult(int decided, int refused, List<BatchItem> items) {

        /** {@code code} and {@code detail} say why a request stays as it is. */
        public record BatchItem(
                UUID id,
                boolean decided,
                @Nullable String code,
                @Nullable String detail) {}

        static BatchResult of(Collection<UUID> ids, Decision decision) {
            List<BatchItem> items =
                    ids.stream().map(id -> item(id, decision.refused().get(id))).toList();
            return new BatchResult(decision.decided().size(), decision.refused().size(), items);
        }

        private static BatchItem item(UUID id, @Nullable Problem refusal) {
            return refusal == null
                    ? new BatchItem(id, true, null, null)
                    : new BatchItem(id, false, refusal.code(), refusal.detail());
        }
    }
}
