package dev.kontor.app.launch;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.tenant.reseller.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Locale;

/** The host names that resellers have of their own for their portals (A28). */
@ApplicationScoped
class PortalHosts {

    private final Directory directory;
    private final CurrentActor actor;

    PortalHosts(Directory directory, CurrentActor actor) {
        this.directory = directory;
        this.actor = actor;
    }

    @ActivateRequestContext
    boolean contains(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return actor.as(
                Actor.nobody(),
                () -> !directory.resellers(Directory.Kind.HOST, name).isEmpty());
    }
}
