package dev.kontor.portal;

import org.jspecify.annotations.Nullable;

/** A service of the reseller and whether the customer has it; {@code requestable} when it may be asked for now. */
public record MyServiceView(
        String code,
        String name,
        @Nullable String description,
        ServiceStatus status,
        boolean requestPending,
        boolean requestable) {}
