package dev.kontor.base.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.base.sql.Sql;
import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.Desk;
import dev.kontor.testing.ScratchDatabase;
import dev.kontor.testing.TenantTransaction;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who and what can be taken out of the history, and what proves afterwards that it was there. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HistoryErasureTest {

    private static final String EVENT = "00000000-0000-7000-8000-000000000001";

    /** As the schema before had it: names and values in all their forms. */
    private static final String OLD = """
            insert into reseller (id, name, slug, currency, language, time_zone, customer_number_pattern, version, created_at)
            values ('%1$s', 'R', 'r', 'EUR', 'de', 'UTC', '{n}', 0, now());
            insert into history_event (reseller_id, id, subject_type, subject_id, action, occurred_at, actor_kind, actor_id,
                   actor_name, request_id, changes)
            values ('%1$s', '%1$s', 'customer', '%1$s', 'CHANGED', now(), 'STAFF', '%1$s', 'Olga "O" Öwner', '%1$s',
                   '[{"field": "remark", "before": null, "after": "a\\nb\\t\\"c\\" \\\\ \\u0001 €😀"},
                     {"field": "limit", "before": {"z": 1.50, "a": [1e2, true, []], "ä": {}}, "after": 7}]')""".formatted(EVENT);

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    Api api;

    @Inject
    Sql sql;

    @Inject
    HistoryErasure erasure;

    Api.Tenant tenant;
    Desk desk;
    String customer;
    String other;

    @BeforeEach
    void customers() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        customer = desk.customer("Canary");
        other = desk.customer("Other");
        patch(customer, "{\"email\":\"canary@mail.example\",\"remark\":\"a\"}");
        patch(other, "{\"email\":\"other@mail.example\"}");
    }

    record Stored(UUID id, String salt, String digest, String actorName, String changes) {}

    @Test
    void theDigestOfAnEventIsThatOfItsDetail() throws JsonProcessingException {
        List<Stored> stored = AsTenant.run(tenant, () -> sql.query("""
                        select e.id, encode(d.salt, 'hex') as salt, encode(e.digest, 'hex') as digest, d.actor_name, d.changes
                          from history_event e join history_detail d on d.reseller_id = e.reseller_id and d.event_id = e.id
                         where e.reseller_id = :reseller""").list(Stored.class));
        assertThat(stored).hasSizeGreaterThan(5);
        for (Stored one : stored) {
            assertThat(one.digest()).isEqualTo(digest(one.salt(), one.actorName(), one.changes()));
        }
        assertThat(stored).extracting(Stored::salt).doesNotHaveDuplicates();
    }

    private static String digest(String salt, String actorName, String changes) throws JsonProcessingException {
        Object read = new ObjectMapper().readValue(changes, Object.class);
        return HistoryDetail.digest(HexFormat.of().parseHex(salt), actorName, CanonicalJson.of(read));
    }

    @Test
    void theEventStaysWithoutWhoAndWhat() {
        UUID id = UUID.fromString(customer);
        List<String> before = events();
        int erased = TenantTransaction.run(tenant, () -> erasure.erase(id, List.of(id)));
        assertThat(erased).isEqualTo(2);
        history(customer)
                .body("items.action", contains("CHANGED", "CREATED"))
                .body("items[0].changes", empty())
                .body("items[0].actor.name", equalTo(""))
                .body("items[0].revertible", equalTo(false));
        history(other).body("items[0].changes[0].after", equalTo("other@mail.example"));
        assertThat(events()).hasSize(before.size() + 1).containsAll(before);
        assertThat(details(HistoryErasure.SUBJECT)).containsExactly(customer);
        assertThat(TenantTransaction.run(tenant, () -> erasure.erase(id, List.of(id))))
                .isZero();
        assertThat(details(HistoryErasure.SUBJECT)).containsExactly(customer, customer);
    }

    @Test
    void whatActorsDidElsewhereGoesAsWell() {
        UUID owner = AsTenant.run(
                tenant,
                () -> sql.query("select id from staff_user where reseller_id = :reseller")
                        .one(UUID.class));
        TenantTransaction.run(tenant, () -> erasure.erase(owner, List.of(owner)));
        history(customer).body("items.actor.name", contains("", ""));
    }

    @Test
    void findsWhatAFieldEverSaidAndWhoseItIs() {
        UUID id = UUID.fromString(customer);
        patch(customer, "{\"email\":\"new@mail.example\"}");
        assertThat(AsTenant.run(tenant, () -> erasure.values("customer", id, "email")))
                .containsExactlyInAnyOrder("canary@mail.example", "new@mail.example");
        assertThat(AsTenant.run(tenant, () -> erasure.things("customer", "email", List.of("canary@mail.example"))))
                .containsExactly(id);
        assertThat(AsTenant.run(tenant, () -> erasure.things("customer", "remark", List.of("canary@mail.example"))))
                .isEmpty();
    }

    @Test
    void neitherAnEventNorItsDetailIsEverAnother() {
        for (String change : List.of(
                "update history_event set digest = '' where reseller_id = :reseller",
                "delete from history_event where reseller_id = :reseller",
                "update history_detail set actor_name = 'Somebody' where reseller_id = :reseller")) {
            assertThatThrownBy(
                            () -> AsTenant.run(tenant, () -> sql.query(change).update()))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void eventsOfTheTimeBeforeHaveTheirDetailAndDigestAfterTheUpdate() throws Exception {
        try (ScratchDatabase scratch = new ScratchDatabase(url)) {
            scratch.migrate();
            scratch.rollBackBefore("history-detail");
            scratch.run("postgres", OLD);
            scratch.migrate();
            List<String> row = scratch.column("""
                    select unnest(array[encode(d.salt, 'hex'), d.actor_name, d.changes::text, encode(e.digest, 'hex')])
                      from history_event e join history_detail d on d.event_id = e.id""");
            assertThat(row.get(1)).isEqualTo("Olga \"O\" Öwner");
            assertThat(row.get(3)).isEqualTo(digest(row.get(0), row.get(1), row.get(2)));
            assertThat(
                            scratch.column(
                                    "select relforcerowsecurity from pg_class where relname like 'history_%' and relkind = 'r'"))
                    .containsExactly("t", "t");
            scratch.rollBackBefore("history-detail");
            assertThat(scratch.column("select actor_name || (changes -> 1 ->> 'after') from history_event"))
                    .containsExactly("Olga \"O\" Öwner7");
        }
    }

    private List<String> events() {
        return AsTenant.run(tenant, () -> sql.query("""
                        select concat_ws(' ', id, subject_id, action, occurred_at, actor_id, encode(digest, 'hex'))
                          from history_event where reseller_id = :reseller""").list(String.class));
    }

    /** The things of this kind whose events have details. */
    private List<String> details(String type) {
        return AsTenant.run(tenant, () -> sql.query("""
                        select cast(e.subject_id as text)
                          from history_event e join history_detail d on d.reseller_id = e.reseller_id and d.event_id = e.id
                         where e.reseller_id = :reseller and e.subject_type = :type""").bind("type", type).list(String.class));
    }

    private ValidatableResponse history(String id) {
        return api.as(tenant).get("/customers/" + id + "/history").then().statusCode(200);
    }

    private void patch(String id, String body) {
        int version = api.as(tenant).get("/customers/" + id).path("version");
        api.as(tenant)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch("/customers/" + id)
                .then()
                .statusCode(200);
    }
}
