package dev.kontor.mail;

import dev.kontor.shared.CurrentActor;
import dev.kontor.shared.SqlArrays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

/** What is due, of all resellers: ids and moments only. */
@ApplicationScoped
class MailQueue {

    private final EntityManager entityManager;
    private final CurrentActor actor;
    private final Clock clock;

    MailQueue(EntityManager entityManager, CurrentActor actor, Clock clock) {
        this.entityManager = entityManager;
        this.actor = actor;
        this.clock = clock;
    }

    /** Adds mails of the present reseller in the caller's transaction. */
    void add(Collection<UUID> mailIds) {
        if (mailIds.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery("""
                        insert into mail_queue (reseller_id, mail_id, due_at)
                        select :reseller, id, cast(:now as timestamptz) from unnest(cast(:ids as uuid[])) as id""")
                .setParameter("reseller", actor.resellerId())
                .setParameter("now", clock.instant())
                .setParameter("ids", SqlArrays.of(mailIds))
                .executeUpdate();
    }
}
