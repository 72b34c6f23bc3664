package dev.kontor.access.person;

import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.OneTimeTokens;
import dev.kontor.access.secret.OneTimeTokens.Purpose;
import dev.kontor.access.secret.Passwords;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Passwords that customers' people choose by a link of a mail. */
@ApplicationScoped
class CustomerPasswords {

    private final PortalDirectory directory;
    private final ResetLetters letters;
    private final CustomerLoginRows logins;
    private final OneTimeTokens tokens;
    private final Passwords passwords;
    private final CustomerSessions sessions;
    private final CurrentActor current;

    CustomerPasswords(
            PortalDirectory directory,
            ResetLetters letters,
            CustomerLoginRows logins,
            OneTimeTokens tokens,
            Passwords passwords,
            CustomerSessions sessions,
            CurrentActor current) {
        this.directory = directory;
        this.letters = letters;
        this.logins = logins;
        this.tokens = tokens;
        this.passwords = passwords;
        this.sessions = sessions;
        this.current = current;
    }

    /** One mail for each reseller that the address belongs to, and none when nobody has it. */
    @ActivateRequestContext
    public void sendLinks(String email, @Nullable String slug, @Nullable String host) {
        for (UUID reseller : current.as(Actor.nobody(), () -> directory.resellers(email, slug, host))) {
            current.as(Actor.system(reseller), () -> {
                letters.write(email);
                return reseller;
            });
        }
    }

    /** By the link of a reset or of an invitation. Ends every session; a second factor stays as it is. */
    @Transactional
    public void choose(String token, Secret password) {
        CustomerLogin login = tokens.use(token, LoginSubject.Kind.CUSTOMER, Purpose.PASSWORD_RESET)
                .or(() -> tokens.use(token, LoginSubject.Kind.CUSTOMER, Purpose.INVITATION))
                .flatMap(subject -> logins.find(subject.id()))
                .filter(found -> !found.suspended)
                .orElseThrow(PortalPasswordResets::expired);
        login.passwordHash = passwords.accept(password, "/password");
        for (Purpose purpose : Purpose.values()) {
            tokens.revoke(login.subject(), purpose);
        }
        sessions.closeAll(login.id, null);
    }

    /** One transaction of each reseller. */
    @ApplicationScoped
    static class ResetLetters {

        private final CustomerLoginRows logins;
        private final CustomerLetters letters;

        ResetLetters(CustomerLoginRows logins, CustomerLetters letters) {
            this.logins = logins;
            this.letters = letters;
        }

        /** Nothing for the suspended, and for those who were invited: their own mail leads in. */
        @Transactional
        public void write(String email) {
            logins.byEmail(email)
                    .filter(login -> !login.suspended && login.passwordHash != null)
                    .ifPresent(letters::reset);
        }
    }
}
