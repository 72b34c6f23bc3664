package dev.kontor.access.staff;

import dev.kontor.access.secret.LoginAddress;
import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.LoginThrottle;
import dev.kontor.access.secret.Passwords;
import dev.kontor.access.secret.SecondFactors;
import dev.kontor.access.secret.Secrets;
import dev.kontor.access.token.AccessTokens;
import dev.kontor.access.token.RefreshToken;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.tenant.reseller.Directory;
import dev.kontor.tenant.reseller.ResellerView;
import dev.kontor.tenant.reseller.Resellers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Signing in, staying in and signing out. Known and unknown addresses look the same from outside. */
@ApplicationScoped
class Logins {

    private final LoginThrottle throttle;
    private final Directory directory;
    private final Resellers resellers;
    private final StaffLogin staff;
    private final Sessions sessions;
    private final Users users;
    private final SecondFactors factors;
    private final AccessTokens tokens;
    private final CurrentActor current;
    private final Passwords passwords;

    Logins(
            LoginThrottle throttle,
            Directory directory,
            Resellers resellers,
            StaffLogin staff,
            Sessions sessions,
            Users users,
            SecondFactors factors,
            AccessTokens tokens,
            CurrentActor current,
            Passwords passwords) {
        this.throttle = throttle;
        this.directory = directory;
        this.resellers = resellers;
        this.staff = staff;
        this.sessions = sessions;
        this.users = users;
        this.factors = factors;
        this.tokens = tokens;
        this.current = current;
        this.passwords = passwords;
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
            passwords.pretend(login.password());
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

    @Transactional
    public CurrentUser me() {
        Actor actor = current.get();
        ResellerView reseller = actor.resellerId() == null ? null : resellers.require(actor.resellerId());
        Optional<StaffUser> user =
                actor.kind() == Actor.Kind.STAFF ? users.findByIdOptional(actor.id()) : Optional.empty();
        return new CurrentUser(
                actor.id(),
                actor.name(),
                user.map(known -> known.email).orElse(null),
                actor.kind(),
                user.map(known -> known.role).orElse(null),
                actor.rights().stream().sorted().toList(),
                user.isPresent() && hasSecondFactor(user.get()),
                reseller);
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
        StaffUser user = opened.user();
        CurrentUser view = new CurrentUser(
                user.id,
                user.name,
                user.email,
                Actor.Kind.STAFF,
                user.role,
                user.role.codes().stream().sorted().toList(),
                current.as(Actor.system(resellerId), () -> hasSecondFactor(user)),
                resellers.require(resellerId));
        SessionView session = new SessionView(
                tokens.issue(AccessTokens.Use.STAFF, opened.session()), AccessTokens.LIFETIME.toSeconds(), view);
        return new Access(session, Optional.ofNullable(opened.refreshToken()));
    }

    private boolean hasSecondFactor(StaffUser user) {
        return factors.isOn(new LoginSubject(LoginSubject.Kind.STAFF, user.id));
    }

    /** What a successful sign-in gives: the session for the body, the refresh token for the cookie. */
    record Access(SessionView session, Optional<String> refreshToken) {}
}
