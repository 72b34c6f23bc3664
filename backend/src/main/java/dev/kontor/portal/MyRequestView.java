package dev.kontor.portal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the customer has asked for and what became of it. */
public record MyRequestView(
        UUID id,
        List<RequestedService> services,
        MyRequestStatus status,
        @Nullable String note,
        Instant createdAt,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    /** A service by its name. */
    public record RequestedService(String code, String name) {}

    /** Where the request is. */
    public enum MyRequestStatus {
        OPEN,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }
}
