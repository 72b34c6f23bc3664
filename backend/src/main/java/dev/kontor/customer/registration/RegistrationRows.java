package dev.kontor.customer.registration;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.TenantRows;
import dev.kontor.customer.site.Site;
import dev.kontor.customer.site.SiteRegistrations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The rows of registrations and of the sites that they came from. */
@ApplicationScoped
class RegistrationRows implements SiteRegistrations {

    private final EntityManager entityManager;
    private final TenantRows rows;
    private final CurrentActor actor;

    RegistrationRows(EntityManager entityManager, TenantRows rows, CurrentActor actor) {
        this.entityManager = entityManager;
        this.rows = rows;
        this.actor = actor;
    }

    @Override
    @Transactional
    public boolean any(UUID siteId) {
        return !rows.query("select 1, id from registration where reseller_id = :reseller and site_id = :site limit 1")
                .setParameter("site", siteId)
                .list()
                .isEmpty();
    }

    @Override
    @Transactional
    public Optional<UUID> siteOf(UUID registrationId) {
        return find(registrationId).map(registration -> registration.siteId);
    }

    Optional<Registration> find(UUID id) {
        return rows.find(Registration.class, id);
    }

    /** Nobody else's until the end of the transaction. */
    Optional<Registration> lock(UUID id) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from registration where reseller_id = :reseller and id = :id for update",
                        Registration.class)
                .setParameter("reseller", actor.resellerId())
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    Site site(Registration row) {
        return rows.find(Site.class, row.siteId).orElseThrow();
    }

    /** How many came from the same network address since then, itself included. */
    int fromSameAddress(Registration row, Instant since) {
        Object[] counted = rows.query("""
            select count(*), min(created_at) from registration
             where reseller_id = :reseller and address = :address and created_at > :since\
            """)
                .setParameter("address", row.address)
                .setParameter("since", since)
                .getSingleResult();
        return ((Number) counted[0]).intValue();
    }
}
