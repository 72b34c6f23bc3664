package dev.kontor.price.change;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why a customer pays something else than yesterday: it was moved, prices changed, or discounts. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DayComparisonTest extends CustomerMoveCase {

    @Inject
    Clock clock;

    private ValidatableResponse differences(String rest) {
        return compared("differences", rest);
    }

    private ValidatableResponse comparison(String rest) {
        return compared("comparison", rest);
    }

    private ValidatableResponse compared(String what, String rest) {
        return api.as(tenant)
                .get("/customers/" + customer + "/prices/" + what + "?from=" + YESTERDAY + "&to=" + TODAY + rest)
                .then()
                .statusCode(200);
    }

    @Test
    void anotherClassIsTheCause() {
        move(customer, dearer, "USD").then().statusCode(200);
        differences("")
                .body("items.action", contains("REGISTER", "RENEW", "TRANSFER", "RESTORE"))
                .body("items[1].before", equalTo("10.00"))
                .body("items[1].after", equalTo("12.00"))
                .body("items[1].currencyBefore", equalTo("USD"))
                .body("items[1].causes", contains("CLASS"));
        comparison("")
                .body("before.className", equalTo("K"))
                .body("after.className", equalTo("Dear"))
                .body("moves", hasSize(1))
                .body("moves[0].by", equalTo("Olga Owner"))
                .body("moves[0].before.className", equalTo("K"))
                .body("moves[0].after.className", equalTo("Dear"))
                .body("moves[0].reason", nullValue())
                .body("discounts", empty());
    }

    @Test
    void wayThereAndBackIsSeenWithoutADifference() {
        api.as(tenant)
                .body(Map.of("customerIds", List.of(customer), "classId", dearer, "reason", "By mistake"))
                .post("/customers/moves")
                .then()
                .statusCode(200);
        move(customer, desk.classId, "USD").then().statusCode(200);
        differences("").body("items", empty());
        comparison("")
                .body("before.className", equalTo("K"))
                .body("after.className", equalTo("K"))
                .body("moves.after.className", contains("Dear", "K"))
                .body("moves[0].reason", equalTo("By mistake"));
    }

    @Test
    void anotherCurrencyIsShownInEachOfBoth() {
        sells(euro, "EUR", "5.00", "8.00", "8.00", "40.00");
        move(customer, euro, "EUR").then().statusCode(200);
        differences("")
                .body("items[0].before", equalTo("5.00"))
                .body("items[0].after", equalTo("5.00"))
                .body("items[0].currencyBefore", equalTo("USD"))
                .body("items[0].currencyAfter", equalTo("EUR"))
                .body("items[0].causes", contains("CLASS", "CURRENCY"));
        comparison("").body("before.currency", equalTo("USD")).body("after.currency", equalTo("EUR"));
    }

    @Test
    void discountsAndPricesAreToldApart() {
        desk.put(
                        "/customers/" + customer + "/price-adjustments",
                        Map.of("items", List.of(Map.of("scope", "ALL", "percent", "-10"))))
                .then()
                .statusCode(200);
        differences("")
                .body("items[1].after", equalTo("9.00"))
                .body("items.causes.flatten().unique()", contains("DISCOUNTS"));
        comparison("")
                .body("moves", empty())
                .body("discounts.owner", contains("CUSTOMER"))
                .body("discounts[0].scope", equalTo("ALL"))
                .body("discounts[0].before", nullValue())
                .body("discounts[0].after", startsWith("-10"));
        ownPrices(customer, "7.00");
        differences("").body("items[1].after", equalTo("7.00")).body("items[1].causes", contains("PRICES"));
        move(customer, dearer, "USD").then().statusCode(200);
        differences("").body("items[1].causes", contains("CLASS", "PRICES"));
    }

    @Test
    void whatWasNotKnownYetIsNoCause() {
        Instant before = clock.instant();
        move(customer, dearer, "USD").then().statusCode(200);
        differences("&asKnownAt=" + before).body("items", empty());
        comparison("&asKnownAt=" + before).body("after.className", equalTo("K")).body("moves", empty());
    }
}
