package dev.kontor.customer.life;

import java.time.Instant;
import java.util.UUID;

/** A customer that can be restored until its time is over. */
public record DeletedCustomer(
        UUID id,
        String number,
        String displayName,
        String reason,
        Instant deletedAt,
        String deletedBy,
        Instant until) {}
