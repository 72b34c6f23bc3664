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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who goes to another class or currency is told what that costs, and does not lose the price of a renewal. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerMoveTest extends PriceChangeCase {

    @Inject
    Clock clock;

    private String dearer;
    private String euro;

    @BeforeEach
    void twoOtherClasses() {
        dearer = desk.created("/customer-classes", Map.of("name", "Dear", "currency", "USD"));
        desk.put(
                        "/customer-classes/" + dearer + "/prices/" + desk.productId,
                        Map.of("currency", "USD", "entries", Desk.entries("6.00", "12.00", "12.00", "60.00")))
                .then()
                .statusCode(200);
        euro = desk.created("/customer-classes", Map.of("name", "Euro", "currency", "EUR"));
    }

    private Response whatIf(String classId, String currency) {
        Map<String, Object> move = new HashMap<>();
        move.put("classId", classId);
        move.put("currency", currency);
        return api.as(tenant).body(move).post("/customers/" + customer + "/move-preview");
    }

    private Response move(String classId, String currency) {
        String path = "/customers/" + customer;
        return api.as(tenant)
                .contentType("application/merge-patch+json")
                .header("If-Match", api.as(tenant).get(path).header("ETag"))
                .body(Map.of("classId", classId, "currency", currency))
                .patch(path);
    }

    private void holds(int quantity) {
        new Renewals(api, tenant, desk).add(customer, quantity);
    }

    @Test
    void heldProductsAreShownAtBothPrices() {
        holds(2);
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
        move(dearer, "USD").then().statusCode(200);
        assertThat(renewalOn(TODAY.toString())).isEqualTo("12.00");
    }

    @Test
    void renewalWithoutAPriceBlocksAsThePolicySays() {
        holds(1);
        desk.override(customer, Map.of("currency", "USD", "entries", Desk.entries("4.00", "9.00", "9.00", "45.00")))
                .then()
                .statusCode(200);
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
                .body("mayMove", equalTo(false));
        move(euro, "EUR")
                .then()
                .statusCode(422)
                .body("code", equalTo("price-guard"))
                .body("context.findings.code", contains("NO_PRICE"));
        assertThat(renewalOn(TODAY.toString())).isEqualTo("9.00");
    }

    @Test
    void whatWasKnownIsAnsweredForTheClassOfThatMoment() {
        Instant before = clock.instant();
        move(dearer, "USD").then().statusCode(200);
        assertThat(renewalOn(TODAY.toString())).isEqualTo("12.00");
        assertThat(renewalKnownAt(before)).isEqualTo("10.00");
        Instant after = clock.instant();
        move(desk.classId, "USD").then().statusCode(200);
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
    void whoHoldsNothingMayGoAnywhere() {
        whatIf(euro, null).then().statusCode(200).body("total", equalTo(0)).body("mayMove", equalTo(true));
        move(euro, "EUR").then().statusCode(200);
    }

    @Test
    void classAndCurrencyGoTogether() {
        whatIf(euro, "USD").then().statusCode(422).body("errors.code", contains("currency-mismatch"));
        whatIf(UUID.randomUUID().toString(), null).then().statusCode(404);
    }

    @Test
    void policyMayLetItPass() {
        holds(1);
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
        move(euro, "EUR").then().statusCode(200);
    }
}
