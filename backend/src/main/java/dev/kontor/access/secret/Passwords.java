package dev.kontor.access.secret;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Secret;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.concurrent.Semaphore;
import me.gosimple.nbvcxz.Nbvcxz;
import org.jspecify.annotations.Nullable;

/** Argon2id with 19 MiB, two passes; one hash costs about 50 ms of CPU, so only a few run at once. */
@Singleton
public class Passwords {

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID, 19);
    private static final int MIN_LENGTH = 10;
    private static final int MAX_LENGTH = 200;
    private static final int MIN_STRENGTH = 2;

    /** Compared against when the user is unknown, so that the answer takes as long. */
    private static final String DUMMY = hashOf("no user has this password");

    private final Semaphore atOnce = new Semaphore(4);
    private final Nbvcxz strength = new Nbvcxz();

    /** 422 at {@code pointer} when the password is short, long or easily guessed. */
    public String accept(Secret password, String pointer) {
        int length = password.value().codePointCount(0, password.value().length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new Problem.Invalid(pointer, "password-length", "A password has 10 to 200 characters.");
        }
        if (strength.estimate(password.value()).getBasicScore() < MIN_STRENGTH) {
            throw new Problem.Invalid(
                    pointer, "password-weak", "This password is easy to guess; a few random words are better.");
        }
        return hash(password);
    }

    public String hash(Secret password) {
        return hashOf(password.value());
    }

    /** Takes as long without a hash, for somebody who has none or whom nobody knows, and is false then. */
    public boolean matches(Secret password, @Nullable String hash) {
        return check(password, hash == null ? DUMMY : hash) && hash != null;
    }

    private boolean check(Secret password, String hash) {
        atOnce.acquireUninterruptibly();
        try {
            return Password.check(password.value(), hash).with(Argon2Function.getInstanceFromHash(hash));
        } finally {
            atOnce.release();
        }
    }

    private static String hashOf(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
    }

    /** The present password proves who asks. */
    public record PasswordChange(
            @NotNull Secret currentPassword, @NotNull Secret newPassword) {}

    /** The present password, for what somebody at an open screen must not do. */
    public record PasswordProof(@NotNull Secret password) {}

    /** The token of the mail proves who asks. */
    public record NewPassword(
            @NotNull Secret token, @NotNull Secret password) {}

    /** Who forgot a password. {@code reseller} (its short name) decides when one address works for several. */
    public record PasswordResetRequest(
            @NotBlank @Size(max = 254) String email,
            @Nullable @Size(max = 60) String reseller) {}
}
