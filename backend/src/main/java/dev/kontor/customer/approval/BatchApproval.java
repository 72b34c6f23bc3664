package dev.kontor.customer.approval;

import dev.kontor.base.shared.MultiLine;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests to be approved as they were asked for. */
public record BatchApproval(
        @NotEmpty @Size(max = 1000) List<@NotNull UUID> ids,
        @MultiLine @Size(max = 2000) @Nullable String message) {}
