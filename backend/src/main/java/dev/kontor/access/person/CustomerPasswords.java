package dev.kontor.access.person;

import dev.kontor.access.person.CustomerLoginRows.CustomerSecret;
import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.OneTimeTokens;
import dev.kontor.access.secret.OneTimeTokens.Purpose;
import dev.kontor.access.secret.PasswordHash;
import dev.kontor.access.secret.Passwords;
import dev.kontor.access.token.PasswordResets;
import dev.kontor.access.token.PasswordResets.ForgottenPasswords;
import dev.kontor.base.shared.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Passwords that customers' people choose, by a link of a mail or while they are signed in. */
@ApplicationScoped
class CustomerPasswords implements ForgottenPasswords {

    private final CustomerLetters letters;
    private final CustomerLoginRows logins;
    private final OneTimeTokens tokens;
    private final Passwords passwords;
    private final CustomerSessions sessions;
    private final CustomerNames customers;

    CustomerPasswords(
            CustomerLetters letters,
            CustomerLoginRows logins,
            OneTimeTokens tokens,
            Passwords passwords,
            CustomerSessions sessions,
            CustomerNames customers) {
        this.letters = letters;
        this.logins = logins;
        this.tokens = tokens;
        this.passwords = passwords;
        this.sessions = sessions;
        this.customers = customers;
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
    public String choose(String token, Secret password) {
        CustomerSecret login = ofEither(purpose -> tokens.find(token, LoginSubject.Kind.CUSTOMER, purpose))
                .flatMap(subject -> logins.findSecret(subject.id()))
                .filter(found -> !found.suspended())
                .orElseThrow(PasswordResets::expired);
        choose(token, login, accept(login, password, "/password"));
        return login.email();
    }

    @Transactional
    void choose(String token, CustomerSecret login, PasswordHash hash) {
        if (ofEither(purpose -> tokens.use(token, LoginSubject.Kind.CUSTOMER, purpose))
                .isEmpty()) {
            throw PasswordResets.expired();
        }
        set(login, hash, null);
    }

    private static Optional<LoginSubject> ofEither(Function<Purpose, Optional<LoginSubject>> look) {
        return Stream.of(Purpose.PASSWORD_RESET, Purpose.INVITATION)
                .map(look)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** 422 for a weak one. The session to keep stays. */
    void change(CustomerSecret login, Secret password, @Nullable UUID keep) {
        set(login, accept(login, password, "/newPassword"), keep);
    }

    private PasswordHash accept(CustomerSecret login, Secret password, String pointer) {
        return passwords.accept(password, pointer, login.ownWords(customers.name(login.customerId())));
    }

    /** What was sent for choosing another password is void from now on. */
    @Transactional
    void set(CustomerSecret login, PasswordHash hash, @Nullable UUID keep) {
        logins.setPassword(login.id(), hash);
        for (Purpose purpose : Purpose.values()) {
            tokens.revoke(login.subject(), purpose);
        }
        sessions.closeAll(login.id(), keep);
    }
}
