package dev.kontor.access.person;

import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.LoginThrottle;
import dev.kontor.access.secret.Passwords.PasswordChange;
import dev.kontor.access.secret.SecondFactors;
import dev.kontor.access.secret.SecondFactors.RecoveryCodes;
import dev.kontor.access.secret.SecondFactors.TotpSetup;
import dev.kontor.access.token.Caller;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What the signed-in person of a customer changes about the own login. */
@ApplicationScoped
class MyLogin {

    private final CustomerLoginRows rows;
    private final CustomerLogins logins;
    private final CustomerSessions sessions;
    private final SecondFactors factors;
    private final LoginThrottle throttle;
    private final CurrentActor actor;

    MyLogin(
            CustomerLoginRows rows,
            CustomerLogins logins,
            CustomerSessions sessions,
            SecondFactors factors,
            LoginThrottle throttle,
            CurrentActor actor) {
        this.rows = rows;
        this.logins = logins;
        this.sessions = sessions;
        this.factors = factors;
        this.throttle = throttle;
        this.actor = actor;
    }

    /** 422 for a wrong present password and for a weak new one. */
    void changePassword(PasswordChange change, Caller caller) {
        prove(change.currentPassword(), "/currentPassword", caller);
        logins.setPassword(actor.get().id(), change.newPassword(), "/newPassword");
        sessions.closeAll(actor.get().id(), actor.get().sessionId());
    }

    @Transactional
    public PortalPerson changeLanguage(String language) {
        rows.require(actor.get().id()).language = language;
        return logins.person(actor.get().id());
    }

    /** 409 while there is an app already. */
    @Transactional
    public TotpSetup setUpTotp() {
        CustomerLogin login = rows.require(actor.get().id());
        return factors.setUp(login.subject(), login.email);
    }

    /** 422 for a wrong code. Whoever is signed in elsewhere has to sign in again, with the new factor. */
    @Transactional
    public RecoveryCodes confirmTotp(Secret code) {
        RecoveryCodes codes = factors.confirm(subject(), code);
        sessions.closeAll(actor.get().id(), actor.get().sessionId());
        return codes;
    }

    void removeTotp(Secret password, Caller caller) {
        prove(password, "/password", caller);
        factors.remove(subject());
    }

    /** Guesses are slowed down like those at the sign-in; outside a transaction, so that each counts. */
    private void prove(Secret password, String pointer, Caller caller) {
        String key = "portal-proof " + actor.get().id();
        throttle.attempt(key, caller.address());
        logins.requirePassword(actor.get().id(), password, pointer);
        throttle.succeeded(key, caller.address());
    }

    private LoginSubject subject() {
        return new LoginSubject(LoginSubject.Kind.CUSTOMER, actor.get().id());
    }
}
