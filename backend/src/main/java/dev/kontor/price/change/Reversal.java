package dev.kontor.price.change;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a change is taken back. */
public record Reversal(@NotBlank @Size(max = 500) String reason) {}
