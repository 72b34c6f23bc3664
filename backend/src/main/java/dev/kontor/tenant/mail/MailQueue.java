package dev.kontor.tenant.mail;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is due, of all resellers: ids and moments only. */
@ApplicationScoped
class MailQueue {

    // longer than so many deliveries can take, so that nobody else starts with them meanwhile
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 8;

    private final Sql sql;
    private final MailBell bell;
    private final Clock clock;

    MailQueue(Sql sql, MailBell bell, Clock clock) {
        this.sql = sql;
        this.bell = bell;
        this.clock = clock;
    }

    /** A mail to be sent now, by nobody else. */
    record Due(UUID resellerId, UUID mailId) {}

    /** Adds a mail of the present reseller again, in the caller's transaction. */
    void add(UUID mailId, Instant due) {
        sql.query("insert into mail_queue (reseller_id, mail_id, due_at) values (:reseller, :mail, :due)")
                .bind("mail", mailId)
                .bind("due", due)
                .update();
        bell.ringAfterCommit();
    }

    /** Makes a waiting mail due now; false when it is not waiting until then, because somebody is sending it. */
    boolean hurry(UUID mailId, Instant waitsUntil) {
        int moved = sql.query("""
                        update mail_queue set due_at = :now
                         where reseller_id = :reseller and mail_id = :mail and due_at = :until""")
                .bind("mail", mailId)
                .bind("until", waitsUntil)
                .bind("now", clock.instant())
                .update();
        bell.ringAfterCommit();
        return moved == 1;
    }

    /** What is due and not claimed; claimed until the lease ends, so that a crash loses nothing. */
    @Transactional
    public List<Due> claim() {
        Instant now = clock.instant();
        List<Due> due = sql.query("""
                        select reseller_id, mail_id from mail_queue where due_at <= :now
                         order by due_at limit %d for update skip locked""".formatted(AT_ONCE)).bind("now", now).list(Due.class);
        if (!due.isEmpty()) {
            sql.query("""
                            update mail_queue q set due_at = :until
                              from unnest(cast(:resellers as uuid[]), cast(:mails as uuid[])) as c (reseller_id, mail_id)
                             where q.reseller_id = c.reseller_id and q.mail_id = c.mail_id""")
                    .bind("until", now.plus(LEASE))
                    .array("resellers", due.stream().map(Due::resellerId).toList())
                    .array("mails", due.stream().map(Due::mailId).toList())
                    .update();
        }
        return due;
    }

    void postpone(UUID mailId, Instant until) {
        sql.query("update mail_queue set due_at = :until where reseller_id = :reseller and mail_id = :mail")
                .bind("mail", mailId)
                .bind("until", until)
                .update();
    }

    /** A claimed one that is not sent now after all. */
    void giveBack(UUID mailId) {
        postpone(mailId, clock.instant());
    }

    void remove(UUID mailId) {
        sql.query("delete from mail_queue where reseller_id = :reseller and mail_id = :mail")
                .bind("mail", mailId)
                .update();
    }
}
