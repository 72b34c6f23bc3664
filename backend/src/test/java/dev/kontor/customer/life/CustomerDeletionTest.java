package dev.kontor.customer.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Api;
import dev.kontor.testing.Deletion;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerDeletionTest extends LifeCase {

    @Test
    void thePreviewSaysWhatGoesAndWhoLosesAccess() {
        hold(3);
        haveEverything();
        api.as(tenant)
                .get("/customers/" + customer + "/deletion")
                .then()
                .statusCode(200)
                .body("heldCount", equalTo(3))
                .body("restoreDays", equalTo(30))
                .body("parts.find { it.part == 'ASSOCIATIONS' }.count", equalTo(3))
                .body("parts.find { it.part == 'ASSOCIATIONS' }.held", equalTo(3))
                .body("parts.find { it.part == 'OWN_PRICES' }.count", equalTo(4))
                .body("parts.find { it.part == 'DISCOUNTS' }.count", equalTo(1))
                .body("parts.find { it.part == 'REQUESTS' }.count", equalTo(1))
                .body("parts.find { it.part == 'DOMAIN_SETTINGS' }.count", equalTo(1))
                .body("parts.find { it.part == 'BOOKMARKS' }.count", equalTo(1))
                .body("people.email", contains(person()))
                .body("peopleCount", equalTo(1));
    }

    /** V1. */
    @Test
    void nobodyDecidedAboutFiftyOneAssociations() throws SQLException {
        hold(51);
        Map<String, List<String>> before = StoredRows.of(url, tenant);
        delete(Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("still-has"))
                .body("context.count", equalTo(51));
        assertThat(StoredRows.of(url, tenant)).isEqualTo(before);
    }

    @Test
    void theCustomerIsInSightOfNothing() {
        List<String> held = hold(2);
        haveEverything();
        String number = number();
        String token = api.portalLogin(tenant, person()).path("accessToken");
        delete(Map.of("held", "END"))
                .then()
                .statusCode(200)
                .body("number", equalTo(number))
                .body("displayName", equalTo("Alfreds Futterkiste"))
                .body("reason", equalTo("Gave up the business"));
        api.as(tenant).get("/customers/" + customer).then().statusCode(404);
        api.as(tenant).get("/customers").then().body("items", hasSize(0)).body("total.exact", equalTo(0));
        api.as(tenant).get("/customers?q=futterkiste").then().body("items", hasSize(0));
        api.as(tenant).get("/customers?q=" + number).then().body("items", hasSize(0));
        api.as(tenant).get("/associations").then().body("items", hasSize(0));
        api.as(tenant).get("/requests").then().body("items", hasSize(0));
        api.as(tenant).get("/favourites").then().body("items", hasSize(0));
        api.as(tenant).get("/subscriptions/" + held.getFirst()).then().body("association", nullValue());
        api.withToken(token).get("/me").then().statusCode(401);
        api.portalLogin(tenant, person()).then().statusCode(401);
        for (String path : List.of("", "/prices", "/logins", "/relationship", "/history", "/warnings", "/mails")) {
            api.as(tenant).get("/customers/" + customer + path).then().statusCode(404);
        }
        api.as(tenant)
                .get("/deleted-customers")
                .then()
                .body("items.number", contains(number))
                .body("items.reason", contains("Gave up the business"))
                .body("items.deletedBy", contains("Olga Owner"));
    }

    @Test
    void onlyWhatWasLookedAtIsDeleted() {
        Map<String, Object> looked = Deletion.looked(api, tenant, customer, Map.of());
        hold(1);
        api.as(tenant)
                .body(looked)
                .post("/customers/" + customer + "/deletion")
                .then()
                .statusCode(409)
                .body("code", equalTo("preview-changed"));
        api.as(tenant).get("/customers/" + customer).then().statusCode(200);
    }

    @Test
    void numberAndReasonAreNeeded() {
        invalid(delete(Map.of("number", "K-0")), "/number", "wrong-number");
        delete(Map.of("number", " ")).then().statusCode(422).body("errors.pointer", hasItem("/number"));
        delete(Map.of("reason", " ")).then().statusCode(422).body("errors.pointer", hasItem("/reason"));
        delete(Map.of("reason", "x".repeat(501))).then().statusCode(422).body("errors.pointer", hasItem("/reason"));
        api.as(tenant).get("/customers/" + customer).then().statusCode(200);
    }

    @Test
    void whatIsHeldBecomesAnotherCustomers() {
        List<String> held = hold(2);
        String other = desk.customer("Berglunds");
        invalid(delete(Map.of("held", "MOVE")), "/moveToId", "required");
        invalid(delete(Map.of("held", "MOVE", "moveToId", customer)), "/moveToId", "same-customer");
        String gone = desk.customer("Gone");
        Deletion.of(api, tenant, gone);
        invalid(delete(Map.of("held", "MOVE", "moveToId", gone)), "/moveToId", "unknown-customer");
        String foreign = new Desk(api, another()).customer("Foreign");
        invalid(delete(Map.of("held", "MOVE", "moveToId", foreign)), "/moveToId", "unknown-customer");
        delete(Map.of("held", "MOVE", "moveToId", other)).then().statusCode(200);
        api.as(tenant).get("/associations?customerId=" + other).then().body("items", hasSize(2));
        api.as(tenant)
                .get("/subscriptions/" + held.getFirst())
                .then()
                .body("association.customerName", equalTo("Berglunds"));
    }

    @Test
    void aNumberIsNeverUsedAgain() {
        String number = number();
        Deletion.of(api, tenant, customer);
        Map<String, Object> next =
                Map.of("kind", "COMPANY", "companyName", "Next", "language", "en", "currency", "USD", "number", number);
        api.as(tenant)
                .body(next)
                .post("/customers")
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/number"))
                .body("errors.code", contains("number-taken"));
        assertThat(api.as(tenant).get("/customers/" + desk.customer("Another")).<String>path("number"))
                .isNotEqualTo(number);
    }

    @Test
    void nothingElseIsPossible() {
        wrong(api.as(tenant).post("/customers/" + customer + "/restoration"), "LIVE", "DELETED");
        wrong(erase(), "LIVE", "DELETED");
        Map<String, Object> looked = Deletion.looked(api, tenant, customer, Map.of());
        Deletion.of(api, tenant, customer);
        wrong(api.as(tenant).get("/customers/" + customer + "/deletion"), "DELETED", "LIVE", "ERASED");
        wrong(api.as(tenant).body(looked).post("/customers/" + customer + "/deletion"), "DELETED", "LIVE", "ERASED");
    }

    private Response erase() {
        return api.as(tenant).body(Map.of("number", "1")).post("/customers/" + customer + "/erasure");
    }

    @Test
    void othersSeeAndDeleteNothing() {
        Api.Tenant stranger = another();
        api.as(stranger).get("/customers/" + customer + "/deletion").then().statusCode(404);
        Map<String, Object> looked = Deletion.looked(api, tenant, customer, Map.of());
        api.as(stranger)
                .body(looked)
                .post("/customers/" + customer + "/deletion")
                .then()
                .statusCode(404);
        Deletion.of(api, tenant, customer);
        api.as(stranger).post("/customers/" + customer + "/restoration").then().statusCode(404);
        api.as(stranger).get("/deleted-customers").then().body("items", hasSize(0));
        String clerk = desk.user("CLERK");
        api.as(clerk).get("/deleted-customers").then().statusCode(403);
        String manager = desk.user("MANAGER");
        api.as(manager).get("/deleted-customers").then().statusCode(200);
        api.as(manager)
                .body(Map.of("number", "1"))
                .post("/customers/" + customer + "/erasure")
                .then()
                .statusCode(403);
    }

    @Test
    void theDaysAreSet() {
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("restoreDays", 91))
                .put("/customer-life-settings")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/restoreDays"));
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("restoreDays", 7))
                .put("/customer-life-settings")
                .then()
                .statusCode(200);
        api.as(tenant).get("/customers/" + customer + "/deletion").then().body("restoreDays", equalTo(7));
    }

    private static void invalid(Response answer, String pointer, String code) {
        answer.then().statusCode(422).body("errors.pointer", contains(pointer)).body("errors.code", contains(code));
    }

    private static void wrong(Response answer, String current, String... allowed) {
        answer.then()
                .statusCode(409)
                .body("code", equalTo("customer-life"))
                .body("context.currentState", equalTo(current))
                .body("context.allowed", contains(allowed));
    }
}
