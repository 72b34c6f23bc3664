package dev.kontor.customer.customerclass;

import static dev.kontor.customer.customer.CustomerSamples.company;
import static dev.kontor.customer.customer.CustomerSamples.create;
import static dev.kontor.customer.customer.CustomerSamples.newClass;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
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
class CustomerClassResourceTest {

    @Inject
    Api api;

    Api.Tenant tenant;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
    }

    @Test
    void listsInOrderWithCounts() {
        String gold = newClass(api, tenant, "Gold", "USD");
        newClass(api, tenant, "Basic", "USD");
        create(api, tenant, company("A", "classId", gold)).then().statusCode(201);
        api.as(tenant)
                .get("/customer-classes")
                .then()
                .body("items.name", contains("Gold", "Basic"))
                .body("items.customerCount", contains(1, 0));
        Response first = api.as(tenant).get("/customer-classes?limit=1");
        first.then().body("items.name", contains("Gold")).body("nextCursor", notNullValue());
        api.as(tenant)
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get("/customer-classes?limit=1")
                .then()
                .body("items.name", contains("Basic"))
                .body("nextCursor", nullValue());
    }

    @Test
    void namesAreUnique() {
        newClass(api, tenant, "Gold", "USD");
        api.as(tenant)
                .body(Map.of("name", "Gold", "currency", "EUR"))
                .post("/customer-classes")
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/name"));
        api.as(tenant)
                .body(Map.of("name", "Odd", "currency", "ABC"))
                .post("/customer-classes")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/currency"));
    }

    @Test
    void usedClassesKeepCurrencyAndStay() {
        String gold = newClass(api, tenant, "Gold", "USD");
        create(api, tenant, company("A", "classId", gold)).then().statusCode(201);
        String path = "/customer-classes/" + gold;
        change(path, "Gold", "EUR").then().statusCode(409).body("code", equalTo("class-in-use"));
        change(path, "Platinum", "USD").then().statusCode(200).body("version", equalTo(1));
        api.as(tenant)
                .header("If-Match", "\"1\"")
                .delete(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("class-in-use"));
    }

    @Test
    void emptyClassesCanGo() {
        String path = "/customer-classes/" + newClass(api, tenant, "Gold", "USD");
        change(path, "Gold", "EUR").then().statusCode(200);
        api.as(tenant).delete(path).then().statusCode(428);
        api.as(tenant).header("If-Match", "\"1\"").delete(path).then().statusCode(204);
        api.as(tenant).get(path).then().statusCode(404);
    }

    @Test
    void secondResellerSeesNothing() {
        String path = "/customer-classes/" + newClass(api, tenant, "Gold", "USD");
        Api.Tenant other = api.newTenant();
        api.as(other).get(path).then().statusCode(404);
        api.as(other).get("/customer-classes").then().body("items", empty());
        api.as(other).header("If-Match", "\"0\"").delete(path).then().statusCode(404);
        newClass(api, other, "Gold", "USD");
    }

    private Response change(String path, String name, String currency) {
        return api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("name", name, "currency", currency))
                .put(path);
    }
}
