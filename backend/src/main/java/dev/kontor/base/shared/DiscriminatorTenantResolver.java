package dev.kontor.base.shared;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;

/** The first lock: Hibernate adds {@code reseller_id = ?} to every statement. Without a tenant nothing is found. */
@ApplicationScoped
@PersistenceUnitExtension
class DiscriminatorTenantResolver implements TenantResolver {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final CurrentActor actor;

    DiscriminatorTenantResolver(CurrentActor actor) {
        this.actor = actor;
    }

    @Override
    public String getDefaultTenantId() {
        return NOBODY;
    }

    @Override
    public String resolveTenantId() {
        if (!Arc.container().requestContext().isActive()) {
            return NOBODY;
        }
        return actor.find().map(Actor::resellerId).map(Object::toString).orElse(NOBODY);
    }
}
