package dev.kontor.customer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.kontor.customer.customer.CustomerSamples;
import dev.kontor.testing.Deletion;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Holdings;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an import of customers did can be taken back as far as nobody built on it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerImportUndoTest extends CustomerImportCase {

    private static final String TWO = "Id;Firma;Ort\nA1;Alfreds Futterkiste;Berlin\nA2;Berglunds snabbköp;Luleå\n";

    @Test
    void importsThatWroteSomethingAreListed() {
        String known = create("A1", "Alfreds Futterkiste", "Bonn");
        report(TWO, COLUMNS).then().body("created", equalTo(1)).body("updated", equalTo(1));
        report(TWO, COLUMNS).then().body("unchanged", equalTo(2));
        imports()
                .body("items", hasSize(1))
                .body("items[0].what", equalTo("customers"))
                .body("items[0].fileName", equalTo("customers.csv"))
                .body("items[0].created", equalTo(1))
                .body("items[0].updated", equalTo(1))
                .body("items[0].remaining", equalTo(2))
                .body("items[0].importedAt", startsWith("20"))
                .body("items[0].importedBy", notNullValue())
                .body("items[0].takenBackAt", nullValue());
        assertThat(known).isNotEmpty();
    }

    @Test
    void whatADryRunDidIsNoImport() {
        Map<String, Object> options = options(COLUMNS);
        options.put("dryRun", true);
        send(TWO.getBytes(java.nio.charset.StandardCharsets.UTF_8), options)
                .then()
                .body("created", equalTo(2));
        report("Id;Firma;Ort\nA1;;Berlin\n", COLUMNS).then().body("stored", equalTo(false));
        imports().body("items", empty());
    }

    @Test
    void everythingGoesBackToWhatItWas() {
        String known = create("A1", "Alfred", "Bonn");
        report(TWO, COLUMNS).then().body("created", equalTo(1)).body("updated", equalTo(1));
        String run = run();
        preview(run).body("deleted", equalTo(1)).body("restored", equalTo(1)).body("left", empty());
        api.as(tenant).get("/customers?sort=name").then().body("items", hasSize(2));
        takeBack(run)
                .body("deleted", equalTo(1))
                .body("restored", equalTo(1))
                .body("leftCount", equalTo(0))
                .body("run.takenBack", equalTo(2))
                .body("run.remaining", equalTo(0))
                .body("run.takenBackAt", notNullValue());
        api.as(tenant)
                .get("/customers")
                .then()
                .body("items", hasSize(1))
                .body("items[0].companyName", equalTo("Alfred"))
                .body("items[0].address.city", equalTo("Bonn"));
        api.as(tenant).get("/customers?q=Futterkiste").then().body("items", empty());
        api.as(tenant).get("/customers?q=Berglunds").then().body("items", empty());
        api.as(tenant).get("/customers?q=Bonn").then().body("items", hasSize(1));
        api.as(tenant)
                .get("/customers/" + known + "/history")
                .then()
                .body("items.action", contains("REVERTED", "IMPORTED", "CREATED"));
        takeBack(run).body("deleted", equalTo(0)).body("restored", equalTo(0)).body("run.takenBack", equalTo(2));
    }

    @Test
    void whatWasChangedSinceStaysAndIsNamed() {
        create("A1", "Alfred", "Bonn");
        report(TWO, COLUMNS).then().body("updated", equalTo(1));
        String known = id("A1");
        patch(known, Map.of("address", Map.of("city", "Köln")));
        patch(id("A2"), Map.of("remark", "Ruft an"));
        takeBack(run())
                .body("deleted", equalTo(0))
                .body("restored", equalTo(1))
                .body("leftCount", equalTo(2))
                .body("left.reason", everyItem(equalTo("CHANGED_SINCE")))
                .body("left.find { it.name == 'Alfreds Futterkiste' }.fields", contains("address.city"))
                .body("left.find { it.name == 'Berglunds snabbköp' }.fields", empty());
        api.as(tenant)
                .get("/customers/" + known)
                .then()
                .body("companyName", equalTo("Alfred"))
                .body("address.city", equalTo("Köln"));
        takeBack(run()).body("restored", equalTo(0)).body("leftCount", equalTo(2));
        patch(known, Map.of("address", Map.of("city", "Bonn")));
        preview(run()).body("leftCount", equalTo(1));
    }

    @Test
    void whatIsUsedStays() {
        Desk desk = new Desk(api, tenant);
        Holdings holdings = new Holdings(api, tenant, desk);
        report(TWO, COLUMNS).then().body("created", equalTo(2));
        holdings.associate(id("A1"), holdings.domain("a.com"), Map.of());
        desk.created(
                "/customers/" + id("A2") + "/logins",
                Map.of("email", "b@x.example", "name", "Berglund", "language", "en"));
        takeBack(run()).body("deleted", equalTo(0)).body("left.reason", contains("IN_USE", "IN_USE"));
        api.as(tenant).get("/customers").then().body("items", hasSize(2));
    }

    @Test
    void whoIsGoneAlreadyIsNoObstacle() {
        report(TWO, COLUMNS).then().body("created", equalTo(2));
        Deletion.of(api, tenant, id("A1"));
        takeBack(run()).body("deleted", equalTo(1)).body("gone", equalTo(1)).body("run.remaining", equalTo(0));
    }

    @Test
    void aNumberMayBeSomebodyElsesByNow() {
        create("A1", "Alfred", "Bonn");
        report("Id;Nr;Firma\nA1;N-2;Alfred\n", Map.of("Id", "externalId", "Nr", "number", "Firma", "companyName"))
                .then()
                .body("updated", equalTo(1));
        String before = api.as(tenant)
                .get("/customers/" + id("A1") + "/history")
                .path("items[0].changes.find { it.field == 'number' }.before");
        CustomerSamples.create(api, tenant, CustomerSamples.company("Other", "number", before))
                .then()
                .statusCode(201);
        takeBack(run())
                .body("restored", equalTo(0))
                .body("left.reason", contains("NOT_RESTORABLE"))
                .body("left[0].fields", contains("number"));
    }

    @Test
    void manyAreTakenBackAtOnce() {
        StringBuilder rows = new StringBuilder("Id;Firma;Ort\n");
        for (int i = 0; i < 2_500; i++) {
            rows.append("M").append(i).append(";Firma ").append(i).append(";Ort\n");
        }
        report(rows.toString(), COLUMNS).then().body("created", equalTo(2_500));
        takeBack(run()).body("deleted", equalTo(2_500)).body("run.remaining", equalTo(0));
        api.as(tenant).get("/customers").then().body("items", empty());
    }

    @Test
    void othersSeeAndTakeBackNothing() {
        report(TWO, COLUMNS).then().body("created", equalTo(2));
        var other = api.newTenant();
        api.as(other).get("/imports").then().body("items", empty());
        api.as(other).get("/imports/" + run()).then().statusCode(404);
        api.as(other).post("/imports/" + run() + "/reversal").then().statusCode(404);
    }

    private String create(String externalId, String name, String city) {
        Map<String, Object> customer = CustomerSamples.company(name, "externalId", externalId);
        customer.put("address", Map.of("city", city));
        return CustomerSamples.create(api, tenant, customer)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String id(String externalId) {
        return api.as(tenant).get("/customers?q=" + externalId).path("items[0].id");
    }

    private void patch(String id, Map<String, Object> change) {
        int version = api.as(tenant).get("/customers/" + id).path("version");
        api.as(tenant)
                .header("If-Match", "\"" + version + "\"")
                .body(change)
                .patch("/customers/" + id)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse imports() {
        return api.as(tenant).get("/imports").then().statusCode(200);
    }

    private String run() {
        return imports().extract().path("items[0].id");
    }

    private ValidatableResponse preview(String run) {
        return api.as(tenant).get("/imports/" + run + "/reversal").then().statusCode(200);
    }

    private ValidatableResponse takeBack(String run) {
        return api.as(tenant).post("/imports/" + run + "/reversal").then().statusCode(200);
    }
}
