package dev.kontor.customer.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A registration as staff see it; name and addresses only while it waits. */
public record RegistrationView(
        UUID id,
        RegistrationStatus status,
        @Nullable DropReason droppedBecause,
        @Nullable String name,
        @Nullable String email,
        @Nullable String address,
        String language,
        List<String> services,
        Instant submittedAt,
        Instant expiresAt,
        @Nullable Instant confirmedAt,
        @Nullable UUID customerId,
        @Nullable UUID requestId) {

    static RegistrationView of(Registration row, Instant now) {
        return new RegistrationView(
                row.id,
                row.isOver(now) ? RegistrationStatus.EXPIRED : row.status,
                row.droppedBecause,
                row.fields == null ? null : row.fields.customerName(),
                row.email,
                row.address,
                row.language,
                row.services,
                row.createdAt,
                row.expiresAt,
                row.confirmedAt,
                row.customerId,
                row.requestId);
    }
}
