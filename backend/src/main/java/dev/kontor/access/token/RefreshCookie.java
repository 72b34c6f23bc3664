package dev.kontor.access.token;

import dev.kontor.base.shared.Problem;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A refresh cookie: {@code __Host-}, HttpOnly, Secure, SameSite=Strict; a plain name only on a local http address. */
public enum RefreshCookie {
    STAFF("kontor_refresh"),
    PORTAL("kontor_portal_refresh");

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String name;

    RefreshCookie(String name) {
        this.name = name;
    }

    /** Without an age it goes with the browser window. */
    public String of(String token, @Nullable Long ageSeconds, UriInfo uri) {
        String age = ageSeconds == null ? "" : "; Max-Age=" + ageSeconds;
        return "%s=%s; Path=/%s; HttpOnly; SameSite=Strict%s".formatted(name(uri), token, age, secure(uri));
    }

    public String expired(UriInfo uri) {
        return of("", 0L, uri);
    }

    /** What the browser sent; 403 when a page of another site made it do so. */
    public Optional<RefreshToken> read(HttpHeaders headers, UriInfo uri) {
        requireSameSite(headers);
        Cookie cookie = headers.getCookies().get(name(uri));
        return cookie == null ? Optional.empty() : RefreshToken.parse(cookie.getValue());
    }

    private static void requireSameSite(HttpHeaders headers) {
        String site = headers.getHeaderString("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw new Problem.Forbidden("cross-site", "This comes from another site.");
        }
    }

    private String name(UriInfo uri) {
        return isLocal(uri) ? name : "__Host-" + name;
    }

    private static String secure(UriInfo uri) {
        return isLocal(uri) ? "" : "; Secure";
    }

    private static boolean isLocal(UriInfo uri) {
        return uri.getBaseUri().getScheme().equals("http")
                && LOCAL.contains(uri.getBaseUri().getHost());
    }
}
