package dev.kontor.access.secret;

import dev.kontor.base.shared.Caller;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody who is signed in shows again who they are: all that one person tries counts together, on whichever way. */
@ApplicationScoped
public class Proofs {

    private final LoginThrottle throttle;
    private final Passwords passwords;

    Proofs(LoginThrottle throttle, Passwords passwords) {
        this.throttle = throttle;
        this.passwords = passwords;
    }

    /** 422 at {@code pointer} when this is not the password with the hash, 429 after too many. */
    public void password(LoginSubject subject, @Nullable String hash, Secret password, String pointer, Caller caller) {
        of(subject, caller, () -> {
            if (!passwords.matches(password, hash)) {
                throw new Problem.Invalid(pointer, "wrong-password", "This is not your present password.");
            }
            return subject;
        });
    }

    /** Any other proof, which {@code check} refuses when it is wrong. */
    public <T> T of(LoginSubject subject, Caller caller, Supplier<T> check) {
        return throttle.attempt("proof " + subject.kind() + " " + subject.id(), caller, check);
    }
}
