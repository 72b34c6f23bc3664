package dev.kontor.customer.approval;

import dev.kontor.base.shared.MultiLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a request is rejected, and what else the customer should read. */
public record RequestRejection(
        @NotBlank @Size(max = 500) String reason,
        @MultiLine @Size(max = 2000) @Nullable String message) {}
