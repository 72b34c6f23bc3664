package dev.kontor.base.home;

import dev.kontor.base.shared.CurrentActor;
import java.util.Collection;
import java.util.stream.Stream;

/** Which parts of the start page somebody may see. */
final class HomeParts {

    private HomeParts() {}

    static <P extends HomePart> Stream<P> seenBy(CurrentActor actor, Collection<P> parts) {
        return parts.stream().filter(part -> part.rights().stream().allMatch(actor::has));
    }
}
