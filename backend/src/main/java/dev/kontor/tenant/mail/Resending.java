package dev.kontor.tenant.mail;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.template.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Sending a mail once more, or a waiting one at once. */
@ApplicationScoped
class Resending {

    private final Sql sql;
    private final MailList mails;
    private final MailQueue queue;
    private final History history;
    private final Clock clock;

    Resending(Sql sql, MailList mails, MailQueue queue, History history, Clock clock) {
        this.sql = sql;
        this.mails = mails;
        this.queue = queue;
        this.history = history;
        this.clock = clock;
    }

    /** A secret link is not sent twice: it is forgotten by then, and a new one is safer. */
    static boolean isPossible(MailKind kind, MailStatus status, MailTruth.Code code) {
        return code != MailTruth.Code.ADDRESS_NOT_ACCEPTED && (!kind.confidential() || status == MailStatus.QUEUED);
    }

    /** 409 for a mail with a secret link and for an address that is not accepted. */
    @Transactional
    public MailView resend(UUID id) {
        MailView before = mails.require(id).mail();
        if (!before.resendable()) {
            throw new Problem.Conflict(
                    "not-resendable",
                    "A link with a secret is not sent twice, and an address that is not accepted gets no mail.");
        }
        boolean waits = before.status() == MailStatus.QUEUED;
        if (waits ? hurry(before) : queueAgain(before)) {
            FieldChange change = new FieldChange("status", before.status().name(), MailStatus.QUEUED.name());
            history.record("mail", id, HistoryAction.CHANGED, List.of(change));
        }
        return mails.require(id).mail();
    }

    private boolean hurry(MailView mail) {
        return mail.nextTryAt() != null && queue.hurry(mail.id(), mail.nextTryAt());
    }

    /** False when somebody else was faster; then the mail is on its way already. */
    private boolean queueAgain(MailView mail) {
        Instant now = clock.instant();
        int queued = sql.query("""
                        update mail set status = 'QUEUED', code = 'WAITING', reason = null, attempts = 0, sent_at = null,
                               next_try_at = :now
                         where reseller_id = :reseller and id = :id and status = :before""")
                .bind("id", mail.id())
                .bind("now", now)
                .bind("before", mail.status().name())
                .update();
        if (queued == 1) {
            queue.add(mail.id(), now);
        }
        return queued == 1;
    }
}
