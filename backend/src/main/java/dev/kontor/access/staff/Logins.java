package dev.kontor.access.staff;

import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.token.AccessTokens;
import dev.kontor.access.token.RefreshToken;
import dev.kontor.access.token.RefreshedSessions;
import dev.kontor.access.token.RefreshedSessions.Opened;
import dev.kontor.access.token.SignIns;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.Caller;
import dev.kontor.base.shared.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in, staying in and signing out. */
@ApplicationScoped
class Logins {

    private final SignIns signIns;
    private final StaffLogin staff;
    private final RefreshedSessions refreshed;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final CurrentUsers people;
    private final CurrentActor current;

    Logins(
            SignIns signIns,
            StaffLogin staff,
            RefreshedSessions refreshed,
            Sessions sessions,
            AccessTokens tokens,
            CurrentUsers people,
            CurrentActor current) {
        this.signIns = signIns;
        this.staff = staff;
        this.refreshed = refreshed;
        this.sessions = sessions;
        this.tokens = tokens;
        this.people = people;
        this.current = current;
    }

    /** 401 for any wrong combination, 429 after too many. */
    Access login(Login login, Caller caller) {
        SignIns.Attempt attempt =
                new SignIns.Attempt(LoginSubject.Kind.STAFF, login.email(), login.password(), login.reseller(), caller);
        return signIns.attempt(
                attempt,
                email -> staff.open(email, login.password(), login.code()).flatMap(this::access));
    }

    Optional<Access> refresh(RefreshToken token, Caller caller) {
        return current.as(
                Actor.system(token.resellerId()),
                () -> refreshed.refresh(StaffSession.class, token, caller).flatMap(this::access));
    }

    void logout(RefreshToken token, Caller caller) {
        current.run(Actor.system(token.resellerId()), () -> refreshed.end(StaffSession.class, token, caller));
    }

    private Optional<Access> access(Opened<StaffSession> opened) {
        String token = tokens.issue(AccessTokens.Use.STAFF, opened.session());
        return sessions.actor(opened.session().id)
                .map(person -> current.as(person, people::me))
                .map(user -> new SessionView(token, AccessTokens.LIFETIME.toSeconds(), user))
                .map(session -> new Access(session, opened.refreshToken()));
    }

    /** What a successful sign-in gives: the session for the body, the refresh token for the cookie unless another tab has it. */
    record Access(SessionView session, @Nullable String refreshToken) {}
}
