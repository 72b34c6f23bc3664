package dev.kontor.access.staff;

import dev.kontor.base.shared.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who wants in. {@code reseller} (its short name) decides when one address works for several; {@code code} is that of the
 * authenticator app, or a recovery code, once somebody has one.
 */
public record Login(
        @NotBlank @Size(max = 254) String email,
        @NotNull Secret password,
        @Nullable @Size(max = 60) String reseller,
        @Nullable Secret code) {}
