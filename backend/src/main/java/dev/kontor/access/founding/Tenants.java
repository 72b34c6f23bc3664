package dev.kontor.access.founding;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.tenant.reseller.ResellerView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Creates resellers together with the person who owns them. */
@ApplicationScoped
public class Tenants {

    private final TenantFounding founding;
    private final CurrentActor current;

    Tenants(TenantFounding founding, CurrentActor current) {
        this.founding = founding;
        this.current = current;
    }

    /** On an empty server. */
    public boolean none() {
        return current.as(Actor.nobody(), founding::none);
    }

    /** Both or none. 422 errors of the owner point below {@code /owner}, those of the reseller below {@code /reseller}. */
    public ResellerView create(NewTenant wanted) {
        UUID id = Ids.next();
        return current.as(Actor.system(id), () -> founding.found(id, wanted));
    }
}
