package dev.kontor.access.person;

import dev.kontor.base.shared.Actor;
import org.jspecify.annotations.Nullable;

/** What a successful sign-in gives: who acts from now on, the access token and, unless another tab has it, a cookie. */
public record PortalAccess(
        Actor person,
        String accessToken,
        long expiresIn,
        @Nullable NewCookie cookie) {

    /** The refresh token for the cookie, which goes with the browser window unless it has an age. */
    public record NewCookie(String refreshToken, @Nullable Long maxAgeSeconds) {}
}
