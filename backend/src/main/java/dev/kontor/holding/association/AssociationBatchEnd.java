package dev.kontor.holding.association;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Associations that end together. */
public record AssociationBatchEnd(
        @NotEmpty @Size(max = 1000) List<@NotNull UUID> ids,
        @Nullable LocalDate on,
        @Size(max = 200) @Nullable String reason) {}
