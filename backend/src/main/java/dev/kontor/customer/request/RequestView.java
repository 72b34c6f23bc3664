package dev.kontor.customer.request;

import dev.kontor.base.shared.Versioned;
import dev.kontor.goods.offer.ServiceRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as it stands in the inbox; {@code duplicates} counts other customers that look like this one. */
public record RequestView(
        UUID id,
        UUID customerId,
        String customerName,
        String customerNumber,
        @Nullable String email,
        @Nullable String country,
        RequestKind kind,
        List<ServiceRef> services,
        RequestStatus status,
        Instant createdAt,
        Instant dueAt,
        long ageHours,
        boolean overdue,
        @Nullable RequestSite site,
        @Nullable String note,
        List<RiskView> risks,
        int duplicates,
        @Nullable RequestDecision decision,
        long version)
        implements Versioned {

    /** The site where it came in. */
    public record RequestSite(UUID id, String name) {}

    /** Who decided, when and why: the reason stays with the staff, the message is what the customer reads. */
    public record RequestDecision(
            String by,
            Instant at,
            @Nullable String reason,
            @Nullable String message) {}
}
