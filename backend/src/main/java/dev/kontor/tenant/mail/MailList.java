package dev.kontor.tenant.mail;

import dev.kontor.base.http.ListRequest;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.SearchText;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.mail.MailList.MailDetail.MailAttemptView;
import dev.kontor.tenant.mail.MailTruths.MailRow;
import dev.kontor.tenant.reseller.PublicAddress;
import dev.kontor.tenant.template.MailHtml;
import dev.kontor.tenant.template.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The mails of a reseller, newest first. */
@ApplicationScoped
public class MailList {

    private static final String COLUMNS = """
            m.id, m.kind, m.status, m.recipient, m.recipient_name, m.customer_id, m.customer_name, m.subject, m.language,
            m.queued_at, m.sent_at, m.next_try_at, m.attempts, m.code, m.reason, m.text""";
    private static final Order<?> NEWEST = Order.newestFirst("mail", "m.id");
    private static final int MAX_WORDS = 5;

    private final Sql sql;
    private final MailTruths truths;
    private final PublicAddress address;

    MailList(Sql sql, MailTruths truths, PublicAddress address) {
        this.sql = sql;
        this.truths = truths;
        this.address = address;
    }

    public Page<MailView> page(MailFilter filter) {
        String select = "select " + COLUMNS + " from mail m {page}";
        return sql.listing("mail m", conditions(filter), NEWEST)
                .page(select, MailRow.class, filter.limit, filter.cursor, NEWEST.cursorOf(MailRow::id))
                .map(truths::view);
    }

    public Page<MailView> ofCustomer(UUID customerId, int limit, @Nullable String cursor) {
        MailFilter filter = new MailFilter();
        filter.customerId = customerId;
        filter.limit = limit;
        filter.cursor = cursor;
        return page(filter);
    }

    /** 404 for a foreign or unknown mail. */
    public MailDetail require(UUID id) {
        MailRow row = sql.query("select " + COLUMNS + " from mail m where m.reseller_id = :reseller and m.id = :id")
                .bind("id", id)
                .require(MailRow.class, "This mail");
        boolean confidential = row.kind().confidential();
        String text = confidential && row.status() != MailStatus.CAUGHT ? null : row.text();
        String html = text == null ? null : MailHtml.of(text, address.link("/"));
        return new MailDetail(truths.view(row), text, html, confidential, log(id));
    }

    private List<MailAttemptView> log(UUID id) {
        return sql.query("""
                        select at, delivered, detail from mail_attempt
                         where reseller_id = :reseller and mail_id = :id order by id desc limit 100""").bind("id", id).list(MailAttemptView.class);
    }

    private static Conditions conditions(MailFilter filter) {
        Conditions conditions = Conditions.of("m.reseller_id = :reseller")
                .equal("m.status", filter.status)
                .equal("m.kind", filter.kind)
                .equal("m.customer_id", filter.customerId);
        List<String> words = SearchText.words(filter.q == null ? "" : filter.q);
        for (int i = 0; i < Math.min(words.size(), MAX_WORDS); i++) {
            conditions
                    .and("""
                            exists (select 1 from own_mail_word w where w.reseller_id = :reseller and w.mail_id = m.id
                                       and w.word >= :low%1$d and w.word < :high%1$d)""".formatted(i))
                    .bind("low" + i, words.get(i))
                    .bind("high" + i, words.get(i) + Character.toString(Character.MAX_CODE_POINT));
        }
        return conditions;
    }

    /** Which mails; {@code q} finds words of recipient, customer and subject by their beginning. */
    public static class MailFilter extends ListRequest {

        @RestQuery
        @Size(max = 200)
        public @Nullable String q;

        @RestQuery
        public @Nullable MailStatus status;

        @RestQuery
        public @Nullable MailKind kind;

        @RestQuery
        public @Nullable UUID customerId;
    }

    /** A mail as it was written. Neither text nor HTML when it holds a secret, unless this server's catcher has it. */
    public record MailDetail(
            MailView mail,
            @Nullable String text,
            @Nullable String html,
            boolean confidential,
            List<MailAttemptView> log) {

        /** One try to deliver a mail; {@code detail} is what the mail server said. */
        public record MailAttemptView(
                Instant at, boolean delivered, @Nullable String detail) {}
    }
}
