package dev.kontor.access.person;

import dev.kontor.access.person.PortalLogins.PortalLogin;
import dev.kontor.access.secret.Passwords;
import dev.kontor.access.secret.SecondFactors;
import dev.kontor.access.token.Caller;
import dev.kontor.access.token.RefreshedSessions.Opened;
import dev.kontor.base.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Checks what a customer's person knows, within one reseller, and opens the session. */
@ApplicationScoped
class CustomerSignIn {

    private final CustomerLoginRows logins;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final CustomerSessions sessions;
    private final Clock clock;

    CustomerSignIn(
            CustomerLoginRows logins,
            Passwords passwords,
            SecondFactors factors,
            CustomerSessions sessions,
            Clock clock) {
        this.logins = logins;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Nothing for a wrong password. That access has ended or a code is missing learns only who knows the right one. */
    @Transactional
    public Optional<Opened<CustomerSession>> open(String email, PortalLogin wanted, Caller caller) {
        CustomerLogin login = logins.byEmail(email).orElse(null);
        if (!passwords.matches(wanted.password(), login == null ? null : login.passwordHash) || login == null) {
            return Optional.empty();
        }
        if (login.suspended) {
            throw new Problem.Forbidden("access-ended", "Your access has ended. Please ask whom you buy from.");
        }
        factors.require(login.subject(), wanted.code());
        login.lastLoginAt = clock.instant();
        return Optional.of(sessions.open(login, wanted.remembered(), caller));
    }
}
