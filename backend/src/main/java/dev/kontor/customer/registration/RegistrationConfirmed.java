package dev.kontor.customer.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visitor became a customer, having accepted these texts then and from this network address; in the same transaction. */
public record RegistrationConfirmed(
        UUID customerId,
        List<UUID> acceptedTexts,
        Instant acceptedAt,
        @Nullable String address) {}
