package dev.kontor.access.secret;

import dev.kontor.base.shared.Secret;
import jakarta.validation.constraints.NotNull;

/** The token of the mail proves who asks. */
public record NewPassword(@NotNull Secret token, @NotNull Secret password) {}
