package dev.kontor.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a customer stands with one service; {@code since} and {@code by} tell of its release. */
public record CustomerServiceView(
        String code,
        String name,
        @Nullable String description,
        ServiceStatus status,
        boolean requestPending,
        @Nullable Instant since,
        @Nullable String by) {}
