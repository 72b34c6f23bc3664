package dev.kontor.tenant.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.base.shared.RequestContext;
import dev.kontor.base.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** Stores mails that are to go out: any number with three statements. */
@ApplicationScoped
class OutgoingMails {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TenantRows rows;
    private final MailQueue queue;
    private final RequestContext request;
    private final Clock clock;

    OutgoingMails(TenantRows rows, MailQueue queue, RequestContext request, Clock clock) {
        this.rows = rows;
        this.queue = queue;
        this.request = request;
        this.clock = clock;
    }

    /** Leaves out what was added before under the same key. */
    void add(Collection<OutgoingMail> mails, Instant notBefore) {
        Set<Object> added = new HashSet<>(insert(mails, notBefore));
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

    private List<?> insert(Collection<OutgoingMail> mails, Instant notBefore) {
        // a mail that is caught has arrived at once
        NativeQuery<Object[]> insert = rows.query("""
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
                returning id, kind""");
        return insert
                .setParameter("mails", json(mails))
                .setParameter("now", clock.instant())
                .setParameter("due", notBefore)
                .setParameter("request", request.id())
                .list()
                .stream()
                .map(row -> row[0])
                .toList();
    }

    private void addWords(Collection<OutgoingMail> mails) {
        rows.query("""
                        insert into mail_word (reseller_id, mail_id, word)
                        select distinct :reseller, n.id, w.word
                          from jsonb_to_recordset(cast(:mails as jsonb)) as n (id uuid, words text[])
                         cross join lateral unnest(n.words) as w (word)""").setParameter("mails", json(mails)).executeUpdate();
    }

    private static String json(Collection<OutgoingMail> mails) {
        try {
            return JSON.writeValueAsString(mails);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
