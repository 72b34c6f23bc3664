package dev.kontor.access.token;

import dev.kontor.base.shared.Problem;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
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

    /** Whom the cookie stands for; 401 when nobody is signed in (any more), 403 when a page of another site asks. */
    public <A> A require(HttpHeaders headers, UriInfo uri, Function<RefreshToken, Optional<A>> refresh) {
        return read(headers, uri)
                .flatMap(refresh)
                .orElseThrow(() -> new Problem.Unauthenticated("no-session", "Nobody is signed in."));
    }

    /** Without a token when another tab has just got it; without an age the cookie goes with the browser window. */
    public <V> RestResponse<V> signedIn(V session, @Nullable String token, @Nullable Duration age, UriInfo uri) {
        RestResponse.ResponseBuilder<V> response = RestResponse.ResponseBuilder.ok(session);
        if (token != null) {
            response.header(HttpHeaders.SET_COOKIE, of(token, age, uri));
        }
        return response.build();
    }

    public RestResponse<Void> signedOut(UriInfo uri) {
        return RestResponse.ResponseBuilder.<Void>noContent()
                .header(HttpHeaders.SET_COOKIE, of("", Duration.ZERO, uri))
                .build();
    }

    private String of(String token, @Nullable Duration kept, UriInfo uri) {
        String age = kept == null ? "" : "; Max-Age=" + kept.toSeconds();
        return "%s=%s; Path=/%s; HttpOnly; SameSite=Strict%s".formatted(name(uri), token, age, secure(uri));
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
