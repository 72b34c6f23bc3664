package dev.kontor.customer.relationship;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer stands with one service; {@code since} and {@code by} tell of its release. It is {@code accessible} when
 * it is released and no association keeps the customer from it (E23).
 */
public record CustomerServiceView(
        String code,
        String name,
        @Nullable String description,
        ServiceStatus status,
        boolean accessible,
        boolean requestPending,
        @Nullable Instant since,
        @Nullable String by) {}
