package dev.kontor.access.person;

import dev.kontor.access.secret.PasswordHash;
import dev.kontor.access.secret.Passwords;
import dev.kontor.access.secret.SecondFactors;
import dev.kontor.base.history.History;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.MailAddress;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of customers who can sign in at the portal (A2). */
@ApplicationScoped
public class CustomerLogins {

    static final String SUBJECT = "customer-login";

    private final CustomerLoginRows rows;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final CustomerSessions sessions;
    private final History history;
    private final Clock clock;

    CustomerLogins(
            CustomerLoginRows rows,
            Passwords passwords,
            SecondFactors factors,
            CustomerSessions sessions,
            History history,
            Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.history = history;
        this.clock = clock;
    }

    /** 409 when the address has a login at this reseller already. */
    @Transactional
    public CustomerLoginView create(NewCustomerLogin wanted) {
        return CustomerLoginView.of(add(
                wanted.customerId(),
                wanted.email(),
                wanted.name(),
                wanted.language(),
                wanted.password().text()));
    }

    /** Whether this address, or one that looks like it, has a login at the reseller, whatever its state. */
    @Transactional
    public boolean exists(String email) {
        return rows.isTaken(MailAddress.normalise(email));
    }

    /** The customer whose person signs in with this address. */
    @Transactional
    public Optional<UUID> customerOf(String email) {
        return rows.byEmail(MailAddress.normalise(email)).map(login -> login.customerId);
    }

    /** The person has proved the address anew and chosen another password. */
    @Transactional
    public void renewPassword(String email, PasswordHash password) {
        CustomerLogin login =
                rows.byEmail(MailAddress.normalise(email)).orElseThrow(() -> new Problem.NotFound("This login"));
        login.passwordHash = password.text();
        sessions.closeAll(login.id, null);
    }

    /** Ends the access of every person of the customer at once; silent when there is none. */
    @Transactional
    public void suspend(UUID customerId) {
        suspendAll(List.of(customerId));
    }

    /** Like {@link #suspend}, with two statements for a thousand customers. */
    @Transactional
    public void suspendAll(Collection<UUID> customerIds) {
        rows.suspend(customerIds, true);
        sessions.closeOfCustomers(customerIds);
    }

    /** Gives access back; everybody signs in anew. */
    @Transactional
    public void restore(UUID customerId) {
        restoreAll(List.of(customerId));
    }

    @Transactional
    public void restoreAll(Collection<UUID> customerIds) {
        rows.suspend(customerIds, false);
    }

    /** 404 for a person of another reseller. */
    @Transactional
    public PortalPerson person(UUID id) {
        CustomerLogin login = rows.require(id);
        return new PortalPerson(login.id, login.name, login.email, login.language, factors.isOn(login.subject()));
    }

    /** Without the rules for passwords and only if it differs; for the demo. */
    public void setPassword(String email, Secret password) {
        rows.secretByEmail(MailAddress.normalise(email))
                .filter(login -> !passwords.matches(password, login.passwordHash()))
                .ifPresent(login -> rows.setPassword(login.id(), passwords.hash(password)));
    }

    CustomerLogin add(UUID customerId, String address, String name, String language, @Nullable String hash) {
        String email = MailAddress.normalise(address);
        requireFree(email);
        CustomerLogin login = new CustomerLogin();
        login.id = Ids.next();
        login.customerId = customerId;
        login.email = email;
        login.name = name;
        login.language = language;
        login.passwordHash = hash;
        login.suspended = rows.isSuspended(customerId);
        login.createdAt = clock.instant();
        rows.add(login);
        history.created(SUBJECT, login.id, login.fields());
        return login;
    }

    private void requireFree(String email) {
        if (rows.isTaken(email)) {
            String detail = "Somebody signs in with this address already, or with one that looks the same.";
            throw new Problem.Conflict("/email", "email-taken", detail);
        }
    }

    /** A person of a customer who has chosen a password. */
    public record NewCustomerLogin(
            UUID customerId, String email, String name, String language, PasswordHash password) {}
}
