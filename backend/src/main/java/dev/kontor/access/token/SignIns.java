package dev.kontor.access.token;

import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.LoginThrottle;
import dev.kontor.access.secret.Passwords;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.Caller;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.MailAddress;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Attempts to sign in. Known and unknown addresses look the same from outside. */
@ApplicationScoped
public class SignIns {

    private final LoginThrottle throttle;
    private final LoginDirectory directory;
    private final Passwords passwords;
    private final CurrentActor current;

    SignIns(LoginThrottle throttle, LoginDirectory directory, Passwords passwords, CurrentActor current) {
        this.throttle = throttle;
        this.directory = directory;
        this.passwords = passwords;
        this.current = current;
    }

    /** What somebody says at the door; {@code reseller} is a short name. */
    public record Attempt(
            LoginSubject.Kind whose,
            String email,
            Secret password,
            @Nullable String reseller,
            Caller caller) {}

    /**
     * 401 for any wrong combination, 429 after too many.
     *
     * @param open tries the address, in its normal form, at one reseller
     */
    public <A> A attempt(Attempt attempt, Function<String, Optional<A>> open) {
        return current.as(Actor.nobody(), () -> throttled(attempt, MailAddress.normalise(attempt.email()), open));
    }

    private <A> A throttled(Attempt attempt, String email, Function<String, Optional<A>> open) {
        return throttle.attempt(attempt.whose() + " " + email, attempt.caller(), () -> first(attempt, email, open));
    }

    private <A> A first(Attempt attempt, String email, Function<String, Optional<A>> open) {
        List<UUID> candidates = directory.resellers(
                attempt.whose(), email, attempt.reseller(), attempt.caller().host());
        for (UUID reseller : candidates) {
            Optional<A> access = current.as(Actor.system(reseller), () -> open.apply(email));
            if (access.isPresent()) {
                return access.get();
            }
        }
        if (candidates.isEmpty()) {
            passwords.matches(attempt.password(), null);
        }
        throw new Problem.Unauthenticated("invalid-credentials", "The address or the password is wrong.");
    }
}
