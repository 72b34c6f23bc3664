package dev.kontor.access.person;

import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.OneTimeTokens;
import dev.kontor.access.secret.OneTimeTokens.Purpose;
import dev.kontor.access.secret.Passwords;
import dev.kontor.access.token.PasswordResets;
import dev.kontor.access.token.PasswordResets.ForgottenPasswords;
import dev.kontor.base.shared.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Passwords that customers' people choose by a link of a mail. */
@ApplicationScoped
class CustomerPasswords implements ForgottenPasswords {

    private final CustomerLetters letters;
    private final CustomerLoginRows logins;
    private final OneTimeTokens tokens;
    private final Passwords passwords;
    private final CustomerSessions sessions;

    CustomerPasswords(
            CustomerLetters letters,
            CustomerLoginRows logins,
            OneTimeTokens tokens,
            Passwords passwords,
            CustomerSessions sessions) {
        this.letters = letters;
        this.logins = logins;
        this.tokens = tokens;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @Override
    public LoginSubject.Kind whose() {
        return LoginSubject.Kind.CUSTOMER;
    }

    /** Nothing for the suspended, and for those who were invited: their own mail leads in. */
    @Override
    @Transactional
    public void sendLink(String email) {
        logins.byEmail(email)
                .filter(login -> !login.suspended && login.passwordHash != null)
                .ifPresent(letters::reset);
    }

    /** By the link of a reset or of an invitation. */
    @Override
    @Transactional
    public void choose(String token, Secret password) {
        CustomerLogin login = tokens.use(token, LoginSubject.Kind.CUSTOMER, Purpose.PASSWORD_RESET)
                .or(() -> tokens.use(token, LoginSubject.Kind.CUSTOMER, Purpose.INVITATION))
                .flatMap(subject -> logins.find(subject.id()))
                .filter(found -> !found.suspended)
                .orElseThrow(PasswordResets::expired);
        login.passwordHash = passwords.accept(password, "/password");
        for (Purpose purpose : Purpose.values()) {
            tokens.revoke(login.subject(), purpose);
        }
        sessions.closeAll(login.id, null);
    }
}
