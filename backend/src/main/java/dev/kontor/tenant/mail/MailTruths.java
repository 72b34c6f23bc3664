package dev.kontor.tenant.mail;

import dev.kontor.tenant.template.MailKind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this server does with mail, and so what is true of each one. */
@Singleton
class MailTruths {

    static final String NOT_ACCEPTED = "This address is not one that Kontor sends mail to.";
    private static final String CAUGHT = "This server keeps its mails; nothing leaves it.";
    private static final String NO_SERVER = "No mail server is configured.";

    private final MailTransport transport;

    MailTruths(MailTransport transport) {
        this.transport = transport;
    }

    /** For a mail that nothing else stands against. */
    MailTruth planned() {
        return switch (transport) {
            case SMTP -> MailTruth.yes(MailTruth.Code.WAITING, null, null);
            case CATCHER -> MailTruth.no(MailTruth.Code.CAUGHT, CAUGHT);
            case OFF -> MailTruth.no(MailTruth.Code.NO_SERVER, NO_SERVER);
        };
    }

    MailView view(MailRow row) {
        return new MailView(
                row.id(),
                row.kind(),
                row.status(),
                row.recipient(),
                row.recipientName(),
                row.customerId(),
                row.customerName(),
                row.subject(),
                row.language(),
                row.queuedAt(),
                row.sentAt(),
                row.nextTryAt(),
                row.attempts(),
                of(row),
                Resending.isPossible(row.kind(), row.status(), row.code()));
    }

    MailTruth of(MailRow mail) {
        return switch (mail.status()) {
            case SENT -> MailTruth.yes(MailTruth.Code.SENT, mail.sentAt(), null);
            case QUEUED -> queued(mail);
            case CAUGHT -> MailTruth.no(MailTruth.Code.CAUGHT, CAUGHT);
            case FAILED, SUPPRESSED -> MailTruth.no(mail.code(), String.valueOf(mail.reason()));
        };
    }

    private MailTruth queued(MailRow mail) {
        MailTruth planned = planned();
        return planned.willBeSent() ? MailTruth.yes(waiting(mail), mail.nextTryAt(), mail.reason()) : planned;
    }

    private static MailTruth.Code waiting(MailRow mail) {
        return mail.code() == MailTruth.Code.RETRYING ? mail.code() : MailTruth.Code.WAITING;
    }

    /** A mail as it is stored. */
    record MailRow(
            UUID id,
            MailKind kind,
            MailStatus status,
            String recipient,
            @Nullable String recipientName,
            @Nullable UUID customerId,
            @Nullable String customerName,
            String subject,
            String language,
            Instant queuedAt,
            @Nullable Instant sentAt,
            @Nullable Instant nextTryAt,
            int attempts,
            MailTruth.Code code,
            @Nullable String reason,
            @Nullable String text) {}
}
