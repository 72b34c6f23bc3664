package dev.kontor.price.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A class has a list in each of its currencies, and the customer's currency picks it (A15). */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClassCurrencyTest extends ClassCurrencyCase {

    @Test
    void currencyOfTheCustomerPicksTheList() {
        assertThat(desk.price(inDollars, "RENEW", 12)).isEqualTo("10.00 CLASS");
        assertThat(desk.price(inEuros, "RENEW", 12)).isEqualTo("8.00 CLASS");
        assertThat(desk.price(inYen, "RENEW", 12)).isEqualTo("1000 LIST");
        inEuros("4.00", "8.50", "8.00", "40.00");
        assertThat(desk.price(inDollars, "RENEW", 12)).isEqualTo("10.00 CLASS");
        assertThat(desk.price(inEuros, "RENEW", 12)).isEqualTo("8.50 CLASS");
    }

    @Test
    void whereTheListIsSilentTheDiscountsOfTheClassHold() {
        discount("-10");
        assertThat(desk.price(inYen, "RENEW", 12)).isEqualTo("900 LIST");
        assertThat(desk.price(inEuros, "RENEW", 12)).isEqualTo("8.00 CLASS");
    }

    @Test
    void mainCurrencyIsShownUnlessAnotherIsAskedFor() {
        api.as(tenant)
                .get(path + "/prices")
                .then()
                .body("currency", equalTo("USD"))
                .body("items[0].prices.unitPrice.amount", contains("5.00", "10.00", "10.00", "50.00"));
        api.as(tenant)
                .get(path + "/prices?currency=EUR")
                .then()
                .body("currency", equalTo("EUR"))
                .body("items[0].prices.unitPrice.amount", contains("4.00", "8.00", "8.00", "40.00"));
        api.as(tenant)
                .get(path + "/prices/" + desk.productId + "?currency=EUR")
                .then()
                .body("currency", equalTo("EUR"))
                .body("entries.amount", contains("4.00", "8.00", "8.00", "40.00"));
        api.as(tenant)
                .get(path + "/matrix")
                .then()
                .body("items[0].cells.own", contains("5.00", "10.00", "10.00", "50.00"));
        api.as(tenant)
                .get(path + "/matrix?currency=EUR")
                .then()
                .body("items[0].cells.own", contains("4.00", "8.00", "8.00", "40.00"));
        api.as(tenant)
                .get(path + "/matrix?currency=JPY")
                .then()
                .body("items[0].cells.own", contains(nullValue(), nullValue(), nullValue(), nullValue()));
    }

    @Test
    void timelineIsThatOfTheCurrency() {
        String renewal = path + "/price-timeline?sku=.com&action=RENEW&termMonths=12";
        api.as(tenant)
                .get(renewal)
                .then()
                .body("items.amount", contains("10.00"))
                .body("items.currency", contains("USD"));
        api.as(tenant)
                .get(renewal + "&currency=EUR")
                .then()
                .body("items.amount", contains("8.00"))
                .body("items.currency", contains("EUR"));
        api.as(tenant).get(renewal + "&currency=JPY").then().body("items.level", contains("STANDARD_LIST"));
    }

    @Test
    void classesThatSellInACurrencyAreComparedInIt() {
        String dear = desk.created("/customer-classes", Map.of("name", "D", "currency", "EUR"));
        sells(
                "/customer-classes/" + dear + "/prices/" + desk.productId,
                "EUR",
                Desk.entries("6.00", "12.00", "12.00", "60.00"));
        String comparison = "/class-prices?action=RENEW&termMonths=12";
        api.as(tenant)
                .get(comparison)
                .then()
                .body("currencies", contains("EUR", "JPY", "USD"))
                .body("classes.currency", contains("USD", "EUR"))
                .body("items[0].prices.amount", contains("10.00", "12.00"));
        api.as(tenant)
                .get(comparison + "&currency=EUR")
                .then()
                .body("classes.name", contains("K", "D"))
                .body("classes.currency", contains("EUR", "EUR"))
                .body("items[0].prices.amount", contains("8.00", "12.00"));
        api.as(tenant)
                .get(comparison + "&currency=JPY")
                .then()
                .body("classes.name", contains("K"))
                .body("items[0].prices.amount", contains("1000"));
        api.as(tenant).get(comparison + "&currency=CHF").then().statusCode(200).body("classes", empty());
    }

    @Test
    void draftsAndEditsAreOfOneCurrency() {
        String draft =
                desk.created("/price-changes", Map.of("classId", desk.classId, "currency", "EUR", "name", "Euros"));
        api.as(tenant).get("/price-changes/" + draft).then().body("currency", equalTo("EUR"));
        String drafts = "/price-changes?status=DRAFT&classId=" + desk.classId;
        api.as(tenant).get(drafts + "&currency=EUR").then().body("items.id", contains(draft));
        api.as(tenant).get(drafts + "&currency=USD").then().body("items", empty());
        changes.put(draft, List.of(Changes.item("RENEW", 12, "9.00"))).then().statusCode(200);
        changes.preview(draft)
                .then()
                .body("revenue.currency", equalTo("EUR"))
                .body("customers.total", equalTo(1))
                .body("largestMoves[0].before", equalTo("8.00"));
        changes.publish(draft).then().statusCode(200);
        assertThat(desk.price(inEuros, "RENEW", 12)).isEqualTo("9.00 CLASS");
        assertThat(desk.price(inDollars, "RENEW", 12)).isEqualTo("10.00 CLASS");
        Map<String, Object> edit = Map.of(
                "select", Map.of("skus", List.of(".com")), "operation", Map.of("kind", "PERCENT", "value", "10"));
        String of = "/price-changes/edit-preview?classId=" + desk.classId;
        assertThat(renewals(api.as(tenant).body(edit).post(of))).contains("10.00 11.00");
        assertThat(renewals(api.as(tenant).body(edit).post(of + "&currency=EUR")))
                .contains("9.00 9.90");
    }

    private static List<String> renewals(Response edited) {
        edited.then().statusCode(200);
        List<Map<String, Object>> examples = edited.path("examples");
        return examples.stream()
                .filter(one -> "RENEW".equals(one.get("action")))
                .map(one -> one.get("before") + " " + one.get("after"))
                .toList();
    }

    @Test
    void otherCurrenciesAreRefusedEverywhere() {
        String sheet = path + "/prices/" + desk.productId + "?currency=CHF";
        Map<String, Object> set = Map.of("currency", "CHF", "entries", Desk.entries("1", "1", "1", "2"));
        refused(api.as(tenant).get(path + "/prices?currency=CHF"));
        refused(api.as(tenant).get(sheet));
        refused(api.as(tenant).header("If-Match", "\"0\"").body(set).put(sheet));
        refused(api.as(tenant).header("If-Match", "\"0\"").delete(sheet));
        refused(api.as(tenant).get(path + "/matrix?currency=CHF"));
        refused(api.as(tenant).get(path + "/price-timeline?sku=.com&action=RENEW&termMonths=12&currency=CHF"));
        refused(api.as(tenant).body(Map.of("items", List.of())).post(path + "/adjustments/preview?currency=CHF"));
        refused(api.as(tenant)
                .body(Map.of("classId", desk.classId, "currency", "CHF", "name", "N"))
                .post("/price-changes"));
        api.as(tenant)
                .body(Map.of("customerId", inEuros, "currency", "EUR", "name", "N"))
                .post("/price-changes")
                .then()
                .statusCode(422)
                .body("code", equalTo("one-owner"));
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("currency", "EUR", "entries", Desk.entries("1", "1", "1", "2")))
                .put(path + "/prices/" + desk.productId)
                .then()
                .statusCode(422)
                .body("errors.code", contains("currency-mismatch"));
    }

    private static void refused(Response answer) {
        answer.then()
                .statusCode(422)
                .body("code", equalTo("currency-mismatch"))
                .body("errors.pointer", contains("/currency"))
                .body("detail", equalTo("The class K is in USD, EUR, JPY."));
    }

    @Test
    void copyHasTheSameCurrenciesAndLists() {
        String copy = desk.created(path + "/copies", Map.of("name", "K2", "withAdjustments", false));
        api.as(tenant)
                .get("/customer-classes/" + copy)
                .then()
                .body("currency", equalTo("USD"))
                .body("currencies", contains("USD", "EUR", "JPY"));
        api.as(tenant)
                .get("/customer-classes/" + copy + "/matrix?currency=EUR")
                .then()
                .body("items[0].cells.own", contains("4.00", "8.00", "8.00", "40.00"));
        api.as(tenant).get("/price-lists?kind=CLASS").then().body("items", hasSize(4));
    }

    @Test
    void discountsAreLookedAtInEveryCurrency() {
        Map<String, Object> ten = Map.of("items", List.of(Map.of("scope", "ALL", "percent", "-10")));
        api.as(tenant)
                .body(ten)
                .post(path + "/adjustments/preview")
                .then()
                .statusCode(200)
                .body("currency", equalTo("USD"))
                .body("customers", equalTo(3))
                .body("changed", equalTo(0))
                .body("currencies.currency", contains("USD", "EUR", "JPY"))
                .body("currencies.customers", contains(1, 1, 1))
                .body("currencies.changed", contains(0, 0, 4));
        api.as(tenant)
                .body(ten)
                .post(path + "/adjustments/preview?currency=JPY")
                .then()
                .body("currency", equalTo("JPY"))
                .body("changed", equalTo(4))
                .body("largestMoves.find { it.action == 'RENEW' }.after", equalTo("900"));
    }

    @Test
    void customersMoveBetweenTheCurrenciesOfTheirClass() {
        new Renewals(api, tenant, desk).add(inDollars, 1);
        Map<String, Object> move = new HashMap<>(Map.of("classId", desk.classId, "currency", "EUR"));
        api.as(tenant)
                .body(move)
                .post("/customers/" + inDollars + "/move-preview")
                .then()
                .statusCode(200)
                .body("currencyBefore", equalTo("USD"))
                .body("currencyAfter", equalTo("EUR"))
                .body("items[0].before.amount", equalTo("10.00"))
                .body("items[0].after.amount", equalTo("8.00"))
                .body("mayMove", equalTo(true));
        move.put("currency", "CHF");
        refused(api.as(tenant).body(move).post("/customers/" + inDollars + "/move-preview"));
        move.put("currency", "EUR");
        move.put("customerIds", List.of(inDollars, inEuros));
        api.as(tenant)
                .body(move)
                .post("/customers/moves")
                .then()
                .statusCode(200)
                .body("moved", equalTo(1));
        assertThat(desk.price(inDollars, "RENEW", 12)).isEqualTo("8.00 CLASS");
    }

    @Test
    void whoGoesToAClassKeepsACurrencyThatItHas() {
        String francs = desk.created("/customer-classes", Map.of("name", "F", "currency", "CHF"));
        desk.currencies(francs, "CHF", "EUR").then().statusCode(200);
        Map<String, Object> all = Map.of("customerIds", List.of(inDollars, inEuros), "classId", francs);
        api.as(tenant)
                .body(all)
                .post("/customers/moves/preview")
                .then()
                .statusCode(200)
                .body("moving", equalTo(2));
        api.as(tenant).body(all).post("/customers/moves").then().statusCode(200).body("moved", equalTo(2));
        api.as(tenant).get("/customers/" + inEuros).then().body("currency", equalTo("EUR"));
        api.as(tenant).get("/customers/" + inDollars).then().body("currency", equalTo("CHF"));
    }

    @Test
    void secondResellerSeesNoCurrency() {
        Api.Tenant other = api.newTenant();
        for (String one : List.of(
                "/prices?currency=EUR", "/matrix?currency=EUR", "/prices/" + desk.productId + "?currency=EUR")) {
            api.as(other).get(path + one).then().statusCode(404);
        }
        api.as(other)
                .body(Map.of("classId", desk.classId, "currency", "EUR", "name", "N"))
                .post("/price-changes")
                .then()
                .statusCode(404);
        api.as(other).get("/class-prices").then().body("currencies", empty());
    }
}
