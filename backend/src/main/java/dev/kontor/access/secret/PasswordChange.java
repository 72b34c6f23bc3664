package dev.kontor.access.secret;

import dev.kontor.base.shared.Secret;
import jakarta.validation.constraints.NotNull;

/** The present password proves who asks. */
public record PasswordChange(
        @NotNull Secret currentPassword, @NotNull Secret newPassword) {}
