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
        return sql.query("""
                        select * from claim_mails(cast(:now as timestamptz), cast(:until as timestamptz), cast(:most as int))""")
                .bind("now", now)
                .bind("until", now.plus(LEASE))
                .bind("most", AT_ONCE)
                .list(Due.class);
    }

    /** Written down before a claimed mail leaves; false when it was before: whoever did so ended without saying what became of it. */
    boolean begin(UUID mailId) {
        return sql.query("""
                                update mail_queue set begun_at = :now
                                 where reseller_id = :reseller and mail_id = :mail and begun_at is null""").bind("mail", mailId).bind("now", clock.instant()).update() == 1;
    }

    void postpone(UUID mailId, Instant until) {
        sql.query("""
                        update mail_queue set due_at = :until, begun_at = null
                         where reseller_id = :reseller and mail_id = :mail""").bind("mail", mailId).bind("until", until).update();
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
