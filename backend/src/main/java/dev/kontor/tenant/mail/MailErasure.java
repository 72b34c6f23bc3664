package dev.kontor.tenant.mail;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a person out of the mails to and about them: addresses, names, what they said, and the words by which they are found.
 * That there was a mail, of which kind and when, stays. Such a mail is never sent again.
 */
@ApplicationScoped
public class MailErasure {

    /** To the customer, to one of its addresses before it was a customer, or to staff about it. */
    private static final String FOUND = """
            select m.id from mail m
             where m.reseller_id = :reseller
               and (m.customer_id = :customer
                    or (m.customer_id is null
                        and (m.recipient = any (cast(:addresses as text[]))
                             or (m.kind like '%_FOR_STAFF'
                                 and exists (select 1 from unnest(cast(:names as text[])) as n (name)
                                              where n.name = m.customer_name or position(n.name in m.text) > 0)))))""";

    private final Sql sql;

    MailErasure(Sql sql) {
        this.sql = sql;
    }

    /** Whom a mail went to and how the customer was called in it. */
    public record Addressed(
            String recipient,
            @Nullable String recipientName,
            @Nullable String customerName) {}

    /** All ways in which mails to this customer were addressed. */
    public List<Addressed> ofCustomer(UUID customer) {
        return sql.query("""
                        select distinct recipient, recipient_name, customer_name from mail
                         where reseller_id = :reseller and customer_id = :customer""").bind("customer", customer).list(Addressed.class);
    }

    /** What waits for this customer, who is gone, is not sent any more. */
    @Transactional
    public void stop(UUID customer) {
        sql.query("""
                        delete from mail_queue q using mail m
                         where q.reseller_id = :reseller and m.reseller_id = :reseller and m.id = q.mail_id
                           and m.customer_id = :customer and m.status = 'QUEUED'""").bind("customer", customer).update();
        sql.query("""
                        update mail set status = 'SUPPRESSED', code = 'ADDRESS_NOT_ACCEPTED', next_try_at = null, text = null,
                               reason = 'The customer was deleted before the mail was sent.'
                         where reseller_id = :reseller and customer_id = :customer and status = 'QUEUED'""").bind("customer", customer).update();
    }

    /** How many mails said something. */
    @Transactional
    public int erase(UUID customer, Collection<String> addresses, Collection<String> names) {
        stop(customer);
        List<UUID> found = sql.query(FOUND)
                .bind("customer", customer)
                .array("addresses", addresses)
                .array("names", names)
                .list(UUID.class);
        sql.query("delete from mail_word where reseller_id = :reseller and mail_id = any (cast(:ids as uuid[]))")
                .array("ids", found)
                .update();
        sql.query("""
                        update mail_attempt set detail = null
                         where reseller_id = :reseller and mail_id = any (cast(:ids as uuid[]))""").array("ids", found).update();
        // staff got their own mails at their own addresses
        return sql.query("""
                        update mail set customer_name = null, subject = '', text = null, code = 'ADDRESS_NOT_ACCEPTED',
                               recipient = case when kind like '%_FOR_STAFF' then recipient else '' end,
                               recipient_name = case when kind like '%_FOR_STAFF' then recipient_name end,
                               reason = case when reason is not null then 'Erased.' end
                         where reseller_id = :reseller and id = any (cast(:ids as uuid[]))""").array("ids", found).update();
    }
}
