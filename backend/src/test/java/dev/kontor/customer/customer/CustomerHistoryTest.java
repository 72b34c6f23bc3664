package dev.kontor.customer.customer;

import static dev.kontor.customer.customer.CustomerSamples.create;
import static dev.kontor.customer.customer.CustomerSamples.full;
import static dev.kontor.customer.customer.CustomerSamples.newClass;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Api;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerHistoryTest {

    @Inject
    Api api;

    Api.Tenant tenant;
    String path;

    @BeforeEach
    void customer() {
        tenant = api.newTenant();
        path = "/customers/" + create(api, tenant, full()).path("id");
    }

    @Test
    void tellsWhoChangedWhat() {
        patch(0, "{\"address\":{\"city\":\"Ulm\"},\"creditLimit\":null}");
        history()
                .then()
                .statusCode(200)
                .body("total.exact", equalTo(2))
                .body("items[0].action", equalTo("CHANGED"))
                .body("items[0].actor.name", equalTo("Olga Owner"))
                .body("items[0].revertible", equalTo(true))
                .body("items[0].changes.field", contains("address.city", "creditLimit"))
                .body("items[0].changes[0].before", equalTo("Berlin"))
                .body("items[0].changes[0].after", equalTo("Ulm"))
                .body("items[0].changes[1].before.amount", equalTo("1000.50"))
                .body("items[1].action", equalTo("CREATED"))
                .body("items[1].revertible", equalTo(false))
                .body("items[1].changes.field", hasItem("address.city"));
    }

    @Test
    void changingNothingLeavesNoTrace() {
        patch(0, "{}").then().statusCode(200).body("version", equalTo(0));
        history().then().body("total.exact", equalTo(1));
    }

    @Test
    void takesAChangeBack() {
        patch(0, "{\"address\":null,\"tags\":[\"new\"],\"creditLimit\":{\"amount\":\"7\",\"currency\":\"USD\"}}");
        patch(1, "{\"email\":null}");
        String event = event(1);
        Response reverted = revert(event, 2);
        reverted.then().statusCode(201).body("action", equalTo("REVERTED")).body("reverts", equalTo(event));
        api.as(tenant)
                .get(path)
                .then()
                .body("address.city", equalTo("Berlin"))
                .body("tags", contains("VIP", "north"))
                .body("creditLimit.amount", equalTo("1000.50"))
                .body("email", nullValue());
        String id = reverted.path("id");
        revert(id, 3).then().statusCode(201);
        api.as(tenant).get(path).then().body("address", nullValue()).body("tags", contains("new"));
    }

    @Test
    void refusesWhatChangedSince() {
        patch(0, "{\"address\":{\"city\":\"Ulm\"}}");
        String first = event(0);
        patch(1, "{\"address\":{\"city\":\"Bonn\"}}");
        revert(first, 2)
                .then()
                .statusCode(409)
                .body("code", equalTo("changed-since"))
                .body("errors.pointer", contains("/address/city"));
        patch(2, "{\"address\":{\"city\":\"Ulm\"}}");
        revert(first, 3).then().statusCode(201);
    }

    @Test
    void reversalIsValidatedLikeAnEdit() {
        patch(0, "{\"number\":\"free\"}");
        String event = event(0);
        create(api, tenant, CustomerSamples.company("Other", "number", "K-00001"))
                .then()
                .statusCode(201);
        revert(event, 1).then().statusCode(409).body("code", equalTo("number-taken"));
        revert(event(1), 1).then().statusCode(409).body("code", equalTo("not-revertible"));
        revert("00000000-0000-7000-8000-000000000000", 1).then().statusCode(404);
        api.as(tenant).post(path + "/history/" + event + "/reversal").then().statusCode(428);
    }

    /** V19: nobody reads ids; what is gone is called as it was. */
    @Test
    void namesWhatIsRecordedByItsId() {
        String before = newClass(api, tenant, "Kunden A", "USD");
        String after = newClass(api, tenant, "Kunden B", "USD");
        patch(0, "{\"classId\":\"" + before + "\"}");
        patch(1, "{\"classId\":\"" + after + "\"}");
        history()
                .then()
                .body("items[0].changes[0].before", equalTo(before))
                .body("items[0].names", equalTo(Map.of(before, "Kunden A", after, "Kunden B")))
                .body("items[1].names", equalTo(Map.of(before, "Kunden A")))
                .body("items[2].names", equalTo(Map.of()));
        api.as(tenant)
                .get("/home/changes")
                .then()
                .body("items.find { it.thing == 'CUSTOMER' }.names", hasEntry(after, "Kunden B"));
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .delete("/customer-classes/" + before)
                .then()
                .statusCode(204);
        history().then().body("items[0].names", equalTo(Map.of(before, "Kunden A", after, "Kunden B")));
        revert(event(0), 2).then().statusCode(422);
    }

    private String event(int index) {
        return history().path("items[" + index + "].id");
    }

    private Response history() {
        return api.as(tenant).get(path + "/history");
    }

    private Response revert(String event, int version) {
        return api.as(tenant).header("If-Match", "\"" + version + "\"").post(path + "/history/" + event + "/reversal");
    }

    private Response patch(int version, String body) {
        return api.as(tenant)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(path);
    }
}
