package dev.kontor.price.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who goes to another class or currency is told what that costs, and does not lose the price of a renewal. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerMoveTest extends CustomerMoveCase {

    @Inject
    Clock clock;

    private Response whatIf(String classId, String currency) {
        Map<String, Object> move = new HashMap<>();
        move.put("classId", classId);
        move.put("currency", currency);
        return api.as(tenant).body(move).post("/customers/" + customer + "/move-preview");
    }

    @Test
    void heldProductsAreShownAtBothPrices() {
        holds(customer, 2);
        whatIf(dearer, null)
                .then()
                .statusCode(200)
                .body("currencyAfter", equalTo("USD"))
                .body("items.sku", contains(".com"))
                .body("items[0].before.amount", equalTo("10.00"))
                .body("items[0].after.amount", equalTo("12.00"))
                .body("items[0].sourceAfter", equalTo("CLASS"))
                .body("unpriced", equalTo(0))
                .body("mayMove", equalTo(true));
        move(customer, dearer, "USD").then().statusCode(200);
        assertThat(renewalOn(TODAY.toString())).isEqualTo("12.00");
    }

    @Test
    void renewalWithoutAPriceBlocksAsThePolicySays() {
        holds(customer, 1);
        ownPrices(customer, "9.00");
        whatIf(euro, null)
                .then()
                .statusCode(200)
                .body("currencyBefore", equalTo("USD"))
                .body("currencyAfter", equalTo("EUR"))
                .body("items[0].before.amount", equalTo("9.00"))
                .body("items[0].after", nullValue())
                .body("unpriced", equalTo(1))
                .body("ownPricesBefore", equalTo(1))
                .body("ownPricesAfter", equalTo(0))
                .body("findings.code", contains("NO_PRICE"))
                .body("mayMove", equalTo(false));
        move(customer, euro, "EUR")
                .then()
                .statusCode(422)
                .body("code", equalTo("price-guard"))
                .body("context.findings.code", contains("NO_PRICE"));
        assertThat(renewalOn(TODAY.toString())).isEqualTo("9.00");
    }

    @Test
    void whatWasKnownIsAnsweredForTheClassOfThatMoment() {
        Instant before = clock.instant();
        move(customer, dearer, "USD").then().statusCode(200);
        assertThat(renewalOn(TODAY.toString())).isEqualTo("12.00");
        assertThat(renewalKnownAt(before)).isEqualTo("10.00");
        Instant after = clock.instant();
        move(customer, desk.classId, "USD").then().statusCode(200);
        assertThat(renewalKnownAt(after)).isEqualTo("12.00");
        assertThat(renewalKnownAt(before)).isEqualTo("10.00");
        api.as(tenant)
                .get("/customers/" + customer + "/prices?asKnownAt=" + after)
                .then()
                .statusCode(200)
                .body("items[0].prices.find { it.action == 'RENEW' }.unitPrice.amount", equalTo("12.00"));
    }

    private String renewalKnownAt(Instant moment) {
        return api.as(tenant)
                .body(Map.of(
                        "customerId", customer,
                        "asKnownAt", moment.toString(),
                        "items", List.of(Map.of("sku", ".com", "action", "RENEW", "termMonths", 12))))
                .post("/prices/resolve")
                .path("prices[0].unitPrice.amount");
    }

    @Test
    void eachOfManyIsAnsweredForTheClassOfThatMoment() {
        String other = desk.customer("Beta");
        Instant before = clock.instant();
        move(customer, dearer, "USD").then().statusCode(200);
        Map<String, Object> item = Map.of("sku", ".com", "action", "RENEW", "termMonths", 12);
        api.as(tenant)
                .body(Map.of("customerIds", List.of(customer, other), "item", item))
                .post("/prices/resolve-customers")
                .then()
                .statusCode(200)
                .body("prices.price.unitPrice.amount", contains("12.00", "10.00"));
        api.as(tenant)
                .body(Map.of("customerIds", List.of(customer, other), "item", item, "asKnownAt", before.toString()))
                .post("/prices/resolve-customers")
                .then()
                .statusCode(200)
                .body("prices.price.unitPrice.amount", contains("10.00", "10.00"));
    }

    /** Own prices that were complete for one class are not for another that sells more. */
    @Test
    void everythingThatWouldBeRefusedIsToldBefore() {
        String net = desk.product(".net");
        desk.put(
                        "/customer-classes/" + dearer + "/prices/" + net,
                        Map.of("currency", "USD", "entries", Desk.entries("6.00", "12.00", "12.00", "60.00")))
                .then()
                .statusCode(200);
        desk.put(
                        "/customers/" + customer + "/price-overrides/" + net,
                        Map.of("currency", "USD", "entries", List.of(Desk.entry("RENEW", 12, "9.00"))))
                .then()
                .statusCode(200);
        whatIf(dearer, null)
                .then()
                .body("unpriced", equalTo(0))
                .body("findings.code", contains("INCOMPLETE_SET"))
                .body("mayMove", equalTo(false));
        assertThat(classOf(customer)).isEqualTo("K");
        move(customer, dearer, "USD").then().statusCode(422).body("context.findings.code", contains("INCOMPLETE_SET"));
    }

    @Test
    void whoHoldsNothingMayGoAnywhere() {
        whatIf(euro, null).then().statusCode(200).body("total", equalTo(0)).body("mayMove", equalTo(true));
        move(customer, euro, "EUR").then().statusCode(200);
    }

    @Test
    void classAndCurrencyGoTogether() {
        whatIf(euro, "USD").then().statusCode(422).body("errors.code", contains("currency-mismatch"));
        whatIf(UUID.randomUUID().toString(), null).then().statusCode(404);
    }

    @Test
    void reasonPassesForWhoeverMayOverrideTheGuard() {
        holds(customer, 1);
        String path = "/customers/" + customer;
        Response read = api.as(tenant).get(path);
        Map<String, Object> euros = new HashMap<>(read.jsonPath().getMap("$"));
        euros.keySet()
                .removeAll(
                        List.of("id", "displayName", "className", "relationship", "version", "createdAt", "updatedAt"));
        euros.putAll(
                Map.of("classId", euro, "currency", "EUR", "creditLimit", Map.of("amount", "0", "currency", "EUR")));
        api.as(desk.user("CLERK"))
                .header("If-Match", read.header("ETag"))
                .body(euros)
                .put(path + "?overrideReason=Agreed")
                .then()
                .statusCode(422)
                .body("code", equalTo("price-guard"));
        api.as(tenant)
                .header("If-Match", read.header("ETag"))
                .body(euros)
                .put(path + "?overrideReason=Agreed")
                .then()
                .statusCode(200)
                .body("className", equalTo("Euro"));
        Response event = api.as(tenant).get(path + "/history");
        event.then()
                .body("items[0].changes.find { it.field == 'reason' }.after", equalTo("Agreed"))
                .body("items[0].revertible", equalTo(true));
        api.as(tenant)
                .header("If-Match", api.as(tenant).get(path).header("ETag"))
                .post(path + "/history/" + event.path("items[0].id") + "/reversal")
                .then()
                .statusCode(201);
        assertThat(classOf(customer)).isEqualTo("K");
    }

    @Test
    void policyMayLetItPass() {
        holds(customer, 1);
        api.as(tenant)
                .header("If-Match", api.as(tenant).get("/price-guard/policy").header("ETag"))
                .body(Map.of(
                        "minimumMarginPercent",
                        "10.00",
                        "rules",
                        List.of(Map.of("code", "NO_PRICE", "severity", "WARN"))))
                .put("/price-guard/policy")
                .then()
                .statusCode(200);
        whatIf(euro, null).then().body("unpriced", equalTo(1)).body("mayMove", equalTo(true));
        move(customer, euro, "EUR").then().statusCode(200);
    }
}
