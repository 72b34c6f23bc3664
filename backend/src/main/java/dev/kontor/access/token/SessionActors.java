package dev.kontor.access.token;

import dev.kontor.base.shared.Actor;
import java.util.Optional;
import java.util.UUID;

/** The people behind the sessions of one kind. */
public interface SessionActors {

    AccessTokens.Use use();

    /** The person behind an open session of the present reseller; nothing when it has ended or they are suspended. */
    Optional<Actor> actor(UUID sessionId);
}
