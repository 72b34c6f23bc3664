package dev.kontor.holding.association;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day, which is today unless given, and why. */
public record AssociationEnd(
        @Nullable LocalDate on, @Size(max = 200) @Nullable String reason) {}
