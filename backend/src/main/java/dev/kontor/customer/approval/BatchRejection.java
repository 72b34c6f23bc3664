package dev.kontor.customer.approval;

import dev.kontor.base.shared.MultiLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests to be rejected for one reason. */
public record BatchRejection(
        @NotEmpty @Size(max = 1000) List<@NotNull UUID> ids,
        @NotBlank @Size(max = 500) String reason,
        @MultiLine @Size(max = 2000) @Nullable String message) {}
