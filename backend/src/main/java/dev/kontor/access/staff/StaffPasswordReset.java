package dev.kontor.access.staff;

import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.OneTimeTokens;
import dev.kontor.access.secret.OneTimeTokens.Purpose;
import dev.kontor.access.secret.Secrets;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Secret;
import dev.kontor.tenant.mail.Mails;
import dev.kontor.tenant.mail.NewMail;
import dev.kontor.tenant.reseller.Directory;
import dev.kontor.tenant.reseller.PublicAddress;
import dev.kontor.tenant.reseller.Resellers;
import dev.kontor.tenant.template.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends the link with which a member of the staff chooses a new password, and takes the password. */
@ApplicationScoped
class StaffPasswordReset {

    private final Directory directory;
    private final ResetLetters letters;
    private final OneTimeTokens tokens;
    private final StaffUsers users;
    private final StaffPasswords passwords;
    private final CurrentActor current;

    StaffPasswordReset(
            Directory directory,
            ResetLetters letters,
            OneTimeTokens tokens,
            StaffUsers users,
            StaffPasswords passwords,
            CurrentActor current) {
        this.directory = directory;
        this.letters = letters;
        this.tokens = tokens;
        this.users = users;
        this.passwords = passwords;
        this.current = current;
    }

    /** One mail for each reseller that the address belongs to, and none when nobody has it. */
    @ActivateRequestContext
    public void send(String email, @Nullable String slug) {
        for (UUID reseller : current.as(Actor.nobody(), () -> resellers(email, slug))) {
            current.as(Actor.system(reseller), () -> {
                letters.write(email);
                return reseller;
            });
        }
    }

    private List<UUID> resellers(String email, @Nullable String slug) {
        List<UUID> known = directory.resellers(Directory.Kind.LOGIN, Secrets.hexHash(email));
        return slug == null
                ? known
                : directory.resellers(Directory.Kind.SLUG, slug).stream()
                        .filter(known::contains)
                        .toList();
    }

    /** Ends every session; a second factor stays as it is. */
    @Transactional
    public void confirm(String token, Secret password) {
        StaffUser user = tokens.use(token, LoginSubject.Kind.STAFF, Purpose.PASSWORD_RESET)
                .flatMap(subject -> users.active(subject.id()))
                .orElseThrow(PasswordResets::expired);
        passwords.set(user, password, "/password", null);
    }

    /** One transaction of each reseller. */
    @ApplicationScoped
    static class ResetLetters {

        private final StaffUsers users;
        private final OneTimeTokens tokens;
        private final Mails mails;
        private final PublicAddress address;
        private final Resellers resellers;
        private final CurrentActor current;

        ResetLetters(
                StaffUsers users,
                OneTimeTokens tokens,
                Mails mails,
                PublicAddress address,
                Resellers resellers,
                CurrentActor current) {
            this.users = users;
            this.tokens = tokens;
            this.mails = mails;
            this.address = address;
            this.resellers = resellers;
            this.current = current;
        }

        @Transactional
        public void write(String email) {
            users.activeByEmail(email).ifPresent(user -> mails.queue(letter(user)));
        }

        private NewMail letter(StaffUser user) {
            String token = tokens.issue(new LoginSubject(LoginSubject.Kind.STAFF, user.id), Purpose.PASSWORD_RESET);
            Map<String, String> values = Map.of(
                    "person.name",
                    user.name,
                    "link",
                    address.link("/reset-password#token=" + token),
                    "minutes",
                    String.valueOf(Purpose.PASSWORD_RESET.lifetime().toMinutes()));
            String language = resellers.require(current.resellerId()).language();
            return new NewMail(MailKind.STAFF_PASSWORD_RESET, language, user.email, user.name, null, values, null);
        }
    }
}
