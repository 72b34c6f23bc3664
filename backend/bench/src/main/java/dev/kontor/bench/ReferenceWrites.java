package dev.kontor.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
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

/** The statements of Kontor's creation of a customer, in one durable transaction. */
@Singleton
class ReferenceWrites {

    private static final String[] NONE = {};

    private final DataSource database;
    private final ReferenceReseller reseller;
    private final ObjectMapper json;

    ReferenceWrites(DataSource database, ReferenceReseller reseller, ObjectMapper json) {
        this.database = database;
        this.reseller = reseller;
        this.json = json;
    }

    Map<String, @Nullable Object> create(Map<String, @Nullable Object> wanted) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Map<String, @Nullable Object> created = create(connection, wanted);
                connection.commit();
                return created;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private Map<String, @Nullable Object> create(Connection connection, Map<String, @Nullable Object> wanted)
            throws SQLException {
        UUID id = SeededText.id(System.currentTimeMillis(), java.util.concurrent.ThreadLocalRandom.current().nextInt());
        UUID classId = UUID.fromString(text(wanted, "classId"));
        Map<String, @Nullable Object> group = Sql.rows(connection, """
                        select id, name, currency from customer_class
                         where reseller_id = ? and id = ? fetch first 1 rows only""", reseller.id(), classId)
                .getFirst();
        wanted.put("number", nextNumber(connection));
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        insert(connection, id, classId, now, wanted);
        index(connection, id, wanted);
        record(connection, id, now, wanted);
        wanted.put("id", id);
        wanted.put("className", group.get("name"));
        return wanted;
    }

    private String nextNumber(Connection connection) throws SQLException {
        Sql.rows(connection, "select * from reseller where id = ?", reseller.id());
        Long last = Sql.column(connection, Long.class, """
                        insert into reseller_counter as t (reseller_id, name, last_no) values (?, ?, ?)
                        on conflict (reseller_id, name) do update set last_no = t.last_no + excluded.last_no
                        returning last_no""", reseller.id(), "customer", 1L)
                .getFirst();
        String number = "K-%05d".formatted(last);
        Sql.column(
                connection,
                String.class,
                "select number from customer where reseller_id = ? and number in (?)",
                reseller.id(),
                number);
        return number;
    }

    private void insert(
            Connection connection, UUID id, UUID classId, OffsetDateTime now, Map<String, @Nullable Object> wanted)
            throws SQLException {
        Map<?, ?> address = (Map<?, ?>) Objects.requireNonNull(wanted.get("address"));
        String name = text(wanted, "companyName");
        Sql.update(
                connection, INSERT, address.get("line1"), null, address.get("postalCode"), address.get("city"), null,
                address.get("country"), "BANK_TRANSFER", classId, name, now, BigDecimal.ZERO, wanted.get("currency"), "{}",
                "INACTIVE", name, wanted.get("email"), null, null, null, null, null, null, null, null, null, null, null,
                "COMPANY", wanted.get("language"), null, NONE, null, wanted.get("number"), wanted.get("phone"), null,
                reseller.id(), null, null, SeededText.fold(String.valueOf(address.get("city"))), SeededText.fold(name), NONE,
                null, null, now, null, 0L, null, id);
    }

    private void index(Connection connection, UUID id, Map<String, @Nullable Object> wanted) throws SQLException {
        Map<?, ?> address = (Map<?, ?>) Objects.requireNonNull(wanted.get("address"));
        List<String> words = SeededText.words(
                text(wanted, "number"), text(wanted, "companyName"), text(wanted, "email"), text(wanted, "phone"),
                String.valueOf(address.get("city")), String.valueOf(address.get("postalCode")));
        Sql.update(connection, """
                insert into customer_word (reseller_id, word, customer_id)
                select ?, word, ? from unnest(cast(? as text[])) word""", reseller.id(), id, words.toArray(String[]::new));
        Sql.update(connection, """
                insert into customer_search (reseller_id, customer_id, text, markers) values (?, ?, ?, '|#cde|')
                on conflict (reseller_id, customer_id) do update set text = excluded.text, markers = excluded.markers""", reseller.id(), id, SeededText.joined(words));
    }

    private void record(Connection connection, UUID id, OffsetDateTime now, Map<String, @Nullable Object> wanted)
            throws SQLException {
        List<Map<String, @Nullable Object>> changes = wanted.entrySet().stream()
                .map(field -> Map.<String, @Nullable Object>of("field", field.getKey(), "after", String.valueOf(field.getValue())))
                .toList();
        Sql.update(connection, """
                with e as (insert into history_event (action, actor_id, actor_kind, occurred_at, request_id, reseller_id,
                 reverts_id, subject_id, subject_type, id, digest) values (?,?,?,?,?,?,?,?,?,?,sha256('x')) returning reseller_id, id)
                insert into history_detail (reseller_id, event_id, actor_name, changes, salt)
                select reseller_id, id, ?, cast(? as jsonb), uuid_send(id) from e""",
                "CREATED", id, "STAFF", now, id, reseller.id(), null, id, "customer", id, "Reference", written(changes));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Map<String, @Nullable Object> wanted, String field) {
        return String.valueOf(wanted.get(field));
    }

    private static final String INSERT = """
            insert into customer (line1,line2,postal_code,city,region,country,billing_type,class_id,company_name,created_at,
             credit_limit,currency,custom_fields,debit_status,display_name,email,external_id,fax,first_name,gln,grouping,
             invoice_line1,invoice_line2,invoice_postal_code,invoice_city,invoice_region,invoice_country,kind,language,last_name,
             locks,mobile,number,phone,remark,reseller_id,sales_channel,salutation,sort_city,sort_name,tags,tax_number,title,
             updated_at,vat_id,version,website,id) values
             (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)""";
}
