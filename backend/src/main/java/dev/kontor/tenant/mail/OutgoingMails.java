package dev.kontor.tenant.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.MailAddress;
import dev.kontor.base.shared.RequestContext;
import dev.kontor.base.shared.SearchText;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.template.MailKind;
import dev.kontor.tenant.template.MailText;
import dev.kontor.tenant.template.Placeholder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores mails that are to go out: any number in one trip. */
@ApplicationScoped
class OutgoingMails {

    private static final ObjectMapper JSON = new ObjectMapper();

    // a mail that is caught has arrived at once
    private static final String MAILS = """
            insert into mail (reseller_id, id, kind, status, language, recipient, recipient_name, customer_id, customer_name,
                              subject, text, dedupe_key, queued_at, sent_at, next_try_at, attempts, code, reason, request_id)
            select :reseller, n.id, n.kind, n.status, n.language, n.recipient, n.recipient_name, n.customer_id,
                   n.customer_name, n.subject, n.text, n.dedupe_key, cast(:now as timestamptz),
                   case when n.status = 'CAUGHT' then cast(:now as timestamptz) end,
                   case when n.status = 'QUEUED' then cast(:due as timestamptz) end, 0,
                   n.code, n.reason, :request
              from jsonb_to_recordset(cast(:mails as jsonb)) as n (
                   id uuid, kind text, status text, language text, recipient text, recipient_name text, customer_id uuid,
                   customer_name text, subject text, text text, dedupe_key text, code text, reason text)
                on conflict (reseller_id, dedupe_key) do nothing""";

    private static final String WORDS = """
            insert into mail_word (reseller_id, mail_id, word)
            select distinct m.reseller_id, m.id, w.word
              from jsonb_to_recordset(cast(:mails as jsonb)) as n (id uuid, words text[])
              join mail m on m.reseller_id = :reseller and m.id = n.id
             cross join lateral unnest(n.words) as w (word)""";

    private static final String WAITING = """
            insert into mail_queue (reseller_id, mail_id, due_at)
            select m.reseller_id, m.id, m.next_try_at
              from jsonb_to_recordset(cast(:mails as jsonb)) as n (id uuid)
              join mail m on m.reseller_id = :reseller and m.id = n.id and m.status = 'QUEUED'""";

    private final Sql sql;
    private final MailBell bell;
    private final RequestContext request;
    private final Clock clock;

    OutgoingMails(Sql sql, MailBell bell, RequestContext request, Clock clock) {
        this.sql = sql;
        this.bell = bell;
        this.request = request;
        this.clock = clock;
    }

    /** Leaves out what was added before under the same key. */
    void add(Collection<OutgoingMail> mails, Instant notBefore) {
        if (mails.isEmpty()) {
            return;
        }
        sql.query(MAILS + ";" + WORDS + ";" + WAITING)
                .bind("mails", json(mails))
                .bind("now", clock.instant())
                .bind("due", notBefore)
                .bind("request", request.id())
                .later();
        bell.ringAfterCommit();
    }

    private static String json(Collection<OutgoingMail> mails) {
        try {
            return JSON.writeValueAsString(mails);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

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
                    String.valueOf(MailText.shortened(MailAddress.normalise(mail.to()), MAX_ADDRESS)),
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
                case SENT, RETRYING, GIVEN_UP, INTERRUPTED ->
                    throw new IllegalArgumentException(code + " is not how a mail begins");
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
}
