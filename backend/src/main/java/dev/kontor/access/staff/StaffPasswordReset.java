package dev.kontor.access.staff;

import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.OneTimeTokens;
import dev.kontor.access.secret.OneTimeTokens.Purpose;
import dev.kontor.access.secret.PasswordHash;
import dev.kontor.access.staff.StaffUsers.StaffSecret;
import dev.kontor.access.token.PasswordResets;
import dev.kontor.access.token.PasswordResets.ForgottenPasswords;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Secret;
import dev.kontor.tenant.mail.Mails;
import dev.kontor.tenant.mail.NewMail;
import dev.kontor.tenant.reseller.PublicAddress;
import dev.kontor.tenant.reseller.Resellers;
import dev.kontor.tenant.template.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Sends the link with which a member of the staff chooses a new password, and takes the password. */
@ApplicationScoped
class StaffPasswordReset implements ForgottenPasswords {

    private final StaffUsers users;
    private final StaffPasswords passwords;
    private final OneTimeTokens tokens;
    private final Mails mails;
    private final PublicAddress address;
    private final Resellers resellers;
    private final CurrentActor current;

    StaffPasswordReset(
            StaffUsers users,
            StaffPasswords passwords,
            OneTimeTokens tokens,
            Mails mails,
            PublicAddress address,
            Resellers resellers,
            CurrentActor current) {
        this.users = users;
        this.passwords = passwords;
        this.tokens = tokens;
        this.mails = mails;
        this.address = address;
        this.resellers = resellers;
        this.current = current;
    }

    @Override
    public LoginSubject.Kind whose() {
        return LoginSubject.Kind.STAFF;
    }

    @Override
    @Transactional
    public void sendLink(String email) {
        users.secretByEmail(email).ifPresent(user -> mails.queue(letter(user)));
    }

    @Override
    public String choose(String token, Secret password) {
        StaffSecret user = tokens.find(token, LoginSubject.Kind.STAFF, Purpose.PASSWORD_RESET)
                .flatMap(subject -> users.findSecret(subject.id()))
                .orElseThrow(PasswordResets::expired);
        choose(token, user, passwords.accept(user, password, "/password"));
        return user.email();
    }

    @Transactional
    void choose(String token, StaffSecret user, PasswordHash hash) {
        if (tokens.use(token, LoginSubject.Kind.STAFF, Purpose.PASSWORD_RESET).isEmpty()) {
            throw PasswordResets.expired();
        }
        passwords.set(user, hash, null);
    }

    private NewMail letter(StaffSecret user) {
        String token = tokens.issue(new LoginSubject(LoginSubject.Kind.STAFF, user.id()), Purpose.PASSWORD_RESET);
        Map<String, String> values = Map.of(
                "person.name",
                user.name(),
                "link",
                address.link("/reset-password#token=" + token),
                "minutes",
                String.valueOf(Purpose.PASSWORD_RESET.lifetime().toMinutes()));
        String language = resellers.require(current.resellerId()).language();
        return new NewMail(MailKind.STAFF_PASSWORD_RESET, language, user.email(), user.name(), null, values, null);
    }
}
