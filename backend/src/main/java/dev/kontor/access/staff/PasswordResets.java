package dev.kontor.access.staff;

import dev.kontor.access.secret.LoginAddress;
import dev.kontor.access.secret.LoginThrottle;
import dev.kontor.access.secret.OneTimeTokens;
import dev.kontor.access.secret.Passwords.PasswordResetRequest;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Forgotten passwords of staff. Known and unknown addresses look the same from outside. */
@ApplicationScoped
class PasswordResets {

    private static final Logger LOG = Logger.getLogger(PasswordResets.class);

    private final LoginThrottle throttle;
    private final StaffPasswordReset resets;
    private final CurrentActor current;

    PasswordResets(LoginThrottle throttle, StaffPasswordReset resets, CurrentActor current) {
        this.throttle = throttle;
        this.resets = resets;
        this.current = current;
    }

    /** 429 after too many, and else nothing that a caller could tell. */
    void request(PasswordResetRequest wanted, String address) {
        String email = LoginAddress.normalise(wanted.email());
        current.as(Actor.nobody(), () -> {
            throttle.attempt("password-reset " + email, address);
            return email;
        });
        // in the background, so that the answer takes as long for an address that nobody has
        Thread.ofVirtual().name("password-reset").start(() -> send(email, wanted));
    }

    private void send(String email, PasswordResetRequest wanted) {
        try {
            resets.send(email, wanted.reseller());
        } catch (RuntimeException e) {
            // there is nobody left to answer; whoever waits for the mail asks again
            LOG.error("A password reset could not be sent", e);
        }
    }

    /** 422 at the token when it is not valid (any more), at the password when it is weak; then the token still works. */
    void confirm(Secret token, Secret password) {
        UUID reseller = OneTimeTokens.reseller(token.value()).orElseThrow(PasswordResets::expired);
        current.as(Actor.system(reseller), () -> {
            resets.confirm(token.value(), password);
            return reseller;
        });
    }

    static Problem expired() {
        return new Problem.Invalid(
                "/token", "token-expired", "This link was used before or is too old; please ask for a new one.");
    }
}
