package dev.kontor.access.token;

import dev.kontor.base.shared.Actor;
import java.util.Optional;

/** Knows one kind of credential. */
public interface CredentialCheck {

    /** Who presents it, in no tenant yet; nothing for another kind, and for one that is not good (any more). */
    Optional<Actor> actor(BearerCredential credential);
}
