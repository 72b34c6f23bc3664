package dev.kontor.access.staff;

import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.OneTimeTokens;
import dev.kontor.access.secret.OneTimeTokens.Purpose;
import dev.kontor.access.secret.PasswordHash;
import dev.kontor.access.staff.StaffUsers.StaffSecret;
import dev.kontor.access.token.PasswordResets;
import dev.kontor.access.token.PasswordResets.ForgottenPasswords;
import dev.kontor.base.shared.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sends the link with which a member of the staff chooses a new password, and takes the password of this link or an invitation's. */
@ApplicationScoped
class StaffPasswordReset implements ForgottenPasswords {

    private final StaffUsers users;
    private final StaffPasswords passwords;
    private final OneTimeTokens tokens;
    private final StaffLetters letters;

    StaffPasswordReset(StaffUsers users, StaffPasswords passwords, OneTimeTokens tokens, StaffLetters letters) {
        this.users = users;
        this.passwords = passwords;
        this.tokens = tokens;
        this.letters = letters;
    }

    @Override
    public LoginSubject.Kind whose() {
        return LoginSubject.Kind.STAFF;
    }

    /** Nothing for those who were invited: their own mail leads in. */
    @Override
    @Transactional
    public void sendLink(String email) {
        users.secretByEmail(email)
                .filter(user -> user.passwordHash() != null)
                .map(user -> new StaffLetters.Addressee(user.id(), user.name(), user.email()))
                .ifPresent(letters::reset);
    }

    /** By the link of a reset or of an invitation. */
    @Override
    public String choose(String token, Secret password) {
        StaffSecret user = ofEither(purpose -> tokens.find(token, LoginSubject.Kind.STAFF, purpose))
                .flatMap(subject -> users.findSecret(subject.id()))
                .orElseThrow(PasswordResets::expired);
        choose(token, user, passwords.accept(user, password, "/password"));
        return user.email();
    }

    @Transactional
    void choose(String token, StaffSecret user, PasswordHash hash) {
        if (ofEither(purpose -> tokens.use(token, LoginSubject.Kind.STAFF, purpose))
                .isEmpty()) {
            throw PasswordResets.expired();
        }
        passwords.set(user, hash, null);
    }

    private static Optional<LoginSubject> ofEither(Function<Purpose, Optional<LoginSubject>> look) {
        return Stream.of(Purpose.PASSWORD_RESET, Purpose.INVITATION)
                .map(look)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
