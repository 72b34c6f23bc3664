package dev.kontor.access.person;

import dev.kontor.base.shared.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A customer's person who wants in. {@code reseller} (its short name) decides when one address works for several;
 * {@code code} is that of the authenticator app, or a recovery code, once the person has one; {@code remember} keeps the
 * person signed in after the browser is closed.
 */
public record PortalLogin(
        @Nullable @Size(max = 60) String reseller,
        @NotBlank @Size(max = 254) String email,
        @NotNull Secret password,
        @Nullable Secret code,
        @Nullable Boolean remember) {

    boolean remembered() {
        return Boolean.TRUE.equals(remember);
    }
}
