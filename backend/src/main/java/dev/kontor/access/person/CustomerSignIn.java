package dev.kontor.access.person;

import dev.kontor.access.person.CustomerLoginRows.CustomerSecret;
import dev.kontor.access.person.PortalLogins.PortalLogin;
import dev.kontor.access.secret.Passwords;
import dev.kontor.access.secret.SecondFactors;
import dev.kontor.access.token.RefreshedSessions.Opened;
import dev.kontor.base.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Checks what a customer's person knows, within one reseller, and opens the session. */
@ApplicationScoped
class CustomerSignIn {

    private final CustomerLoginRows logins;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final CustomerSessions sessions;
    private final EndedAccess ended;

    CustomerSignIn(
            CustomerLoginRows logins,
            Passwords passwords,
            SecondFactors factors,
            CustomerSessions sessions,
            EndedAccess ended) {
        this.logins = logins;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.ended = ended;
    }

    /** Nothing for a wrong password. That access has ended or a code is missing learns only who knows the right one. */
    Optional<Opened<CustomerSession>> open(String email, PortalLogin wanted, Caller caller) {
        Optional<CustomerSecret> login = logins.secretByEmail(email);
        boolean right = passwords.matches(
                wanted.password(),
                login.flatMap(known -> Optional.ofNullable(known.passwordHash()))
                        .orElse(null));
        return right ? login.flatMap(known -> enter(known, wanted, caller)) : Optional.empty();
    }

    /** Nothing when the password was changed while it was looked at. */
    @Transactional
    Optional<Opened<CustomerSession>> enter(CustomerSecret login, PortalLogin wanted, Caller caller) {
        if (login.suspended()) {
            throw new EndedAccess.NoAccess(ended.of(login.customerId()));
        }
        factors.require(login.subject(), wanted.code());
        return logins.enters(login)
                ? Optional.of(sessions.open(login.id(), wanted.remembered(), caller))
                : Optional.empty();
    }
}
