package dev.kontor.access.token;

import dev.kontor.base.shared.Caller;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Proxies;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A refresh cookie: {@code __Host-}, HttpOnly, Secure, SameSite=Strict; a plain name only on a local http address. */
public enum RefreshCookie {
    STAFF("kontor_refresh"),
    PORTAL("kontor_portal_refresh");

    /** How long a browser is known that somebody signed in with. */
    private static final Duration KNOWN = Duration.ofDays(365);

    private final String name;

    RefreshCookie(String name) {
        this.name = name;
    }

    /** Whom the cookie stands for; 401 when nobody is signed in (any more), 403 when a page of another site asks. */
    public <A> A require(HttpHeaders headers, Caller caller, BiFunction<RefreshToken, Caller, Optional<A>> refresh) {
        return read(headers, caller)
                .flatMap(token -> refresh.apply(token, caller))
                .orElseThrow(() -> new Problem.Unauthenticated("no-session", "Nobody is signed in."));
    }

    /** Without a token when another tab has just got it; without an age the cookie goes with the browser window. */
    public <V> RestResponse<V> signedIn(V session, @Nullable String token, @Nullable Duration age, Caller caller) {
        RestResponse.ResponseBuilder<V> response = RestResponse.ResponseBuilder.ok(session);
        if (token != null) {
            response.header(
                    HttpHeaders.SET_COOKIE,
                    caller.cookie(Proxies.BROWSER_COOKIE, caller.browser().value(), KNOWN));
            response.header(HttpHeaders.SET_COOKIE, caller.cookie(name, token, age));
        }
        return response.build();
    }

    public RestResponse<Void> signedOut(Caller caller) {
        return RestResponse.ResponseBuilder.<Void>noContent()
                .header(HttpHeaders.SET_COOKIE, caller.cookie(name, "", Duration.ZERO))
                .build();
    }

    /** What the browser sent; 403 when a page of another site made it do so. */
    public Optional<RefreshToken> read(HttpHeaders headers, Caller caller) {
        requireSameSite(headers);
        Cookie cookie = headers.getCookies().get(caller.cookieName(name));
        return cookie == null ? Optional.empty() : RefreshToken.parse(cookie.getValue());
    }

    private static void requireSameSite(HttpHeaders headers) {
        String site = headers.getHeaderString("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw new Problem.Forbidden("cross-site", "This comes from another site.");
        }
    }
}
