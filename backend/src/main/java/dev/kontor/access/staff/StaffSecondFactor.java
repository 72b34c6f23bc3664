package dev.kontor.access.staff;

import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.Proofs;
import dev.kontor.access.secret.SecondFactors;
import dev.kontor.access.secret.SecondFactors.RecoveryCodes;
import dev.kontor.access.secret.SecondFactors.TotpSetup;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.Caller;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The authenticator app of whoever is signed in. */
@ApplicationScoped
class StaffSecondFactor {

    private final SecondFactors factors;
    private final Proofs proofs;
    private final StaffPasswords passwords;
    private final Sessions sessions;
    private final CurrentActor actor;

    StaffSecondFactor(
            SecondFactors factors, Proofs proofs, StaffPasswords passwords, Sessions sessions, CurrentActor actor) {
        this.factors = factors;
        this.proofs = proofs;
        this.passwords = passwords;
        this.sessions = sessions;
        this.actor = actor;
    }

    /** Whoever finds an open screen must not bind their own app to it: 422 for a wrong password. */
    TotpSetup setUp(Secret password, Caller caller) {
        LoginSubject subject = subject();
        return factors.setUp(
                subject, passwords.require(password, "/password", caller).email());
    }

    /** Whoever is signed in elsewhere has to sign in again, with the new factor. */
    RecoveryCodes confirm(Secret code, Caller caller) {
        LoginSubject subject = subject();
        return proofs.of(subject, caller, () -> confirm(subject, code));
    }

    @Transactional
    RecoveryCodes confirm(LoginSubject subject, Secret code) {
        RecoveryCodes codes = factors.confirm(subject, code);
        sessions.closeAll(subject.id(), actor.get().sessionId());
        return codes;
    }

    void remove(Secret password, Caller caller) {
        LoginSubject subject = subject();
        passwords.require(password, "/password", caller);
        factors.remove(subject);
    }

    private LoginSubject subject() {
        if (actor.get().kind() != Actor.Kind.STAFF) {
            throw new Problem.Forbidden("people-only", "Only a person has an authenticator app.");
        }
        return new LoginSubject(LoginSubject.Kind.STAFF, actor.get().id());
    }
}
