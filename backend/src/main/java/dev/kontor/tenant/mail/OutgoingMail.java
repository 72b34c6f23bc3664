package dev.kontor.tenant.mail;

import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.SearchText;
import dev.kontor.tenant.template.MailKind;
import dev.kontor.tenant.template.MailText;
import dev.kontor.tenant.template.Placeholder;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mail as it is stored when it is queued; the names of the components are those of the columns. */
record OutgoingMail(
        UUID id,
        MailKind kind,
        MailStatus status,
        String language,
        String recipient,
        @Nullable String recipient_name,
        @Nullable UUID customer_id,
        @Nullable String customer_name,
        String subject,
        @Nullable String text,
        @Nullable String dedupe_key,
        MailTruth.Code code,
        @Nullable String reason,
        List<String> words) {

    private static final int MAX_NAME = 200;
    private static final int MAX_CUSTOMER_NAME = 400;
    private static final int MAX_ADDRESS = 254;
    private static final int MAX_WORD = 60;

    static OutgoingMail of(NewMail mail, String language, MailText written, MailTruth verdict) {
        String customerName =
                MailText.shortened(mail.values().get(Placeholder.CUSTOMER_NAME.code()), MAX_CUSTOMER_NAME);
        MailStatus status = status(verdict.code());
        boolean useless = status == MailStatus.SUPPRESSED && mail.kind().confidential();
        return new OutgoingMail(
                Ids.next(),
                mail.kind(),
                status,
                language,
                String.valueOf(MailText.shortened(mail.to().strip().toLowerCase(Locale.ROOT), MAX_ADDRESS)),
                MailText.shortened(mail.toName(), MAX_NAME),
                mail.customerId(),
                customerName,
                written.subject(),
                useless ? null : written.text(),
                mail.dedupeKey(),
                verdict.code(),
                verdict.willBeSent() ? null : verdict.reason(),
                words(mail, customerName, written.subject()));
    }

    private static MailStatus status(MailTruth.Code code) {
        return switch (code) {
            case CAUGHT -> MailStatus.CAUGHT;
            case ADDRESS_NOT_ACCEPTED, TOO_MANY, NO_ADDRESS -> MailStatus.SUPPRESSED;
            case WAITING, NO_SERVER -> MailStatus.QUEUED;
            case SENT, RETRYING, GIVEN_UP -> throw new IllegalArgumentException(code + " is not how a mail begins");
        };
    }

    private static List<String> words(NewMail mail, @Nullable String customerName, String subject) {
        return Stream.of(mail.to(), mail.toName(), customerName, subject)
                .filter(text -> text != null && !text.isBlank())
                .flatMap(text -> SearchText.words(text).stream())
                .map(word -> String.valueOf(MailText.shortened(word, MAX_WORD)))
                .distinct()
                .toList();
    }
}
