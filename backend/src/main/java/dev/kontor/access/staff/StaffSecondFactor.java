package dev.kontor.access.staff;

import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.LoginThrottle;
import dev.kontor.access.secret.SecondFactors;
import dev.kontor.access.secret.SecondFactors.RecoveryCodes;
import dev.kontor.access.secret.SecondFactors.TotpSetup;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The authenticator app of whoever is signed in. */
@ApplicationScoped
class StaffSecondFactor {

    private final SecondFactors factors;
    private final LoginThrottle throttle;
    private final StaffUsers users;
    private final StaffPasswords passwords;
    private final Sessions sessions;
    private final CurrentActor actor;

    StaffSecondFactor(
            SecondFactors factors,
            LoginThrottle throttle,
            StaffUsers users,
            StaffPasswords passwords,
            Sessions sessions,
            CurrentActor actor) {
        this.factors = factors;
        this.throttle = throttle;
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.actor = actor;
    }

    @Transactional
    public TotpSetup setUp() {
        LoginSubject subject = subject();
        return factors.setUp(subject, users.require(subject.id()).email);
    }

    /** Whoever is signed in elsewhere has to sign in again, with the new factor. */
    @Transactional
    public RecoveryCodes confirm(Secret code) {
        RecoveryCodes codes = factors.confirm(subject(), code);
        sessions.closeAll(subject().id(), actor.get().sessionId());
        return codes;
    }

    /** Guesses of the password are slowed down like those at the sign-in; outside the transaction, so that each counts. */
    void remove(Secret password, String address) {
        LoginSubject subject = subject();
        String key = "second-factor " + subject.id();
        throttle.attempt(key, address);
        passwords.require(password, "/password");
        throttle.succeeded(key, address);
        factors.remove(subject);
    }

    private LoginSubject subject() {
        if (actor.get().kind() != Actor.Kind.STAFF) {
            throw new Problem.Forbidden("people-only", "Only a person has an authenticator app.");
        }
        return new LoginSubject(LoginSubject.Kind.STAFF, actor.get().id());
    }
}
