package dev.kontor.customer.relationship;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a customer stands with the service that was asked about. */
public record CustomerStatusView(
        UUID customerId,
        String name,
        String number,
        @Nullable String city,
        @Nullable String country,
        RelationshipStatus relationship,
        @Nullable String reason,
        ServiceStatus status,
        boolean requestPending,
        @Nullable Instant since,
        @Nullable String by) {}
