package dev.kontor.access.staff;

import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.Passwords;
import dev.kontor.access.secret.SecondFactors;
import dev.kontor.access.token.RefreshedSessions.Opened;
import dev.kontor.base.shared.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a password within one reseller and opens the session. */
@ApplicationScoped
class StaffLogin {

    private final StaffUsers users;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Clock clock;

    StaffLogin(StaffUsers users, Passwords passwords, SecondFactors factors, Sessions sessions, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** 401 with a code of its own when only the second factor is missing or wrong. */
    @Transactional
    public Optional<Opened<StaffSession>> open(String email, Secret password, @Nullable Secret code) {
        StaffUser user = users.activeByEmail(email).orElse(null);
        if (!passwords.matches(password, user == null ? null : user.passwordHash) || user == null) {
            return Optional.empty();
        }
        factors.require(new LoginSubject(LoginSubject.Kind.STAFF, user.id), code);
        user.lastLoginAt = clock.instant();
        return Optional.of(sessions.open(user));
    }
}
