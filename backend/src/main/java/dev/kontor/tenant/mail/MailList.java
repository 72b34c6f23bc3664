package dev.kontor.tenant.mail;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Rows;
import dev.kontor.base.shared.SearchText;
import dev.kontor.base.shared.TenantRows;
import dev.kontor.tenant.reseller.PublicAddress;
import dev.kontor.tenant.template.MailHtml;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The mails of a reseller, newest first. */
@ApplicationScoped
public class MailList {

    private static final String COLUMNS = """
            m.id, m.kind, m.status, m.recipient, m.recipient_name, m.customer_id, m.customer_name, m.subject, m.language,
            m.queued_at, m.sent_at, m.next_try_at, m.attempts, m.code, m.reason, m.text""";
    private static final int TEXT = 15;
    private static final int MAX_WORDS = 5;

    private final TenantRows rows;
    private final MailTruths truths;
    private final PublicAddress address;

    MailList(TenantRows rows, MailTruths truths, PublicAddress address) {
        this.rows = rows;
        this.truths = truths;
        this.address = address;
    }

    @Transactional
    public Page<MailView> page(MailFilter filter) {
        Cursor cursor = Cursor.decode(filter.cursor, "mail", 1);
        Map<String, Object> parameters = new LinkedHashMap<>();
        String where = where(filter, parameters);
        long total = count(where, parameters);
        String after = cursor == null ? "" : " and m.id < :before";
        if (cursor != null) {
            parameters.put("before", cursor.id(0));
        }
        List<MailView> found = query(
                        "select " + COLUMNS + where + after + " order by m.id desc limit :rows", parameters)
                .setParameter("rows", filter.limit + 1)
                .list()
                .stream()
                .map(truths::view)
                .toList();
        return Page.of(
                found,
                filter.limit,
                Page.Total.of(total),
                mail -> Cursor.encode("mail", mail.id().toString()),
                mail -> mail);
    }

    @Transactional
    public Page<MailView> ofCustomer(UUID customerId, int limit, @Nullable String cursor) {
        MailFilter filter = new MailFilter();
        filter.customerId = customerId;
        filter.limit = limit;
        filter.cursor = cursor;
        return page(filter);
    }

    /** 404 for a foreign or unknown mail. */
    @Transactional
    public MailDetail require(UUID id) {
        Object[] row = query(
                        "select " + COLUMNS + " from mail m where m.reseller_id = :reseller and m.id = :id",
                        Map.of("id", id))
                .uniqueResultOptional()
                .orElseThrow(() -> new Problem.NotFound("This mail"));
        MailView mail = truths.view(row);
        boolean hidden = mail.kind().confidential() && mail.status() != MailStatus.CAUGHT;
        String text = hidden ? null : Rows.text(row[TEXT]);
        String html = text == null ? null : MailHtml.of(text, address.link("/"));
        return new MailDetail(mail, text, html, mail.kind().confidential(), log(id));
    }

    private List<MailAttemptView> log(UUID id) {
        return rows.query("""
                        select at, delivered, detail from mail_attempt
                         where reseller_id = :reseller and mail_id = :id order by id desc limit 100""").setParameter("id", id).list().stream()
                .map(row -> new MailAttemptView(
                        Objects.requireNonNull(Rows.instant(row[0])), Boolean.TRUE.equals(row[1]), Rows.text(row[2])))
                .toList();
    }

    private long count(String where, Map<String, Object> parameters) {
        String sql = "select count(*), 0 from (select 1" + where + " limit " + (Page.Total.EXACT_UP_TO + 1) + ") t";
        return ((Number) query(sql, parameters).getSingleResult()[0]).longValue();
    }

    private static String where(MailFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of("m.reseller_id = :reseller"));
        add(conditions, parameters, "status", filter.status == null ? null : filter.status.name());
        add(conditions, parameters, "kind", filter.kind == null ? null : filter.kind.name());
        add(conditions, parameters, "customer_id", filter.customerId);
        List<String> words = SearchText.words(filter.q == null ? "" : filter.q);
        for (int i = 0; i < Math.min(words.size(), MAX_WORDS); i++) {
            conditions.add("""
                    exists (select 1 from mail_word w where w.reseller_id = :reseller and w.mail_id = m.id
                               and w.word >= :low%1$d and w.word < :high%1$d)""".formatted(i));
            parameters.put("low" + i, words.get(i));
            parameters.put("high" + i, words.get(i) + Character.toString(Character.MAX_CODE_POINT));
        }
        return " from mail m where " + String.join(" and ", conditions);
    }

    private static void add(
            List<String> conditions, Map<String, Object> parameters, String column, @Nullable Object value) {
        if (value != null) {
            conditions.add("m." + column + " = :" + column);
            parameters.put(column, value);
        }
    }

    private NativeQuery<Object[]> query(String sql, Map<String, Object> parameters) {
        NativeQuery<Object[]> query = rows.query(sql);
        parameters.forEach(query::setParameter);
        return query;
    }
}
