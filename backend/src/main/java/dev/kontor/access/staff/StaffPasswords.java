package dev.kontor.access.staff;

import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.OneTimeTokens;
import dev.kontor.access.secret.PasswordHash;
import dev.kontor.access.secret.Passwords;
import dev.kontor.access.secret.Passwords.PasswordChange;
import dev.kontor.access.secret.Proofs;
import dev.kontor.access.staff.StaffUsers.StaffSecret;
import dev.kontor.base.shared.Caller;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.MailAddress;
import dev.kontor.base.shared.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The passwords of the staff. */
@ApplicationScoped
public class StaffPasswords {

    private final StaffUsers users;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Proofs proofs;
    private final OneTimeTokens tokens;
    private final CurrentActor actor;

    StaffPasswords(
            StaffUsers users,
            Sessions sessions,
            Passwords passwords,
            Proofs proofs,
            OneTimeTokens tokens,
            CurrentActor actor) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.proofs = proofs;
        this.tokens = tokens;
        this.actor = actor;
    }

    /** Another one for whoever is signed in, who stays so here and nowhere else; 422 when the present one is wrong. */
    void change(PasswordChange wanted, Caller caller) {
        StaffSecret user = require(wanted.currentPassword(), "/currentPassword", caller);
        set(
                user,
                accept(user, wanted.newPassword(), "/newPassword"),
                actor.get().sessionId());
    }

    /** 422 at the pointer for a weak one. */
    PasswordHash accept(StaffSecret user, Secret wanted, String pointer) {
        return passwords.accept(wanted, pointer, user.ownWords());
    }

    /** Ends every session but for the one to keep; what was sent for choosing another password is void from now on. */
    @Transactional
    void set(StaffSecret user, PasswordHash wanted, @Nullable UUID keep) {
        users.setPassword(user.id(), wanted);
        for (OneTimeTokens.Purpose purpose : OneTimeTokens.Purpose.values()) {
            tokens.revoke(new LoginSubject(LoginSubject.Kind.STAFF, user.id()), purpose);
        }
        sessions.closeAll(user.id(), keep);
    }

    /** 422 at {@code pointer} when this is not the password of whoever is signed in, 429 after too many. */
    StaffSecret require(Secret password, String pointer, Caller caller) {
        StaffSecret user = users.secret(actor.get().id());
        proofs.password(
                new LoginSubject(LoginSubject.Kind.STAFF, user.id()), user.passwordHash(), password, pointer, caller);
        return user;
    }

    /** Without the rules for passwords and only if it differs; for the demo. */
    public void set(String email, Secret password) {
        users.secretByEmail(MailAddress.normalise(email))
                .filter(user -> !passwords.matches(password, user.passwordHash()))
                .ifPresent(user -> users.setPassword(user.id(), passwords.hash(password)));
    }
}
