package dev.kontor.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.testing.Api;
import dev.kontor.testing.Deletion;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Holdings;
import dev.kontor.testing.Mailbox;
import dev.kontor.testing.RegistrationDesk;
import dev.kontor.testing.ScratchDatabase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person, put everywhere through the API, and what any table still says of them afterwards. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PersonErasureTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    Api api;

    @Inject
    Mailbox mailbox;

    Api.Tenant tenant;
    Desk desk;
    /** Stands in everything that can be typed, small letters and capitals alike; of this test alone. */
    String canary;

    String phone;
    String person;
    String colleague;
    String customer;
    String number;

    /** Registers, confirms, is approved, has things, edits itself in the portal, is looked at, is written to. */
    @BeforeEach
    void somebodyEverywhere() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        canary = "zwitscher" + tenant.slug().substring(1, 9);
        phone = "15" + Math.floorMod(tenant.id().getLeastSignificantBits(), 1_000_000_000L);
        person = canary + "@" + tenant.slug() + ".example";
        colleague = "second." + person;
        register();
        invite();
        edit();
        hold();
        lookAt();
        askAgain();
    }

    private void register() {
        RegistrationDesk site = new RegistrationDesk(api, tenant);
        Map<String, Object> wanted = site.registration(person);
        wanted.put("note", said("Note of *"));
        Map<String, Object> fields = RegistrationDesk.fields(person);
        fields.put("companyName", said("* Vogelhaus GmbH"));
        fields.put("lastName", said("*"));
        wanted.put("fields", fields);
        site.register(wanted).then().statusCode(202);
        site.confirm(mailbox.token(tenant, person), Api.PASSWORD).then().statusCode(200);
        customer = api.as(tenant).get("/customers?q=" + canary).path("items[0].id");
        number = api.as(tenant).get("/customers?q=" + canary).path("items[0].number");
        String request = api.as(tenant).get("/requests").path("items[0].id");
        api.as(tenant)
                .body(Map.of("message", said("Dear *")))
                .post("/requests/" + request + "/approval")
                .then()
                .statusCode(200);
        post("/favourites", Map.of("path", "/requests/" + request, "label", said("* Vogelhaus GmbH")));
    }

    private void invite() {
        invited().then().statusCode(201);
    }

    private Response invited() {
        return staff().header("Idempotency-Key", "invite")
                .body(Map.of("email", colleague, "name", said("Zweite *"), "language", "de"))
                .post("/customers/" + customer + "/logins");
    }

    private void edit() {
        staff().header("If-Match", "\"0\"")
                .body(Map.of("languages", List.of("de"), "editableFields", List.of("phone", "companyName", "lastName")))
                .put("/portal-settings")
                .then()
                .statusCode(200);
        int version = api.asCustomer(tenant, person).get("/me").path("version");
        Map<String, Object> profile = new HashMap<>(Map.of("companyName", said("Neues * Haus")));
        profile.put("lastName", said("Neu-*"));
        profile.put("phone", "+49 " + phone);
        api.asCustomer(tenant, person)
                .header("If-Match", "\"" + version + "\"")
                .body(profile)
                .put("/me/profile")
                .then()
                .statusCode(200);
        version = staff().get("/customers/" + customer).path("version");
        staff().contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(said("{\"remark\":\"About *\",\"customFields\":{\"*\":\"*\"}}"))
                .patch("/customers/" + customer)
                .then()
                .statusCode(200);
    }

    private void hold() {
        Holdings holdings = new Holdings(api, tenant, desk);
        desk.override(customer, Map.of("currency", "USD", "entries", Desk.entries("1.00", "2.00", "3.00", "4.00")))
                .then()
                .statusCode(200);
        holdings.associate(customer, holdings.domain("birdhouse.com"), Map.of("note", said("For *")));
    }

    private void lookAt() {
        post("/favourites", Map.of("path", "/customers/" + customer, "label", said("*")));
        post(
                "/saved-views",
                Map.of("page", "customers", "name", "All of it", "query", "q=" + person.replace("@", "%40")));
        post(
                "/saved-views",
                Map.of("page", "associations", "name", said("Neues * Haus"), "query", "customerId=" + customer));
    }

    private void askAgain() {
        Response asked = api.asCustomer(tenant, person)
                .header("Idempotency-Key", "ask")
                .body(Map.of("services", List.of("EDI"), "note", said("Again *")))
                .post("/me/requests");
        asked.then().statusCode(201);
        String request = api.as(tenant).get("/requests?status=OPEN").path("items[0].id");
        staff().body(Map.of("reason", said("Not for *"), "message", said("Sorry *")))
                .post("/requests/" + request + "/rejection")
                .then()
                .statusCode(200);
        api.anonymous()
                .body(Map.of("reseller", tenant.slug(), "email", person))
                .post("/portal/auth/password-reset")
                .then()
                .statusCode(202);
    }

    @Test
    void deletionLeavesWhatOnlyErasureMayTake() throws SQLException {
        assertThat(rowsWith(canary)).containsKeys("customer", "favourite", "saved_view", "history_detail", "mail");
        delete();
        // history and mails prove what happened until the end of the time in which a deletion can be taken back; a
        // search
        // by an address may be anybody's
        assertThat(rowsWith(canary).keySet())
                .containsExactly(
                        "customer",
                        "customer_operation",
                        "favourite",
                        "history_detail",
                        "mail",
                        "mail_word",
                        "parked_row",
                        "saved_view");
        assertThat(rowsWith(customer).keySet()).doesNotContain("favourite", "saved_view", "idempotency_record");
        // a retry still does nothing, and no longer says what was said
        invited().then().statusCode(201).header("Idempotency-Replayed", "true").body(emptyString());
    }

    @Test
    void afterTheErasureNoTableNamesThem() throws SQLException {
        delete();
        erase();
        assertThat(rowsWith(canary)).isEmpty();
        assertThat(rowsWith(phone)).isEmpty();
        staff().get("/mails?q=" + canary).then().statusCode(200).body("items", hasSize(0));
        staff().get("/mails").then().statusCode(200);
        // that something was there and when stays, and is no person
        assertThat(rowsWith(customer).keySet())
                .containsExactly("customer", "customer_operation", "history_event", "mail");
    }

    @Test
    void nobodyElseIsTouched() throws SQLException {
        String other = desk.customer(said("*en & Co"));
        api.newCustomerLogin(tenant, other, "other@" + tenant.slug() + ".example");
        post("/favourites", Map.of("path", "/customers/" + other, "label", said("* Vogelhaus GmbH")));
        delete();
        erase();
        assertThat(rowsWith(said("*en")).keySet())
                .containsExactly("customer", "customer_search", "customer_word", "history_detail");
        staff().get("/favourites").then().body("items", hasSize(1));
        staff().get("/customers/" + other + "/history").then().body("items[0].actor.name", equalTo("Olga Owner"));
    }

    private void delete() {
        Deletion.of(api, tenant, customer);
    }

    private void erase() {
        staff().body(Map.of("number", number))
                .post("/customers/" + customer + "/erasure")
                .then()
                .statusCode(204);
    }

    /** How many rows of which table say this in any column, as text or as bytes, whatever its case. */
    private SortedMap<String, Long> rowsWith(String text) throws SQLException {
        SortedMap<String, Long> found = new TreeMap<>();
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            List<String> tables = ScratchDatabase.column(
                    connection,
                    "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'");
            assertThat(tables).hasSizeGreaterThan(60);
            for (String table : tables) {
                String rows = ScratchDatabase.column(connection, """
                                select count(*) from "%1$s" t
                                 where position(lower('%2$s') in lower(t::text)) > 0 or position('%3$s' in t::text) > 0""".formatted(table, text, bytes))
                        .getFirst();
                if (!rows.equals("0")) {
                    found.put(table, Long.valueOf(rows));
                }
            }
        }
        return found;
    }

    private String said(String text) {
        return text.replace("*", canary.substring(0, 1).toUpperCase(Locale.ROOT) + canary.substring(1));
    }

    private RequestSpecification staff() {
        return api.as(tenant);
    }

    private void post(String path, Object body) {
        staff().body(body).post(path).then().statusCode(201);
    }
}
