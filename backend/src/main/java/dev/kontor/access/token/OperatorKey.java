package dev.kontor.access.token;

import dev.kontor.access.right.Right;
import dev.kontor.access.secret.Secrets;
import dev.kontor.base.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key of whoever operates the platform; without one of enough length there is no operator. */
@ApplicationScoped
class OperatorKey implements CredentialCheck {

    private static final int MIN_LENGTH = 32;

    private final Optional<String> operatorKey;

    OperatorKey(@ConfigProperty(name = "kontor.operator.key") Optional<String> operatorKey) {
        this.operatorKey = operatorKey.filter(key -> key.length() >= MIN_LENGTH);
    }

    @Override
    public Optional<Actor> actor(BearerCredential credential) {
        return operatorKey
                .filter(key -> MessageDigest.isEqual(Secrets.hash(credential.token()), Secrets.hash(key)))
                .map(key -> new Actor(
                        Actor.Kind.OPERATOR,
                        new UUID(0, 1),
                        "Operator",
                        null,
                        null,
                        null,
                        Right.codes(Right.OF_OPERATOR)));
    }
}
