package dev.kontor.identity;

import dev.kontor.shared.Secret;
import jakarta.validation.constraints.NotNull;

/** What the authenticator app shows right now. */
public record TotpCode(@NotNull Secret code) {}
