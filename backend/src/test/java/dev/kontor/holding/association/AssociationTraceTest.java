package dev.kontor.holding.association;

import static dev.kontor.testing.Refusals.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.holding.renewal.RenewalRuns;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.Deletion;
import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is left of an association that is gone, and which of its changes can be taken back. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AssociationTraceTest extends HoldingsCase {

    @Inject
    RenewalRuns renewals;

    @Test
    void deletedAssociationIsToldByCustomerAndSubscription() {
        String domain = holdings.domain("a.com");
        String number = holdings.get("/customers/" + customer).extract().path("number");
        String id = holdings.associate(customer, domain, Map.of("startsOn", "2026-01-01", "endsOn", "2090-12-31"));
        holdings.delete("/associations/" + id, 0).then().statusCode(204);

        holdings.get("/associations/" + id + "/history")
                .body("items.action", contains("DELETED", "CREATED"))
                .body("items[0].changes.find { it.field == 'customerId' }.before", equalTo(customer))
                .body("items.revertible", contains(false, false));
        holdings.get("/subscriptions/" + domain + "/history")
                .body("items.action", contains("ASSOCIATED", "ASSOCIATED", "CREATED"))
                .body("items[0].changes.find { it.field == 'holder' }.before", equalTo(number))
                .body("items[0].changes.find { it.field == 'endsOn' }.before", equalTo("2090-12-31"))
                .body("items[0].revertible", equalTo(false))
                .body("items[1].changes.find { it.field == 'holder' }.after", equalTo(number));
        holdings.get("/customers/" + customer + "/history")
                .body("items[0].action", equalTo("ASSOCIATED"))
                .body("items[0].changes.find { it.field == 'products' }.before", contains("a.com"))
                .body("items[0].revertible", equalTo(false))
                .body("items[1].changes.find { it.field == 'products' }.after", contains("a.com"));
        String event =
                holdings.get("/customers/" + customer + "/history").extract().path("items[0].id");
        Response reversal = api.as(tenant)
                .header("If-Match", "\"0\"")
                .post("/customers/" + customer + "/history/" + event + "/reversal");
        refused(reversal, 409, "not-revertible");
        api.as(tenant)
                .get("/associations/" + UUID.randomUUID() + "/history")
                .then()
                .statusCode(404);
    }

    @Test
    void deletedCustomerLeavesItsNumberWithWhatItHad() {
        String domain = holdings.domain("a.com");
        String number = holdings.get("/customers/" + customer).extract().path("number");
        String id = holdings.associate(customer, domain, Map.of());
        Deletion.of(api, tenant, customer);
        holdings.get("/subscriptions/" + domain + "/history")
                .body("items[0].action", equalTo("ASSOCIATED"))
                .body("items[0].changes.find { it.field == 'holder' }.before", equalTo(number))
                .body(
                        "items[0].actor.name",
                        equalTo(holdings.get("/subscriptions/" + domain + "/history")
                                .extract()
                                .<String>path("items[1].actor.name")));
        holdings.get("/associations/" + id + "/history").body("items.action", contains("DELETED", "CREATED"));
    }

    @Test
    void manyAtOnceAreOneEventOfTheCustomer() {
        List<String> domains = List.of(holdings.domain("a.com"), holdings.domain("b.com"));
        holdings.tryToAssociate(customer, domains, Map.of()).then().statusCode(201);
        holdings.get("/customers/" + customer + "/history")
                .body("items.action", contains("ASSOCIATED", "CREATED"))
                .body("items[0].changes[0].after", contains("a.com", "b.com"));
    }

    @Test
    void anEndIsTakenBackWithItsRenewal() {
        String id = holdings.associate(
                customer,
                holdings.domain("a.com"),
                Map.of(
                        "startsOn",
                        "2026-01-01",
                        "renewal",
                        Map.of("intervalMonths", 12, "mode", "AUTO_RENEW", "nextOn", "2090-01-01")));
        holdings.post("/associations/" + id + "/end", Map.of("on", "2089-02-01", "reason", "By mistake."))
                .then()
                .statusCode(200);
        String event = holdings.get("/associations/" + id + "/history")
                .body("items.revertible", contains(true, false))
                .extract()
                .path("items[0].id");
        refused(revert(id, event, 9), 412, "stale-version");
        revert(id, event, 1)
                .then()
                .statusCode(201)
                .body("action", equalTo("REVERTED"))
                .body("reverts", equalTo(event));
        holdings.get("/associations/" + id)
                .body("endsOn", nullValue())
                .body("renewal.nextOn", equalTo("2090-01-01"))
                .body("renewal.intervalMonths", equalTo(12));
        refused(
                revert(id, event, 2),
                409,
                "changed-since",
                "/endsOn changed-since",
                "/renewal/intervalMonths changed-since",
                "/renewal/mode changed-since",
                "/renewal/nextOn changed-since");
    }

    @Test
    void whatSomebodyElseHasMeanwhileIsNotTakenBack() {
        String domain = holdings.domain("a.com");
        String id = holdings.associate(customer, domain, Map.of("startsOn", "2026-01-01"));
        holdings.post("/associations/" + id + "/end", Map.of("on", "2026-02-01"))
                .then()
                .statusCode(200);
        holdings.associate(desk.customer("Berglunds"), domain, Map.of("startsOn", "2026-03-01"));
        String event =
                holdings.get("/associations/" + id + "/history").extract().path("items[0].id");
        revert(id, event, 1).then().statusCode(409).body("code", equalTo("overlap"));
    }

    @Test
    void renewalsAndAnswersSayThatTheyCannotBeTakenBack() {
        String renewed = holdings.associate(
                customer,
                holdings.domain("a.com"),
                Map.of(
                        "startsOn",
                        "2026-01-01",
                        "renewal",
                        Map.of("intervalMonths", 12, "mode", "AUTO_RENEW", "nextOn", "2026-02-01")));
        AsTenant.run(tenant, renewals::runSome);
        assertNotRevertible(renewed, "renewal.nextOn");
        String asked = holdings.associate(
                customer,
                holdings.domain("b.com"),
                Map.of("renewal", Map.of("intervalMonths", 12, "mode", "ASK", "nextOn", "2090-02-01")));
        desk.put("/associations/" + asked + "/renewal-answer", Map.of("answer", "RENEW"))
                .then()
                .statusCode(200);
        assertNotRevertible(asked, "renewal.answer");
    }

    @Test
    void whatHasNoReversalSaysSo() {
        String domain = holdings.domain("a.com");
        holdings.put("/subscriptions/" + domain, 0, Map.of("sku", ".com", "identifier", "b.com"))
                .then()
                .statusCode(200);
        holdings.get("/subscriptions/" + domain + "/history")
                .body("items.action", contains("CHANGED", "CREATED"))
                .body("items.revertible", contains(false, false));
    }

    private void assertNotRevertible(String id, String field) {
        String event = holdings.get("/associations/" + id + "/history")
                .body("items[0].changes.field", hasItem(field))
                .body("items[0].revertible", equalTo(false))
                .extract()
                .path("items[0].id");
        refused(revert(id, event, 1), 409, "not-revertible");
    }

    private Response revert(String id, String event, int version) {
        return api.as(tenant)
                .header("If-Match", "\"" + version + "\"")
                .post("/associations/" + id + "/history/" + event + "/reversal");
    }
}
