package dev.kontor.customer.site;

import dev.kontor.base.shared.Actor;
import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The site at which a visitor is in this request, and the origin of the page that called. */
@RequestScoped
public class Visit {

    private @Nullable Site site;
    private @Nullable UUID resellerId;
    private @Nullable String origin;

    void begin(UUID resellerId, Site site) {
        this.resellerId = resellerId;
        this.site = site;
    }

    /** From now on the answer may be read by pages of this origin. */
    void allow(String origin) {
        this.origin = origin;
    }

    @Nullable
    String allowedOrigin() {
        return origin;
    }

    public Site site() {
        return Objects.requireNonNull(site);
    }

    public Actor actor() {
        return actorOf(site(), Objects.requireNonNull(resellerId));
    }

    @Override
    public String toString() {
        return site == null ? "an unknown site" : "site " + site.key;
    }

    /** The site itself acts: it has no right but what its own operations do. */
    public static Actor actorOf(Site site, UUID resellerId) {
        return new Actor(Actor.Kind.SYSTEM, site.id, site.name, resellerId, null, null, Set.of());
    }
}
