package dev.kontor.identity;

import dev.kontor.shared.CurrentActor;
import dev.kontor.shared.Problem;
import dev.kontor.shared.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What the signed-in person of a customer changes about the own login. */
@ApplicationScoped
class MyLogin {

    private final CustomerLogins logins;
    private final CustomerSessions sessions;
    private final Passwords passwords;
    private final CurrentActor actor;

    MyLogin(CustomerLogins logins, CustomerSessions sessions, Passwords passwords, CurrentActor actor) {
        this.logins = logins;
        this.sessions = sessions;
        this.passwords = passwords;
        this.actor = actor;
    }

    /** 422 for a wrong present password and for a weak new one. */
    @Transactional
    public void changePassword(Secret current, Secret wanted) {
        CustomerLogin login = logins.required(actor.get().id());
        if (login.passwordHash == null || !passwords.matches(current, login.passwordHash)) {
            throw new Problem.Invalid("/currentPassword", "wrong-password", "This is not your present password.");
        }
        login.passwordHash = passwords.accept(wanted, "/newPassword");
        sessions.closeAll(login.id, actor.get().sessionId());
    }

    @Transactional
    public PortalPerson changeLanguage(String language) {
        CustomerLogin login = logins.required(actor.get().id());
        login.language = language;
        return PortalPerson.of(login);
    }
}
