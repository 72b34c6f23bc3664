package dev.kontor.access.person;

import dev.kontor.access.secret.LoginAddress;
import dev.kontor.access.secret.LoginThrottle;
import dev.kontor.access.secret.Passwords;
import dev.kontor.access.token.AccessTokens;
import dev.kontor.access.token.Caller;
import dev.kontor.access.token.RefreshToken;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signing in at a reseller's portal, staying in and signing out. Known and unknown addresses look the same. */
@ApplicationScoped
public class PortalLogins {

    private final LoginThrottle throttle;
    private final PortalDirectory directory;
    private final CustomerSignIn signIn;
    private final CustomerSessions sessions;
    private final AccessTokens tokens;
    private final Passwords passwords;
    private final CurrentActor current;

    PortalLogins(
            LoginThrottle throttle,
            PortalDirectory directory,
            CustomerSignIn signIn,
            CustomerSessions sessions,
            AccessTokens tokens,
            Passwords passwords,
            CurrentActor current) {
        this.throttle = throttle;
        this.directory = directory;
        this.signIn = signIn;
        this.sessions = sessions;
        this.tokens = tokens;
        this.passwords = passwords;
        this.current = current;
    }

    /** 401 for any wrong combination, 429 after too many, 403 for the right password of a suspended person. */
    public PortalAccess login(PortalLogin login, Caller caller) {
        return current.as(Actor.nobody(), () -> attempt(login, caller));
    }

    private PortalAccess attempt(PortalLogin login, Caller caller) {
        String email = LoginAddress.normalise(login.email());
        String counted = "portal:" + email;
        throttle.attempt(counted, caller.address());
        List<UUID> candidates = directory.resellers(email, login.reseller(), caller.host());
        for (UUID reseller : candidates) {
            Optional<PortalAccess> access = current.as(Actor.system(reseller), () -> signIn.open(email, login, caller))
                    .flatMap(this::access);
            if (access.isPresent()) {
                throttle.succeeded(counted, caller.address());
                return access.get();
            }
        }
        if (candidates.isEmpty()) {
            passwords.pretend(login.password());
        }
        throw new Problem.Unauthenticated("invalid-credentials", "The address or the password is wrong.");
    }

    /** A new access for the cookie; nothing when its session has ended. */
    public Optional<PortalAccess> refresh(RefreshToken token) {
        return current.as(Actor.system(token.resellerId()), () -> sessions.refresh(token))
                .flatMap(this::access);
    }

    public void logout(RefreshToken token) {
        current.as(Actor.system(token.resellerId()), () -> {
            sessions.refresh(token).ifPresent(opened -> sessions.close(token.sessionId()));
            return null;
        });
    }

    private Optional<PortalAccess> access(CustomerSessions.Opened opened) {
        CustomerSession session = opened.session();
        Long age = session.remembered ? CustomerSessions.REMEMBERED.toSeconds() : null;
        PortalAccess.NewCookie cookie =
                opened.refreshToken() == null ? null : new PortalAccess.NewCookie(opened.refreshToken(), age);
        return current.as(Actor.system(session.resellerId()), () -> sessions.actor(session.id))
                .map(person -> new PortalAccess(
                        person,
                        tokens.issue(AccessTokens.Use.CUSTOMER, session),
                        AccessTokens.LIFETIME.toSeconds(),
                        cookie));
    }

    /** What a successful sign-in gives: who acts from now on, the access token and, unless another tab has it, a cookie. */
    public record PortalAccess(
            Actor person,
            String accessToken,
            long expiresIn,
            @Nullable NewCookie cookie) {

        /** The refresh token for the cookie, which goes with the browser window unless it has an age. */
        public record NewCookie(
                String refreshToken, @Nullable Long maxAgeSeconds) {}
    }

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
}
