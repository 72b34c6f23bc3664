package dev.kontor.access.staff;

import dev.kontor.access.secret.LoginAddress;
import dev.kontor.access.secret.LoginThrottle;
import dev.kontor.access.secret.Secrets;
import dev.kontor.access.token.AccessTokens;
import dev.kontor.access.token.RefreshToken;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.tenant.reseller.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Signing in, staying in and signing out. Known and unknown addresses look the same from outside. */
@ApplicationScoped
class Logins {

    private final LoginThrottle throttle;
    private final Directory directory;
    private final StaffLogin staff;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final CurrentUsers people;
    private final CurrentActor current;

    Logins(
            LoginThrottle throttle,
            Directory directory,
            StaffLogin staff,
            Sessions sessions,
            AccessTokens tokens,
            CurrentUsers people,
            CurrentActor current) {
        this.throttle = throttle;
        this.directory = directory;
        this.staff = staff;
        this.sessions = sessions;
        this.tokens = tokens;
        this.people = people;
        this.current = current;
    }

    /** 401 for any wrong combination, 429 after too many. */
    Access login(Login login, String address) {
        return current.as(Actor.nobody(), () -> attempt(login, address));
    }

    private Access attempt(Login login, String address) {
        String email = LoginAddress.normalise(login.email());
        throttle.attempt(email, address);
        List<UUID> candidates = candidates(login, email);
        for (UUID reseller : candidates) {
            Optional<Sessions.Opened> opened =
                    current.as(Actor.system(reseller), () -> staff.open(email, login.password(), login.code()));
            if (opened.isPresent()) {
                throttle.succeeded(email, address);
                return access(reseller, opened.get());
            }
        }
        if (candidates.isEmpty()) {
            staff.pretend(login.password());
        }
        throw new Problem.Unauthenticated("invalid-credentials", "The address or the password is wrong.");
    }

    Optional<Access> refresh(RefreshToken token) {
        return current.as(Actor.system(token.resellerId()), () -> sessions.refresh(token))
                .map(opened -> access(token.resellerId(), opened));
    }

    void logout(RefreshToken token) {
        current.as(Actor.system(token.resellerId()), () -> {
            sessions.refresh(token).ifPresent(opened -> sessions.close(token.sessionId()));
            return null;
        });
    }

    private List<UUID> candidates(Login login, String email) {
        List<UUID> candidates = directory.resellers(Directory.Kind.LOGIN, Secrets.hexHash(email));
        if (login.reseller() == null) {
            return candidates;
        }
        List<UUID> wanted = directory.resellers(Directory.Kind.SLUG, login.reseller());
        return candidates.stream().filter(wanted::contains).toList();
    }

    private Access access(UUID resellerId, Sessions.Opened opened) {
        CurrentUser view = people.of(opened.user(), resellerId);
        SessionView session = new SessionView(
                tokens.issue(AccessTokens.Use.STAFF, opened.session()), AccessTokens.LIFETIME.toSeconds(), view);
        return new Access(session, Optional.ofNullable(opened.refreshToken()));
    }

    /** What a successful sign-in gives: the session for the body, the refresh token for the cookie. */
    record Access(SessionView session, Optional<String> refreshToken) {}
}
