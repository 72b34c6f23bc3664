package dev.kontor.access.person;

import dev.kontor.access.person.CustomerLoginRows.CustomerSecret;
import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.Passwords.PasswordChange;
import dev.kontor.access.secret.Proofs;
import dev.kontor.access.secret.SecondFactors;
import dev.kontor.access.secret.SecondFactors.RecoveryCodes;
import dev.kontor.access.secret.SecondFactors.TotpSetup;
import dev.kontor.base.shared.Caller;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What the signed-in person of a customer changes about the own login. */
@ApplicationScoped
class MyLogin {

    private final CustomerLoginRows rows;
    private final CustomerLogins logins;
    private final CustomerPasswords passwords;
    private final CustomerSessions sessions;
    private final SecondFactors factors;
    private final Proofs proofs;
    private final CurrentActor actor;

    MyLogin(
            CustomerLoginRows rows,
            CustomerLogins logins,
            CustomerPasswords passwords,
            CustomerSessions sessions,
            SecondFactors factors,
            Proofs proofs,
            CurrentActor actor) {
        this.rows = rows;
        this.logins = logins;
        this.passwords = passwords;
        this.sessions = sessions;
        this.factors = factors;
        this.proofs = proofs;
        this.actor = actor;
    }

    /** 422 for a wrong present password and for a weak new one. */
    void changePassword(PasswordChange change, Caller caller) {
        CustomerSecret login = prove(change.currentPassword(), "/currentPassword", caller);
        passwords.change(login, change.newPassword(), actor.get().sessionId());
    }

    @Transactional
    public PortalPerson changeLanguage(String language) {
        rows.require(actor.get().id()).language = language;
        return logins.person(actor.get().id());
    }

    /** Whoever finds an open screen must not bind their own app to it: 422 for a wrong password; 409 while there is an app. */
    TotpSetup setUpTotp(Secret password, Caller caller) {
        CustomerSecret login = prove(password, "/password", caller);
        return factors.setUp(login.subject(), login.email());
    }

    /** 422 for a wrong code. Whoever is signed in elsewhere has to sign in again, with the new factor. */
    RecoveryCodes confirmTotp(Secret code, Caller caller) {
        return proofs.of(subject(), caller, () -> confirm(code));
    }

    @Transactional
    RecoveryCodes confirm(Secret code) {
        RecoveryCodes codes = factors.confirm(subject(), code);
        sessions.closeAll(actor.get().id(), actor.get().sessionId());
        return codes;
    }

    void removeTotp(Secret password, Caller caller) {
        factors.remove(prove(password, "/password", caller).subject());
    }

    private CustomerSecret prove(Secret password, String pointer, Caller caller) {
        CustomerSecret login = rows.secret(actor.get().id());
        proofs.password(login.subject(), login.passwordHash(), password, pointer, caller);
        return login;
    }

    private LoginSubject subject() {
        return new LoginSubject(LoginSubject.Kind.CUSTOMER, actor.get().id());
    }
}
