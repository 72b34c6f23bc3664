package dev.kontor.access.token;

import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.LoginThrottle;
import dev.kontor.access.secret.OneTimeTokens;
import dev.kontor.access.secret.Passwords.NewPassword;
import dev.kontor.access.secret.Passwords.PasswordResetRequest;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.Caller;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.MailAddress;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Secret;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Forgotten passwords. Known and unknown addresses look the same from outside. */
@ApplicationScoped
public class PasswordResets {

    private static final Logger LOG = Logger.getLogger(PasswordResets.class);

    private final LoginThrottle throttle;
    private final List<ForgottenPasswords> forgotten;
    private final Links links;
    private final CurrentActor current;

    PasswordResets(LoginThrottle throttle, @All List<ForgottenPasswords> forgotten, Links links, CurrentActor current) {
        this.throttle = throttle;
        this.forgotten = forgotten;
        this.links = links;
        this.current = current;
    }

    /** 429 after too many, and else nothing that a caller could tell. */
    public void request(LoginSubject.Kind whose, PasswordResetRequest wanted, Caller caller) {
        String email = MailAddress.normalise(wanted.email());
        current.run(Actor.nobody(), () -> throttle.count("password-reset", whose + " " + email, caller));
        // in the background, so that the answer takes as long for an address that nobody has
        Thread.ofVirtual().name("password-reset").start(() -> send(whose, email, wanted.reseller(), caller.host()));
    }

    private void send(LoginSubject.Kind whose, String email, @Nullable String slug, @Nullable String host) {
        try {
            links.send(of(whose), email, slug, host);
        } catch (RuntimeException e) {
            // there is nobody left to answer; whoever waits for the mail asks again
            LOG.error("A password reset could not be sent", e);
        }
    }

    /** 422 at the token when it is not valid (any more), at the password when it is weak; then the token still works. */
    public void confirm(LoginSubject.Kind whose, NewPassword wanted, Caller caller) {
        String token = wanted.token().value();
        current.run(Actor.nobody(), () -> {
            String email = throttle.attempt("link " + token, caller, () -> choose(whose, token, wanted.password()));
            throttle.welcome(whose + " " + email, caller);
        });
    }

    private String choose(LoginSubject.Kind whose, String token, Secret password) {
        UUID reseller = OneTimeTokens.reseller(token).orElseThrow(PasswordResets::expired);
        return current.as(Actor.system(reseller), () -> of(whose).choose(token, password));
    }

    private ForgottenPasswords of(LoginSubject.Kind whose) {
        return forgotten.stream()
                .filter(kind -> kind.whose() == whose)
                .findFirst()
                .orElseThrow();
    }

    public static Problem expired() {
        return new Problem.Invalid(
                "/token", "token-expired", "This link was used before or is too old; please ask for a new one.");
    }

    /** The passwords of one kind of login, within the present reseller. */
    public interface ForgottenPasswords {

        LoginSubject.Kind whose();

        /** Writes to whoever has the address, if anybody may choose a password. */
        void sendLink(String email);

        /** Ends every session; a second factor stays as it is. Answers the address of whoever has chosen. */
        String choose(String token, Secret password);
    }

    /** What is sent once the request is answered. */
    @ApplicationScoped
    static class Links {

        private final LoginDirectory directory;
        private final CurrentActor current;

        Links(LoginDirectory directory, CurrentActor current) {
            this.directory = directory;
            this.current = current;
        }

        /** One mail for each reseller that the address belongs to, and none when nobody has it. */
        @ActivateRequestContext
        public void send(ForgottenPasswords whose, String email, @Nullable String slug, @Nullable String host) {
            for (UUID reseller :
                    current.as(Actor.nobody(), () -> directory.resellers(whose.whose(), email, slug, host))) {
                current.run(Actor.system(reseller), () -> whose.sendLink(email));
            }
        }
    }
}
