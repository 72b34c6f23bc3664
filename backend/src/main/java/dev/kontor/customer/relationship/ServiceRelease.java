package dev.kontor.customer.relationship;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whether a customer may use a service, and why that changes. */
public record ServiceRelease(
        @NotNull Boolean active, @Size(max = 500) @Nullable String reason) {}
