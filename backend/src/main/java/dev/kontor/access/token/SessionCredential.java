package dev.kontor.access.token;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The access token of a person's session. */
@ApplicationScoped
class SessionCredential implements CredentialCheck {

    private final AccessTokens tokens;
    private final List<SessionActors> sessions;
    private final CurrentActor current;
    private final Clock clock;

    SessionCredential(AccessTokens tokens, @All List<SessionActors> sessions, CurrentActor current, Clock clock) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public Optional<Actor> actor(BearerCredential credential) {
        return tokens.verify(credential.token())
                .filter(content -> clock.instant().isBefore(content.expiresAt()))
                .flatMap(content -> current.as(Actor.system(content.resellerId()), () -> person(content)));
    }

    private Optional<Actor> person(AccessTokens.Content content) {
        return sessions.stream()
                .filter(kind -> kind.use() == content.use())
                .findFirst()
                .flatMap(kind -> kind.actor(content.sessionId()));
    }
}
