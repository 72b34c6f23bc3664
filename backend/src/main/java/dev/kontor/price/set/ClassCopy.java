package dev.kontor.price.set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A new class like another one, in the same currency, with all its prices. */
public record ClassCopy(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(min = 3, max = 3) String currency,
        @NotNull Boolean withAdjustments) {}
