package dev.kontor.customer.approval;

import dev.kontor.base.shared.Problem;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
