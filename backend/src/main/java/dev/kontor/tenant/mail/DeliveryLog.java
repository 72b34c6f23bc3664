package dev.kontor.tenant.mail;

import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.TenantRows;
import dev.kontor.tenant.template.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be delivered, and what became of it. */
@ApplicationScoped
class DeliveryLog {

    private final TenantRows rows;
    private final MailQueue queue;
    private final Clock clock;

    DeliveryLog(TenantRows rows, MailQueue queue, Clock clock) {
        this.rows = rows;
        this.queue = queue;
        this.clock = clock;
    }

    /** Nothing, and no longer in the queue, when it was sent meanwhile. */
    @Transactional
    public Optional<Letter> letter(UUID mailId) {
        List<Object[]> found = rows.query("""
                        select m.kind, r.name, m.recipient, m.recipient_name, m.subject, m.text, m.attempts
                          from mail m join reseller r on r.id = m.reseller_id
                         where m.reseller_id = :reseller and m.id = :id and m.status = 'QUEUED' and m.text is not null""").setParameter("id", mailId).list();
        if (found.isEmpty()) {
            queue.remove(mailId);
        }
        return found.stream()
                .map(row -> new Letter(
                        mailId,
                        MailKind.valueOf(row[0].toString()),
                        row[1].toString(),
                        row[2].toString(),
                        (String) row[3],
                        row[4].toString(),
                        row[5].toString(),
                        ((Number) row[6]).intValue()))
                .findFirst();
    }

    /** A secret link that has done its work is forgotten. */
    @Transactional
    public void record(Letter letter, Delivery delivery) {
        Instant now = clock.instant();
        Optional<Instant> next = delivery.next(letter.attempts() + 1, now);
        addAttempt(letter.id(), delivery, now);
        if (delivery.arrived()) {
            finish(
                    letter,
                    delivery.outcome() == Delivery.Outcome.CAUGHT ? MailStatus.CAUGHT : MailStatus.SENT,
                    now,
                    null);
        } else if (next.isPresent()) {
            retry(letter, delivery, next.get());
        } else {
            finish(letter, MailStatus.FAILED, null, delivery.detail());
        }
    }

    private void finish(Letter letter, MailStatus status, @Nullable Instant sentAt, @Nullable String reason) {
        boolean wipe = letter.kind().confidential() && status != MailStatus.CAUGHT;
        rows.query("""
                        update mail set status = :status, code = :code, reason = :reason, next_try_at = null,
                               sent_at = cast(:sent as timestamptz), attempts = attempts + 1,
                               text = case when :wipe then null else text end
                         where reseller_id = :reseller and id = :id and status = 'QUEUED'""")
                .setParameter("id", letter.id())
                .setParameter("status", status.name())
                .setParameter("code", code(status).name())
                .setParameter("reason", reason, String.class)
                .setParameter("sent", sentAt, Instant.class)
                .setParameter("wipe", wipe)
                .executeUpdate();
        queue.remove(letter.id());
    }

    private static MailTruth.Code code(MailStatus status) {
        return switch (status) {
            case SENT -> MailTruth.Code.SENT;
            case CAUGHT -> MailTruth.Code.CAUGHT;
            case FAILED, SUPPRESSED -> MailTruth.Code.GIVEN_UP;
            case QUEUED -> MailTruth.Code.WAITING;
        };
    }

    private void retry(Letter letter, Delivery delivery, Instant next) {
        rows.query("""
                        update mail set code = 'RETRYING', reason = :reason, next_try_at = :next, attempts = attempts + 1
                         where reseller_id = :reseller and id = :id and status = 'QUEUED'""")
                .setParameter("id", letter.id())
                .setParameter("reason", delivery.detail(), String.class)
                .setParameter("next", next)
                .executeUpdate();
        queue.postpone(letter.id(), next);
    }

    private void addAttempt(UUID mailId, Delivery delivery, Instant now) {
        rows.query("""
                        insert into mail_attempt (reseller_id, id, mail_id, at, delivered, detail)
                        values (:reseller, :id, :mail, :now, :delivered, :detail)""")
                .setParameter("id", Ids.next())
                .setParameter("mail", mailId)
                .setParameter("now", now)
                .setParameter("delivered", delivery.arrived())
                .setParameter("detail", delivery.detail(), String.class)
                .executeUpdate();
    }
}
