package dev.kontor.access.staff;

import dev.kontor.access.secret.LoginAddress;
import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.OneTimeTokens;
import dev.kontor.access.secret.Passwords;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
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
    private final OneTimeTokens tokens;
    private final CurrentActor actor;

    StaffPasswords(StaffUsers users, Sessions sessions, Passwords passwords, OneTimeTokens tokens, CurrentActor actor) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.tokens = tokens;
        this.actor = actor;
    }

    /** Another one for whoever is signed in, who stays so here and nowhere else; 422 when {@code current} is wrong. */
    @Transactional
    void change(Secret current, Secret wanted) {
        require(current, "/currentPassword");
        StaffUser user = users.require(actor.get().id());
        set(user, wanted, "/newPassword", actor.get().sessionId());
    }

    /** Ends every session but for the one to keep; what was sent for choosing another password is void from now on. */
    void set(StaffUser user, Secret wanted, String pointer, @Nullable UUID keep) {
        user.passwordHash = passwords.accept(wanted, pointer);
        tokens.revoke(new LoginSubject(LoginSubject.Kind.STAFF, user.id), OneTimeTokens.Purpose.PASSWORD_RESET);
        sessions.closeAll(user.id, keep);
    }

    /** 422 at {@code pointer} when this is not the password of whoever is signed in. */
    @Transactional
    void require(Secret password, String pointer) {
        if (!passwords.matches(password, users.require(actor.get().id()).passwordHash)) {
            throw new Problem.Invalid(pointer, "wrong-password", "This is not your present password.");
        }
    }

    /** Without the rules for passwords and only if it differs; for the demo. */
    @Transactional
    public void set(String email, Secret password) {
        users.activeByEmail(LoginAddress.normalise(email))
                .filter(user -> !passwords.matches(password, user.passwordHash))
                .ifPresent(user -> user.passwordHash = passwords.hash(password));
    }
}
