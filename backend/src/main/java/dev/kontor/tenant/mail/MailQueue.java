package dev.kontor.tenant.mail;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.SqlArrays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What is due, of all resellers: ids and moments only. */
@ApplicationScoped
class MailQueue {

    // longer than so many deliveries can take, so that nobody else starts with them meanwhile
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 8;

    private final EntityManager entityManager;
    private final MailBell bell;
    private final CurrentActor actor;
    private final Clock clock;

    MailQueue(EntityManager entityManager, MailBell bell, CurrentActor actor, Clock clock) {
        this.entityManager = entityManager;
        this.bell = bell;
        this.actor = actor;
        this.clock = clock;
    }

    /** A mail to be sent now, by nobody else. */
    record Due(UUID resellerId, UUID mailId) {}

    /** Adds mails of the present reseller in the caller's transaction. */
    void add(Collection<UUID> mailIds, Instant due) {
        if (mailIds.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery("""
                        insert into mail_queue (reseller_id, mail_id, due_at)
                        select :reseller, id, cast(:due as timestamptz) from unnest(cast(:ids as uuid[])) as id""")
                .setParameter("reseller", actor.resellerId())
                .setParameter("due", due)
                .setParameter("ids", SqlArrays.of(mailIds))
                .executeUpdate();
        bell.ringAfterCommit();
    }

    /** Makes a waiting mail due now; false when it is not waiting until then, because somebody is sending it. */
    boolean hurry(UUID mailId, Instant waitsUntil) {
        int moved = entityManager
                .createNativeQuery("""
                        update mail_queue set due_at = :now
                         where reseller_id = :reseller and mail_id = :mail and due_at = :until""")
                .setParameter("reseller", actor.resellerId())
                .setParameter("mail", mailId)
                .setParameter("until", waitsUntil)
                .setParameter("now", clock.instant())
                .executeUpdate();
        bell.ringAfterCommit();
        return moved == 1;
    }

    /** What is due and not claimed; claimed until the lease ends, so that a crash loses nothing. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Due> claim() {
        Instant now = clock.instant();
        List<Object[]> rows = entityManager
                .createNativeQuery("""
                        select reseller_id, mail_id from mail_queue where due_at <= :now
                         order by due_at limit %d for update skip locked""".formatted(AT_ONCE), Object[].class)
                .setParameter("now", now)
                .getResultList();
        List<Due> due =
                rows.stream().map(row -> new Due((UUID) row[0], (UUID) row[1])).toList();
        if (!due.isEmpty()) {
            entityManager
                    .createNativeQuery("""
                            update mail_queue q set due_at = :until
                              from unnest(cast(:resellers as uuid[]), cast(:mails as uuid[])) as c (reseller_id, mail_id)
                             where q.reseller_id = c.reseller_id and q.mail_id = c.mail_id""")
                    .setParameter("until", now.plus(LEASE))
                    .setParameter(
                            "resellers",
                            SqlArrays.of(due.stream().map(Due::resellerId).toList()))
                    .setParameter(
                            "mails", SqlArrays.of(due.stream().map(Due::mailId).toList()))
                    .executeUpdate();
        }
        return due;
    }

    void postpone(UUID mailId, Instant until) {
        entityManager
                .createNativeQuery(
                        "update mail_queue set due_at = :until where reseller_id = :reseller and mail_id = :mail")
                .setParameter("reseller", actor.resellerId())
                .setParameter("mail", mailId)
                .setParameter("until", until)
                .executeUpdate();
    }

    void remove(UUID mailId) {
        entityManager
                .createNativeQuery("delete from mail_queue where reseller_id = :reseller and mail_id = :mail")
                .setParameter("reseller", actor.resellerId())
                .setParameter("mail", mailId)
                .executeUpdate();
    }
}
