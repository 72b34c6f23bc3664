package dev.kontor.tenant.mail;

import dev.kontor.base.shared.Ids;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.template.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be delivered, and what became of it. */
@ApplicationScoped
class DeliveryLog {

    private final Sql sql;
    private final MailQueue queue;
    private final Clock clock;

    DeliveryLog(Sql sql, MailQueue queue, Clock clock) {
        this.sql = sql;
        this.queue = queue;
        this.clock = clock;
    }

    /** Nothing, and no longer in the queue, when it was sent meanwhile. */
    @Transactional
    public Optional<Letter> letter(UUID mailId) {
        Optional<Letter> letter = sql.query("""
                        select m.id, m.kind, r.name as reseller_name, m.recipient, m.recipient_name, m.subject, m.text,
                               m.attempts
                          from mail m join reseller r on r.id = m.reseller_id
                         where m.reseller_id = :reseller and m.id = :id and m.status = 'QUEUED' and m.text is not null""").bind("id", mailId).optional(Letter.class);
        if (letter.isEmpty()) {
            queue.remove(mailId);
        }
        return letter;
    }

    /** The same for one that leaves this server now: it leaves once, also when the server ends in the middle. */
    @Transactional
    public Optional<Letter> begin(UUID mailId) {
        Optional<Letter> letter = letter(mailId);
        if (letter.isPresent() && !queue.begin(mailId)) {
            record(letter.get(), Delivery.interrupted());
            return Optional.empty();
        }
        return letter;
    }

    /** A secret link that has done its work is forgotten. */
    @Transactional
    public void record(Letter letter, Delivery delivery) {
        Instant now = clock.instant();
        Optional<Instant> next = delivery.next(letter.attempts() + 1, now);
        addAttempt(letter.id(), delivery, now);
        if (delivery.arrived()) {
            finish(letter, delivery, now);
        } else if (next.isPresent()) {
            retry(letter, delivery, next.get());
        } else {
            finish(letter, delivery, null);
        }
    }

    private void finish(Letter letter, Delivery delivery, @Nullable Instant sentAt) {
        MailStatus status = status(delivery.outcome());
        boolean wipe = letter.kind().confidential() && status != MailStatus.CAUGHT;
        sql.query("""
                        update mail set status = :status, code = :code, reason = :reason, next_try_at = null,
                               sent_at = cast(:sent as timestamptz), attempts = attempts + 1,
                               text = case when :wipe then null else text end
                         where reseller_id = :reseller and id = :id and status = 'QUEUED'""")
                .bind("id", letter.id())
                .bind("status", status.name())
                .bind("code", code(delivery.outcome()).name())
                .bind("reason", delivery.detail())
                .bind("sent", sentAt)
                .bind("wipe", wipe)
                .update();
        queue.remove(letter.id());
    }

    private static MailStatus status(Delivery.Outcome last) {
        return switch (last) {
            case DELIVERED -> MailStatus.SENT;
            case CAUGHT -> MailStatus.CAUGHT;
            case FAILED, REFUSED, INTERRUPTED -> MailStatus.FAILED;
        };
    }

    private static MailTruth.Code code(Delivery.Outcome last) {
        return switch (last) {
            case DELIVERED -> MailTruth.Code.SENT;
            case CAUGHT -> MailTruth.Code.CAUGHT;
            case FAILED, REFUSED -> MailTruth.Code.GIVEN_UP;
            case INTERRUPTED -> MailTruth.Code.INTERRUPTED;
        };
    }

    private void retry(Letter letter, Delivery delivery, Instant next) {
        sql.query("""
                        update mail set code = 'RETRYING', reason = :reason, next_try_at = :next, attempts = attempts + 1
                         where reseller_id = :reseller and id = :id and status = 'QUEUED'""")
                .bind("id", letter.id())
                .bind("reason", delivery.detail())
                .bind("next", next)
                .update();
        queue.postpone(letter.id(), next);
    }

    private void addAttempt(UUID mailId, Delivery delivery, Instant now) {
        sql.query("""
                        insert into mail_attempt (reseller_id, id, mail_id, at, delivered, detail)
                        values (:reseller, :id, :mail, :now, :delivered, :detail)""")
                .bind("id", Ids.next())
                .bind("mail", mailId)
                .bind("now", now)
                .bind("delivered", delivery.arrived())
                .bind("detail", delivery.detail())
                .update();
    }

    /** A mail that is to be delivered now; {@code attempts} were made before. */
    record Letter(
            UUID id,
            MailKind kind,
            String resellerName,
            String recipient,
            @Nullable String recipientName,
            String subject,
            String text,
            int attempts) {}
}
