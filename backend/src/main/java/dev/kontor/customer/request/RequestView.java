package dev.kontor.customer.request;

import dev.kontor.base.shared.Versioned;
import dev.kontor.customer.request.RequestLists.RequestFacts;
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

    /** Who decided, when and why. */
    public record RequestDecision(
            String by, Instant at, @Nullable String reason) {}

    // one line a field, longer than a method should be
    static RequestView of(ServiceRequest request, RequestFacts facts, Instant now) {
        return new RequestView(
                request.id,
                request.customerId,
                facts.customer().displayName(),
                facts.customer().number(),
                facts.customer().email(),
                facts.customer().country(),
                request.kind,
                facts.services(),
                request.status,
                request.createdAt,
                request.dueAt,
                request.ageHours(now),
                request.isOverdue(now),
                request.siteId == null ? null : new RequestSite(request.siteId, String.valueOf(request.siteName)),
                request.note,
                request.risks,
                facts.duplicates(),
                decision(request),
                request.version);
    }

    private static @Nullable RequestDecision decision(ServiceRequest request) {
        return request.decidedAt == null
                ? null
                : new RequestDecision(String.valueOf(request.decidedByName), request.decidedAt, request.reason);
    }
}
