package dev.kontor.customer.customerclass;

import dev.kontor.base.shared.MultiLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A class as people enter it; without a position it goes to the end. */
public record CustomerClassInput(
        @NotBlank @Size(max = 100) String name,
        @MultiLine @Size(max = 1000) @Nullable String description,
        @Min(0) @Max(100_000) @Nullable Integer position,
        @NotNull @Size(min = 3, max = 3) String currency) {}
