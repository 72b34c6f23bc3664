package dev.kontor.access.secret;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.kontor.base.shared.Secret;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Argon2id with 19 MiB, two passes; one hash costs about 50 ms of CPU, so they wait for each other in the {@link HashQueue}. */
@Singleton
public class Passwords {

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID, 19);

    private final HashQueue queue;
    private final PasswordRules rules;
    private final Argon2Function function;

    /** Compared against when the user is unknown, so that the answer takes as long. */
    private final String nobodys;

    @Inject
    Passwords(HashQueue queue, PasswordRules rules) {
        this(queue, rules, ARGON2);
    }

    Passwords(HashQueue queue, PasswordRules rules, Argon2Function function) {
        this.queue = queue;
        this.rules = rules;
        this.function = function;
        this.nobodys = hashOf("no user has this password");
    }

    /**
     * 422 at {@code pointer} when the password is short, long or easily guessed, also by somebody who knows what is
     * {@code own} to its person: the address, the name, the company.
     */
    public PasswordHash accept(Secret password, String pointer, Collection<String> own) {
        return queue.run(() -> {
            rules.check(password.value(), pointer, own);
            return new PasswordHash(hashOf(password.value()));
        });
    }

    /** Without the rules. */
    public PasswordHash hash(Secret password) {
        return queue.run(() -> new PasswordHash(hashOf(password.value())));
    }

    /** Takes as long without a hash, for somebody who has none or whom nobody knows, and is false then. */
    public boolean matches(Secret password, @Nullable String hash) {
        String compared = hash == null ? nobodys : hash;
        return queue.run(() ->
                        Password.check(password.value(), compared).with(Argon2Function.getInstanceFromHash(compared)))
                && hash != null;
    }

    private String hashOf(String password) {
        return Password.hash(password).addRandomSalt(16).with(function).getResult();
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
