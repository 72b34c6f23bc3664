package dev.kontor.customer.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.testing.Api;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tags of many customers at once. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerTagsTest {

    @Inject
    Api api;

    Api.Tenant tenant;
    String first;
    String second;

    @BeforeEach
    void twoCustomers() {
        tenant = api.newTenant();
        first = create(CustomerSamples.company("One", "tags", List.of("old", "VIP")));
        second = create(CustomerSamples.company("Two"));
    }

    @Test
    void everybodyGetsAndLosesThem() {
        tag(Map.of("ids", List.of(first, second), "add", List.of("VIP", "2027"), "remove", List.of("old")))
                .statusCode(200)
                .body("changed", equalTo(2));
        read(first).body("tags", contains("VIP", "2027")).body("version", equalTo(1));
        read(second).body("tags", contains("VIP", "2027"));
        api.as(tenant).get("/customers?tag=2027").then().body("items.displayName", containsInAnyOrder("One", "Two"));
        api.as(tenant).get("/customers?tag=old").then().body("items", empty());
        api.as(tenant)
                .get("/customers/" + first + "/history")
                .then()
                .body("items[0].action", equalTo("CHANGED"))
                .body("items[0].changes.field", contains("tags"))
                .body("items[0].revertible", equalTo(true));
        tag(Map.of("ids", List.of(first), "add", List.of("VIP"))).body("changed", equalTo(0));
    }

    @Test
    void allOrNone() {
        tag(Map.of("ids", List.of(first, UUID.randomUUID().toString()), "add", List.of("x")))
                .statusCode(422)
                .body("errors.pointer", contains("/ids/1"))
                .body("errors.code", contains("unknown-customer"));
        String other = api.as(api.newTenant())
                .body(CustomerSamples.company("Foreign"))
                .post("/customers")
                .path("id");
        tag(Map.of("ids", List.of(other), "add", List.of("x"))).statusCode(422);
        read(first).body("version", equalTo(0));
    }

    private String create(Map<String, Object> customer) {
        return CustomerSamples.create(api, tenant, customer)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse read(String id) {
        return api.as(tenant).get("/customers/" + id).then();
    }

    private ValidatableResponse tag(Map<String, Object> body) {
        // as browsers send a colon, which the client would escape
        return api.as(tenant)
                .urlEncodingEnabled(false)
                .body(body)
                .post("/customers:batch-tags")
                .then();
    }
}
