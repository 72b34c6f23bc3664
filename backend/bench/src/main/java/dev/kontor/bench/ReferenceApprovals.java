package dev.kontor.bench;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The statements of Kontor's approval of a request, in one durable transaction. */
@Singleton
class ReferenceApprovals {

    private final DataSource database;
    private final ReferenceReseller reseller;

    ReferenceApprovals(DataSource database, ReferenceReseller reseller) {
        this.database = database;
        this.reseller = reseller;
    }

    Map<String, @Nullable Object> approve(UUID request) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Map<String, @Nullable Object> approved = approve(connection, request);
                connection.commit();
                return approved;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private Map<String, @Nullable Object> approve(Connection connection, UUID request) throws SQLException {
        UUID[] ids = {request};
        Sql.rows(connection, RELATIONSHIP, reseller.id(), reseller.id(), ids);
        Map<String, @Nullable Object> row = Sql.rows(
                        connection,
                        "select * from service_request where reseller_id = ? and id = any (?) order by id for update",
                        reseller.id(),
                        ids)
                .getFirst();
        UUID customer = (UUID) Objects.requireNonNull(row.get("customer_id"));
        Sql.rows(
                connection,
                "select request_id, catalogue_id from service_request_catalogue where reseller_id = ? and request_id = any (?)",
                reseller.id(),
                ids);
        Sql.rows(connection, SERVICES, reseller.id(), ids);
        write(connection, request, customer, ids);
        mail(connection, request, customer);
        row.put("customer", contact(connection, customer));
        row.put("services", Sql.rows(connection, SERVICES, reseller.id(), ids));
        row.put("duplicates", Sql.rows(connection, ALIKE, customer, reseller.id(), reseller.id(), reseller.id(), reseller.id(), reseller.id()));
        return row;
    }

    private void write(Connection connection, UUID request, UUID customer, UUID[] ids) throws SQLException {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        Sql.update(connection, """
                insert into customer_service (reseller_id, customer_id, service_code, since, released_by, released_by_name)
                values (?, ?, 'CONTENT', ?, ?, 'Olga') on conflict (reseller_id, customer_id, service_code) do nothing""", reseller.id(), customer, now, customer);
        Sql.update(
                connection,
                "update service_request_service set pending = false where reseller_id = ? and request_id = any (?) and pending",
                reseller.id(),
                ids);
        Sql.update(connection, """
                update service_request set status = 'APPROVED', decided_at = ?, decided_by = ?, decided_by_name = 'Olga',
                 version = version + 1 where reseller_id = ? and id = ?""", now, customer, reseller.id(), request);
        Sql.update(connection, """
                with e as (insert into history_event (action, actor_id, actor_kind, occurred_at, request_id, reseller_id,
                 subject_id, subject_type, id, digest)
                values ('DECIDED', ?, 'STAFF', ?, ?, ?, ?, 'relationship', ?, sha256('x')) returning reseller_id, id)
                insert into history_detail (reseller_id, event_id, actor_name, changes, salt)
                select reseller_id, id, 'Olga', '[{"field":"released","after":["CONTENT"]}]', uuid_send(id) from e""", customer, now, request, reseller.id(), customer, UUID.randomUUID());
    }

    private void mail(Connection connection, UUID request, UUID customer) throws SQLException {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        Map<String, @Nullable Object> contact = contact(connection, customer);
        String email = String.valueOf(contact.get("email"));
        String name = String.valueOf(contact.get("display_name"));
        Sql.rows(connection, "select * from reseller where id = ?", reseller.id());
        Sql.rows(
                connection,
                "select kind, language, subject, text from mail_template where reseller_id = ? and kind = 'X'",
                reseller.id());
        Sql.update(connection, """
                insert into mail (reseller_id, id, kind, status, language, recipient, recipient_name, customer_id,
                 customer_name, subject, text, dedupe_key, queued_at, next_try_at, attempts, code, request_id)
                values (?, ?, 'REQUEST_APPROVED', 'QUEUED', 'de', ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'NO_SERVER', ?)
                on conflict (reseller_id, dedupe_key) do nothing""", reseller.id(), request, email, name, customer, name, "Freigegeben", "x".repeat(400), "a " + request, now, now, request);
        Sql.update(
                connection,
                "insert into mail_word (reseller_id, mail_id, word) select ?, ?, unnest(?)",
                reseller.id(),
                request,
                SeededText.words(email, name, "Freigegeben").toArray(String[]::new));
        Sql.update(
                connection,
                "insert into mail_queue (reseller_id, mail_id, due_at) values (?, ?, ?)",
                reseller.id(),
                request,
                now);
    }

    private Map<String, @Nullable Object> contact(Connection connection, UUID customer) throws SQLException {
        return Sql.rows(connection, """
                        select id, number, display_name, email, language, country from customer
                         where reseller_id = ? and id = ?""", reseller.id(), customer)
                .getFirst();
    }

    private static final String RELATIONSHIP = """
            insert into business_relationship as b (reseller_id, customer_id, status, sends_supplier_number, version)
            select reseller_id, id, 'ACTIVE', false, 0 from customer
             where reseller_id = ? and id in (select customer_id from service_request where reseller_id = ? and id = any (?))
             order by id
            on conflict (reseller_id, customer_id) do update set version = b.version
            returning *""";

    private static final String SERVICES = """
            select s.request_id, o.code, o.name from service_request_service s
              join service_offer o on o.reseller_id = s.reseller_id and o.code = s.service_code
             where s.reseller_id = ? and s.request_id = any (?) order by o.position, o.code""";

    private static final String ALIKE = """
            select c.id, count(distinct a.id)
              from (select * from customer where id = ?) c
              cross join lateral (
                select d.id from customer d where d.reseller_id = ? and d.email_key = c.email_key and d.id <> c.id
                union all
                select d.id from customer d where d.reseller_id = ? and d.vat_key = c.vat_key and d.id <> c.id
                union all
                select d.id from customer d where d.reseller_id = ? and d.sort_name = c.sort_name
                   and d.sort_city = c.sort_city and c.sort_city <> '' and d.id <> c.id
                union all
                select d.id from customer d where d.reseller_id = ? and d.phone_key = c.phone_key and d.id <> c.id) a
             where c.reseller_id = ? group by c.id""";
}
