package dev.kontor.tenant.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.base.shared.RequestContext;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Stores mails that are to go out: any number with three statements. */
@ApplicationScoped
class OutgoingMails {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sql sql;
    private final MailQueue queue;
    private final RequestContext request;
    private final Clock clock;

    OutgoingMails(Sql sql, MailQueue queue, RequestContext request, Clock clock) {
        this.sql = sql;
        this.queue = queue;
        this.request = request;
        this.clock = clock;
    }

    /** Leaves out what was added before under the same key. */
    void add(Collection<OutgoingMail> mails, Instant notBefore) {
        Set<UUID> added = new HashSet<>(insert(mails, notBefore));
        List<OutgoingMail> fresh =
                mails.stream().filter(mail -> added.contains(mail.id())).toList();
        if (fresh.isEmpty()) {
            return;
        }
        addWords(fresh);
        List<UUID> waiting = fresh.stream()
                .filter(mail -> mail.status() == MailStatus.QUEUED)
                .map(OutgoingMail::id)
                .toList();
        queue.add(waiting, notBefore);
    }

    private List<UUID> insert(Collection<OutgoingMail> mails, Instant notBefore) {
        // a mail that is caught has arrived at once
        return sql.query("""
                insert into mail (reseller_id, id, kind, status, language, recipient, recipient_name, customer_id,
                                  customer_name, subject, text, dedupe_key, queued_at, sent_at, next_try_at, attempts,
                                  code, reason, request_id)
                select :reseller, n.id, n.kind, n.status, n.language, n.recipient, n.recipient_name, n.customer_id,
                       n.customer_name, n.subject, n.text, n.dedupe_key, cast(:now as timestamptz),
                       case when n.status = 'CAUGHT' then cast(:now as timestamptz) end,
                       case when n.status = 'QUEUED' then cast(:due as timestamptz) end, 0,
                       n.code, n.reason, :request
                  from jsonb_to_recordset(cast(:mails as jsonb)) as n (
                       id uuid, kind text, status text, language text, recipient text, recipient_name text,
                       customer_id uuid, customer_name text, subject text, text text, dedupe_key text, code text,
                       reason text)
                    on conflict (reseller_id, dedupe_key) do nothing
                returning id""")
                .bind("mails", json(mails))
                .bind("now", clock.instant())
                .bind("due", notBefore)
                .bind("request", request.id())
                .list(UUID.class);
    }

    private void addWords(Collection<OutgoingMail> mails) {
        sql.query("""
                        insert into mail_word (reseller_id, mail_id, word)
                        select distinct :reseller, n.id, w.word
                          from jsonb_to_recordset(cast(:mails as jsonb)) as n (id uuid, words text[])
                         cross join lateral unnest(n.words) as w (word)""").bind("mails", json(mails)).update();
    }

    private static String json(Collection<OutgoingMail> mails) {
        try {
            return JSON.writeValueAsString(mails);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
