package dev.kontor.access.person;

import dev.kontor.access.secret.LoginAddress;
import dev.kontor.access.secret.LoginThrottle;
import dev.kontor.access.secret.OneTimeTokens;
import dev.kontor.access.secret.Passwords.NewPassword;
import dev.kontor.access.secret.Passwords.PasswordResetRequest;
import dev.kontor.access.token.Caller;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Forgotten passwords of customers' people. Known and unknown addresses look the same from outside. */
@ApplicationScoped
public class PortalPasswordResets {

    private static final Logger LOG = Logger.getLogger(PortalPasswordResets.class);

    private final LoginThrottle throttle;
    private final CustomerPasswords passwords;
    private final CurrentActor current;

    PortalPasswordResets(LoginThrottle throttle, CustomerPasswords passwords, CurrentActor current) {
        this.throttle = throttle;
        this.passwords = passwords;
        this.current = current;
    }

    /** 429 after too many, and else nothing that a caller could tell. */
    public void request(PasswordResetRequest wanted, Caller caller) {
        String email = LoginAddress.normalise(wanted.email());
        current.as(Actor.nobody(), () -> {
            throttle.attempt("portal-password-reset " + email, caller.address());
            return email;
        });
        // in the background, so that the answer takes as long for an address that nobody has
        Thread.ofVirtual().name("portal-password-reset").start(() -> send(email, wanted.reseller(), caller.host()));
    }

    private void send(String email, @Nullable String slug, @Nullable String host) {
        try {
            passwords.sendLinks(email, slug, host);
        } catch (RuntimeException e) {
            // there is nobody left to answer; whoever waits for the mail asks again
            LOG.error("A password reset could not be sent", e);
        }
    }

    /** 422 at the token when it is not valid (any more), at the password when it is weak; then the token still works. */
    public void confirm(NewPassword wanted) {
        String token = wanted.token().value();
        Secret password = wanted.password();
        UUID reseller = OneTimeTokens.reseller(token).orElseThrow(PortalPasswordResets::expired);
        current.as(Actor.system(reseller), () -> {
            passwords.choose(token, password);
            return reseller;
        });
    }

    static Problem expired() {
        return new Problem.Invalid(
                "/token", "token-expired", "This link was used before or is too old; please ask for a new one.");
    }
}
