package dev.kontor.access.secret;

import dev.kontor.base.shared.Secret;
import jakarta.validation.constraints.NotNull;

/** What the authenticator app shows right now. */
public record TotpCode(@NotNull Secret code) {}
