package dev.kontor.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The statements of Kontor's acceptance of a registration, the last ones in one durable transaction. */
@Singleton
class ReferenceRegistrations {

    private final DataSource database;
    private final ReferenceReseller reseller;
    private final ObjectMapper json;

    ReferenceRegistrations(DataSource database, ReferenceReseller reseller, ObjectMapper json) {
        this.database = database;
        this.reseller = reseller;
        this.json = json;
    }

    Map<String, String> register(String key, Map<String, @Nullable Object> wanted) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Sql.rows(connection, "select reseller_id from directory_entry where kind = 'SITE' and key = ?", key);
            UUID site = (UUID) Objects.requireNonNull(
                    Sql.rows(connection, "select * from site where reseller_id = ? and key = ?", reseller.id(), key)
                            .getFirst()
                            .get("id"));
            connection.setAutoCommit(false);
            try {
                UUID id = SeededText.id(System.currentTimeMillis(), ThreadLocalRandom.current().nextInt());
                accept(connection, site, id, wanted);
                connection.commit();
                return Map.of("statusToken", id.toString());
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void accept(Connection connection, UUID site, UUID id, Map<String, @Nullable Object> wanted)
            throws SQLException {
        Map<?, ?> fields = (Map<?, ?>) Objects.requireNonNull(wanted.get("fields"));
        String email = String.valueOf(fields.get("email"));
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        Sql.update(connection, """
                insert into spent_proof (reseller_id, challenge, until) values (?, ?, ?)
                on conflict (reseller_id, challenge) do nothing""", reseller.id(), Visitor.sha256(String.valueOf(wanted.get("proof"))), now);
        Sql.rows(
                connection,
                "select * from legal_text where reseller_id = ? and site_id = ? and withdrawn_at is null order by code",
                reseller.id(),
                site);
        count(connection, site, email);
        Sql.rows(connection, "select * from customer_login where reseller_id = ? and email = ?", reseller.id(), email);
        Sql.rows(
                connection,
                "select * from business_relationship where reseller_id = ? and customer_id = ?",
                reseller.id(),
                new UUID(0, 0));
        mail(connection, id, email, String.valueOf(fields.get("companyName")), now);
        Sql.update(
                connection, REGISTRATION, reseller.id(), id, site, wanted.get("language"), new String[] {"ORDER"},
                new UUID[0], email, written(fields), "127.0.0.1", new byte[32], now, now.plusDays(1));
    }

    private void count(Connection connection, UUID site, String email) throws SQLException {
        Sql.rows(
                connection,
                QUOTA,
                reseller.id(),
                System.currentTimeMillis() / 3_600_000,
                new String[] {Visitor.sha256("127.0.0.1"), Visitor.sha256("site " + site), Visitor.sha256(email)});
    }

    private void mail(Connection connection, UUID id, String email, String name, OffsetDateTime now)
            throws SQLException {
        Sql.rows(connection, "select * from service_offer where reseller_id = ? order by position", reseller.id());
        Sql.rows(connection, "select * from reseller where id = ?", reseller.id());
        Sql.rows(
                connection,
                "select kind, language, subject, text from mail_template where reseller_id = ? and kind = 'X'",
                reseller.id());
        Sql.rows(
                connection,
                "select count(*) from mail where reseller_id = ? and recipient = ? and queued_at > ?",
                reseller.id(),
                email,
                now.minusHours(1));
        Sql.update(connection, MAIL, reseller.id(), id, email, name, name, "Bitte bestätigen", "x".repeat(600), "r " + id, now, now, id);
        Sql.update(
                connection,
                "insert into mail_word (reseller_id, mail_id, word) select ?, ?, unnest(?)",
                reseller.id(),
                id,
                SeededText.words(email, name, "Bitte bestätigen").toArray(String[]::new));
        Sql.update(
                connection, "insert into mail_queue (reseller_id, mail_id, due_at) values (?, ?, ?)", reseller.id(), id, now);
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String QUOTA = """
            insert into registration_quota as q (reseller_id, key, window_no, used)
            select ?, decode(k, 'hex'), ?, 1 from unnest(cast(? as text[])) k order by k
            on conflict (reseller_id, key) do update
               set used = case when q.window_no = excluded.window_no then q.used + 1 else 1 end,
                   window_no = excluded.window_no
            returning encode(key, 'hex'), used""";

    private static final String MAIL = """
            insert into mail (reseller_id, id, kind, status, language, recipient, recipient_name, customer_name, subject,
             text, dedupe_key, queued_at, next_try_at, attempts, code, request_id)
            values (?, ?, 'REGISTRATION_CONFIRMATION', 'QUEUED', 'de', ?, ?, ?, ?, ?, ?, ?, ?, 0, 'NO_SERVER', ?)
            on conflict (reseller_id, dedupe_key) do nothing""";

    private static final String REGISTRATION = """
            insert into registration (reseller_id, id, site_id, status, language, services, accepted_texts, email, fields,
             address, confirm_hash, created_at, expires_at)
            values (?, ?, ?, 'AWAITING_CONFIRMATION', ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?)""";
}
