package dev.kontor.tenant.mail;

import dev.kontor.base.shared.Rows;
import dev.kontor.tenant.template.MailKind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
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

    /** A row of the columns of {@link MailList}. */
    MailView view(Object[] row) {
        MailKind kind = MailKind.valueOf(row[1].toString());
        MailStatus status = MailStatus.valueOf(row[2].toString());
        Stored stored = new Stored(
                status,
                MailTruth.Code.valueOf(row[13].toString()),
                Rows.text(row[14]),
                Rows.instant(row[10]),
                Rows.instant(row[11]));
        return new MailView(
                (UUID) row[0],
                kind,
                status,
                row[3].toString(),
                Rows.text(row[4]),
                (UUID) row[5],
                Rows.text(row[6]),
                row[7].toString(),
                row[8].toString(),
                Objects.requireNonNull(Rows.instant(row[9])),
                stored.sentAt(),
                stored.nextTryAt(),
                ((Number) row[12]).intValue(),
                of(stored),
                Resending.isPossible(kind, status, stored.code()));
    }

    MailTruth of(Stored stored) {
        return switch (stored.status()) {
            case SENT -> MailTruth.yes(MailTruth.Code.SENT, stored.sentAt(), null);
            case QUEUED -> queued(stored);
            case CAUGHT -> MailTruth.no(MailTruth.Code.CAUGHT, CAUGHT);
            case FAILED, SUPPRESSED -> MailTruth.no(stored.code(), String.valueOf(stored.reason()));
        };
    }

    private MailTruth queued(Stored stored) {
        MailTruth planned = planned();
        return planned.willBeSent() ? MailTruth.yes(stored.waiting(), stored.nextTryAt(), stored.reason()) : planned;
    }

    /** What is stored of a mail's fate. */
    record Stored(
            MailStatus status,
            MailTruth.Code code,
            @Nullable String reason,
            @Nullable Instant sentAt,
            @Nullable Instant nextTryAt) {

        private MailTruth.Code waiting() {
            return code == MailTruth.Code.RETRYING ? code : MailTruth.Code.WAITING;
        }
    }
}
