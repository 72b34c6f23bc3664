package dev.kontor.customer.registration;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Lets time pass for the registrations of a reseller, and cleans up after it. */
@ApplicationScoped
public class Past {

    private final StaleRegistrations stale;
    private final EntityManager entityManager;
    private final CurrentActor actor;
    private final Clock clock;

    Past(StaleRegistrations stale, EntityManager entityManager, CurrentActor actor, Clock clock) {
        this.stale = stale;
        this.entityManager = entityManager;
        this.actor = actor;
        this.clock = clock;
    }

    @ActivateRequestContext
    public void expiredSince(UUID resellerId, Duration ago) {
        actor.as(Actor.system(resellerId), () -> move(resellerId, ago));
    }

    @ActivateRequestContext
    public void clean(UUID resellerId) {
        actor.as(Actor.system(resellerId), () -> {
            stale.run();
            return resellerId;
        });
    }

    @Transactional
    int move(UUID resellerId, Duration ago) {
        return entityManager
                .createNativeQuery("update registration set expires_at = :at where reseller_id = :reseller")
                .setParameter("at", clock.instant().minus(ago))
                .setParameter("reseller", resellerId)
                .executeUpdate();
    }
}
