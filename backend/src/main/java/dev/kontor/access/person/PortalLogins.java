package dev.kontor.access.person;

import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.token.AccessTokens;
import dev.kontor.access.token.RefreshToken;
import dev.kontor.access.token.RefreshedSessions;
import dev.kontor.access.token.RefreshedSessions.Opened;
import dev.kontor.access.token.SignIns;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.Caller;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in at a reseller's portal, staying in and signing out. */
@ApplicationScoped
public class PortalLogins {

    private final SignIns signIns;
    private final CustomerSignIn signIn;
    private final RefreshedSessions refreshed;
    private final CustomerSessions sessions;
    private final AccessTokens tokens;
    private final CurrentActor current;

    PortalLogins(
            SignIns signIns,
            CustomerSignIn signIn,
            RefreshedSessions refreshed,
            CustomerSessions sessions,
            AccessTokens tokens,
            CurrentActor current) {
        this.signIns = signIns;
        this.signIn = signIn;
        this.refreshed = refreshed;
        this.sessions = sessions;
        this.tokens = tokens;
        this.current = current;
    }

    /** 401 for any wrong combination, 429 after too many, 403 for the right password of a suspended person. */
    public PortalAccess login(PortalLogin login, Caller caller) {
        SignIns.Attempt attempt = new SignIns.Attempt(
                LoginSubject.Kind.CUSTOMER, login.email(), login.password(), login.reseller(), caller);
        return signIns.attempt(
                attempt, email -> signIn.open(email, login, caller).flatMap(this::access));
    }

    /** A new access for the cookie; nothing when its session has ended. */
    public Optional<PortalAccess> refresh(RefreshToken token, Caller caller) {
        return current.as(
                Actor.system(token.resellerId()),
                () -> refreshed.refresh(CustomerSession.class, token, caller).flatMap(this::access));
    }

    public void logout(RefreshToken token, Caller caller) {
        current.run(Actor.system(token.resellerId()), () -> refreshed.end(CustomerSession.class, token, caller));
    }

    private Optional<PortalAccess> access(Opened<CustomerSession> opened) {
        CustomerSession session = opened.session();
        return sessions.actor(session.id)
                .map(person -> new PortalAccess(
                        person,
                        tokens.issue(AccessTokens.Use.CUSTOMER, session),
                        AccessTokens.LIFETIME.toSeconds(),
                        opened.refreshToken(),
                        session.remembered ? CustomerSessions.REMEMBERED : null));
    }

    /**
     * What a successful sign-in gives: who acts from now on, the access token and, unless another tab has it, the refresh
     * token for the cookie, which goes with the browser window unless it is kept for longer.
     */
    public record PortalAccess(
            Actor person,
            String accessToken,
            long expiresIn,
            @Nullable String refreshToken,
            @Nullable Duration keptFor) {}

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
