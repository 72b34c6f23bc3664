package dev.kontor.identity;

import dev.kontor.shared.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Checks a password within one reseller and opens the session. */
@ApplicationScoped
class StaffLogin {

    private final Users users;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Clock clock;

    StaffLogin(Users users, Passwords passwords, Sessions sessions, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Transactional
    public Optional<Sessions.Opened> open(String email, Secret password) {
        Optional<StaffUser> user = users.activeByEmail(email);
        if (user.isEmpty()) {
            passwords.pretend(password);
            return Optional.empty();
        }
        if (!passwords.matches(password, user.get().passwordHash)) {
            return Optional.empty();
        }
        user.get().lastLoginAt = clock.instant();
        return Optional.of(sessions.open(user.get()));
    }
}
