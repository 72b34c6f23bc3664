package dev.kontor.price.change;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What was previewed, and why it should be published in spite of findings. */
public record Publication(
        @NotBlank @Size(max = 100) String fingerprint,
        @Nullable @Size(min = 1, max = 500) String overrideReason) {}
