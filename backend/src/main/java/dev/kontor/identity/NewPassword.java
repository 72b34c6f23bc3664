package dev.kontor.identity;

import dev.kontor.shared.Secret;
import jakarta.validation.constraints.NotNull;

/** The token of the mail proves who asks. */
public record NewPassword(@NotNull Secret token, @NotNull Secret password) {}
