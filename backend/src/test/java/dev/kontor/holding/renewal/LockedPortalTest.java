package dev.kontor.holding.renewal;

import static dev.kontor.testing.Refusals.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a customer with locks meets in the portal (C9, C31, C32). */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LockedPortalTest extends HoldingsCase {

    @BeforeEach
    void somebodySignsIn() {
        api.newCustomerLogin(tenant, customer, email());
    }

    @Test
    void nothingIsAskedForWhileOrdersAreLocked() {
        lock("ORDERS");
        refused(me().body(Map.of("services", List.of("EDI"))).post("/me/requests"), 409, "locked");
        me().get("/me/services").then().statusCode(200).body("requestable", not(hasItem(true)));
        lock();
        me().body(Map.of("services", List.of("EDI")))
                .post("/me/requests")
                .then()
                .statusCode(201);
    }

    @Test
    void apiAndAuthCodesAreRefusedWhateverIsAllowed() {
        me().get("/me/domain-settings").then().body("authCodeAllowed", equalTo(true));
        lock("API", "AUTHCODE");
        me().get("/me/domain-settings")
                .then()
                .body("apiAllowed", equalTo(false))
                .body("authCodeAllowed", equalTo(false));
        holdings.get("/customers/" + customer + "/domain-settings")
                .body("authCodeAllowed", equalTo(true))
                .body("authCodeLocked", equalTo(true))
                .body("apiLocked", equalTo(true));
    }

    private String email() {
        return "carla@" + customer + ".example";
    }

    private RequestSpecification me() {
        return api.asCustomer(tenant, email());
    }

    private void lock(String... locks) {
        Object version = holdings.get("/customers/" + customer).extract().path("version");
        api.as(tenant)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("locks", List.of(locks)))
                .patch("/customers/" + customer)
                .then()
                .statusCode(200);
    }
}
