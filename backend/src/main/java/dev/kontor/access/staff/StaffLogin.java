package dev.kontor.access.staff;

import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.Passwords;
import dev.kontor.access.secret.SecondFactors;
import dev.kontor.access.staff.StaffUsers.StaffSecret;
import dev.kontor.access.token.RefreshedSessions.Opened;
import dev.kontor.base.shared.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a password within one reseller and opens the session. */
@ApplicationScoped
class StaffLogin {

    private final StaffUsers users;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Sessions sessions;

    StaffLogin(StaffUsers users, Passwords passwords, SecondFactors factors, Sessions sessions) {
        this.users = users;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
    }

    /** 401 with a code of its own when only the second factor is missing or wrong. */
    Optional<Opened<StaffSession>> open(String email, Secret password, @Nullable Secret code) {
        Optional<StaffSecret> user = users.secretByEmail(email);
        boolean right =
                passwords.matches(password, user.map(StaffSecret::passwordHash).orElse(null));
        return right ? user.flatMap(known -> enter(known, code)) : Optional.empty();
    }

    /** Nothing when the password was changed or the access ended while it was looked at. */
    @Transactional
    Optional<Opened<StaffSession>> enter(StaffSecret user, @Nullable Secret code) {
        factors.require(new LoginSubject(LoginSubject.Kind.STAFF, user.id()), code);
        return users.enters(user) ? Optional.of(sessions.open(user.id())) : Optional.empty();
    }
}
