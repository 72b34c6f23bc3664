package dev.kontor.identity;

import dev.kontor.shared.Secret;
import jakarta.validation.constraints.NotNull;

/** The present password proves who asks. */
public record PasswordChange(
        @NotNull Secret currentPassword, @NotNull Secret newPassword) {}
