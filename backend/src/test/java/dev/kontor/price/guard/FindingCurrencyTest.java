package dev.kontor.price.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A class that sells in dollars and in euros is looked at in each of them, for itself. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FindingCurrencyTest extends FindingCase {

    String path;

    @BeforeEach
    void twoCurrencies() {
        path = "/customer-classes/" + desk.classId;
        desk.currencies(desk.classId, "USD", "EUR").then().statusCode(200);
    }

    private void sells(String currency, String register, String renew, String transfer, String restore) {
        desk.put(
                        path + "/prices/" + desk.productId + "?overrideReason=Test&currency=" + currency,
                        Map.of("currency", currency, "entries", Desk.entries(register, renew, transfer, restore)))
                .then()
                .statusCode(200);
    }

    @Test
    void restoreIsComparedWithTheRenewalOfItsCurrency() {
        sells("EUR", "50.00", "60.00", "60.00", "90.00");
        assertThat(all("?code=RESTORE_NOT_DEARER")).isEmpty();
        sells("EUR", "50.00", "60.00", "60.00", "55.00");
        assertThat(all("?code=RESTORE_NOT_DEARER")).containsExactly("RESTORE_NOT_DEARER RESTORE/0 55.00 60.00");
    }

    @Test
    void sameFindingStandsInEachCurrencyAndIsAcceptedForItself() {
        sells("USD", "0.00", "10.00", "10.00", "50.00");
        sells("EUR", "0.00", "8.00", "8.00", "40.00");
        Response found = api.as(tenant).get("/price-findings?code=ZERO_PRICE");
        found.then().body("items.currency", containsInAnyOrder("EUR", "USD")).body("total.exact", equalTo(2));
        List<String> ids = found.path("items.review.id");
        assertThat(new HashSet<>(ids)).hasSize(2);
        Response first = api.as(tenant).get("/price-findings?code=ZERO_PRICE&limit=1");
        Response second = api.as(tenant)
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get("/price-findings?code=ZERO_PRICE&limit=1");
        assertThat(List.of(first.<String>path("items[0].currency"), second.<String>path("items[0].currency")))
                .containsExactlyInAnyOrder("EUR", "USD");
        accept(ids.getFirst());
        api.as(tenant).get("/price-findings?code=ZERO_PRICE").then().body("items", hasSize(1));
        accept(ids.getLast());
        api.as(tenant).get("/price-findings?code=ZERO_PRICE").then().body("items", hasSize(0));
        api.as(tenant)
                .get("/price-findings/acceptances")
                .then()
                .body("items.currency", containsInAnyOrder("EUR", "USD"));
    }

    private void accept(String id) {
        api.as(tenant)
                .body(Map.of("findings", List.of(id), "days", 30, "reason", "Agreed"))
                .post("/price-findings/acceptances")
                .then()
                .body("accepted", equalTo(1));
    }

    @Test
    void customersBelowAreThoseOfTheCurrency() {
        ownPrices("6.00", "9.00", "9.00", "45.00");
        String draft =
                desk.created("/price-changes", Map.of("classId", desk.classId, "currency", "EUR", "name", "Euros"));
        Map<String, Object> item = Map.of("sku", ".com", "action", "REGISTER", "termMonths", 12, "amount", "4.00");
        api.as(tenant)
                .body(Map.of("items", List.of(item)))
                .put("/price-changes/" + draft + "/items")
                .then()
                .statusCode(200);
        // the own prices in dollars have nothing to do with it
        api.as(tenant)
                .get("/price-changes/" + draft + "/preview")
                .then()
                .body("customers.total", equalTo(0))
                .body("findings.items.findAll { it.customerId != null }", hasSize(0));
    }

    @Test
    void discountOfTheClassIsGuardedInEveryCurrency() {
        String euros = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Euro", "currency", "EUR"));
        set("/price-lists/" + euros + "/entries/" + desk.productId, Desk.entries("4.00", "8.00", "8.00", "40.00"));
        api.as(tenant)
                .body(Map.of("items", List.of(Map.of("scope", "ALL", "percent", "-100"))))
                .post(path + "/adjustments/preview")
                .then()
                .statusCode(200)
                .body("changed", equalTo(0))
                .body("findings.items.findAll { it.code == 'ZERO_PRICE' }.currency.unique()", contains("EUR"));
    }

    @Test
    void renewalsNeedAPriceInTheCurrencyOfTheCustomer() {
        String euro = desk.customer("Euro", "EUR");
        guard.renews(tenant, euro, desk.productId, charge("RENEW"));
        assertThat(all("?code=NO_PRICE")).containsExactly("NO_PRICE RENEW/12 - -");
        sells("EUR", "4.00", "8.00", "8.00", "40.00");
        assertThat(all("?code=NO_PRICE")).isEmpty();
    }
}
