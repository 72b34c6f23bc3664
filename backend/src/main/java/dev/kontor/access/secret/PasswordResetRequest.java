package dev.kontor.access.secret;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who forgot a password. {@code reseller} (its short name) decides when one address works for several. */
public record PasswordResetRequest(
        @NotBlank @Size(max = 254) String email,
        @Nullable @Size(max = 60) String reseller) {}
