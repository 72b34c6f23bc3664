package dev.kontor.identity;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;

/** The refresh cookie: {@code __Host-}, HttpOnly, Secure, SameSite=Strict; a plain name only on a local http address. */
final class RefreshCookie {

    private static final String NAME = "kontor_refresh";
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private RefreshCookie() {}

    static String of(String token, UriInfo uri) {
        return cookie(token, Sessions.LIFETIME.toSeconds(), uri);
    }

    static String expired(UriInfo uri) {
        return cookie("", 0, uri);
    }

    static Optional<RefreshToken> read(HttpHeaders headers, UriInfo uri) {
        Cookie cookie = headers.getCookies().get(name(uri));
        return cookie == null ? Optional.empty() : RefreshToken.parse(cookie.getValue());
    }

    private static String cookie(String value, long seconds, UriInfo uri) {
        return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s"
                .formatted(name(uri), value, seconds, isLocal(uri) ? "" : "; Secure");
    }

    private static String name(UriInfo uri) {
        return isLocal(uri) ? NAME : "__Host-" + NAME;
    }

    private static boolean isLocal(UriInfo uri) {
        return uri.getBaseUri().getScheme().equals("http")
                && LOCAL.contains(uri.getBaseUri().getHost());
    }
}
