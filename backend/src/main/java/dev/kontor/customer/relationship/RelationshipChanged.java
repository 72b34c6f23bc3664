package dev.kontor.customer.relationship;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fired in the transaction in which the relationship with a customer got another status. */
public record RelationshipChanged(
        UUID resellerId,
        UUID customerId,
        RelationshipStatus before,
        RelationshipStatus now,
        @Nullable String reason) {}
