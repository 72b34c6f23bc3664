package dev.kontor.access.workspace;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.Problem;
import java.util.UUID;

/** The member of the team that calls; programs have nothing of their own. */
final class Person {

    private Person() {}

    /** 403 for a program; {@code things} completes the sentence. */
    static UUID of(Actor actor, String things) {
        if (actor.kind() != Actor.Kind.STAFF) {
            throw new Problem.Forbidden("people-only", "Only a person has " + things + ".");
        }
        return actor.id();
    }
}
