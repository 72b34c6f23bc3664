package dev.kontor.price.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Api;
import dev.kontor.testing.Deletion;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PriceResourceTest {

    @Inject
    Api api;

    Api.Tenant tenant;
    Desk desk;
    String customer;

    @BeforeEach
    void deskWithOneCustomer() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        customer = desk.customer("Alfreds Futterkiste");
    }

    @Test
    void v1CustomerPaysTheClassPrice() {
        assertPrices("5.00 CLASS", "10.00 CLASS", "10.00 CLASS");
    }

    @Test
    void v2IncompleteSetIsRefusedNamingWhatIsMissing() {
        desk.override(customer, Map.of("currency", "USD", "entries", List.of(Desk.entry("RENEW", 12, "4.00"))))
                .then()
                .statusCode(422)
                .body("code", equalTo("incomplete-set"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/entries/REGISTER~112", "/entries/TRANSFER~10", "/entries/RESTORE~10"))
                .body("errors.detail", hasItems(containsString("5.00 USD would show through")));
        assertPrices("5.00 CLASS", "10.00 CLASS", "10.00 CLASS");
    }

    @Test
    void v3OtherCurrencyIsRefused() {
        desk.override(customer, Map.of("currency", "EUR", "entries", Desk.entries("9.00", "9.00", "9.00", "45.00")))
                .then()
                .statusCode(422)
                .body("code", equalTo("currency-mismatch"))
                .body("errors[0].pointer", equalTo("/currency"));
        assertPrices("5.00 CLASS", "10.00 CLASS", "10.00 CLASS");
    }

    @Test
    void v4CompleteSetDecides() {
        ownPrices("45.00")
                .then()
                .statusCode(200)
                .body("entries", hasSize(4))
                .body("entries[0].recordedBy", equalTo("Olga Owner"));
        assertPrices("9.00 OVERRIDE", "18.00 OVERRIDE", "9.00 OVERRIDE");
    }

    @Test
    void v5CheapRestoreIsAllowed() {
        ownPrices("8.00").then().statusCode(200);
        assertPrices("9.00 OVERRIDE", "18.00 OVERRIDE", "9.00 OVERRIDE");
        assertThat(desk.price(customer, "RESTORE", 0)).isEqualTo("8.00 OVERRIDE");
    }

    @Test
    void v6AdjustmentOfCategoryDiscounts() {
        desk.put(
                        "/customers/" + customer + "/price-adjustments",
                        Map.of(
                                "items",
                                List.of(Map.of("scope", "CATEGORY", "categoryId", desk.categoryId, "percent", "-10"))))
                .then()
                .statusCode(200)
                .body("items[0].label", equalTo("Domain"));
        assertPrices("4.50 DISCOUNT", "9.00 DISCOUNT", "9.00 DISCOUNT");
    }

    @Test
    void removedOwnPricesLetTheClassShowThrough() {
        ownPrices("45.00").then().statusCode(200);
        remove().then().statusCode(204);
        assertPrices("5.00 CLASS", "10.00 CLASS", "10.00 CLASS");
        remove().then().statusCode(404);
    }

    @Test
    void whatWasKnownStaysKnown() throws InterruptedException {
        ownPrices("45.00").then().statusCode(200);
        Thread.sleep(5);
        Instant before = Instant.now();
        Thread.sleep(5);
        desk.override(customer, Map.of("currency", "USD", "entries", Desk.entries("8.00", "8.00", "8.00", "45.00")))
                .then()
                .statusCode(200);
        assertThat(desk.price(customer, "RENEW", 12)).isEqualTo("8.00 OVERRIDE");
        api.as(tenant)
                .body(Map.of(
                        "customerId", customer,
                        "asKnownAt", before.toString(),
                        "items", List.of(Map.of("sku", ".com", "action", "RENEW", "termMonths", 12))))
                .post("/prices/resolve")
                .then()
                .statusCode(200)
                .body("prices[0].unitPrice.amount", equalTo("9.00"));
    }

    @Test
    void pricesOfTomorrowApplyTomorrow() {
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(1);
        List<Map<String, Object>> entries = Desk.entries("9.00", "9.00", "9.00", "45.00").stream()
                .map(entry -> {
                    Map<String, Object> later = new java.util.HashMap<>(entry);
                    later.put("validFrom", tomorrow.toString());
                    return later;
                })
                .toList();
        desk.override(customer, Map.of("currency", "USD", "entries", entries))
                .then()
                .statusCode(200);
        assertPrices("5.00 CLASS", "10.00 CLASS", "10.00 CLASS");
        api.as(tenant)
                .get("/customers/" + customer + "/prices?sku=.com&on=" + tomorrow)
                .then()
                .statusCode(200)
                .body("items[0].overridden", equalTo(true))
                .body("items[0].prices.unitPrice.amount", contains("9.00", "9.00", "9.00", "45.00"));
    }

    @Test
    void setThatIsCompleteOnlyForAWhileIsRefused() {
        List<Map<String, Object>> entries = new java.util.ArrayList<>(Desk.entries("9.00", "9.00", "9.00", "45.00"));
        entries.set(0, Map.of("action", "REGISTER", "termMonths", 12, "amount", "9.00", "validUntil", "2030-01-01"));
        desk.override(customer, Map.of("currency", "USD", "entries", entries))
                .then()
                .statusCode(422)
                .body("code", equalTo("incomplete-set"))
                .body("detail", containsString("from 2030-01-01"))
                .body("errors.pointer", contains("/entries/REGISTER~112"));
    }

    @Test
    void sheetShowsEveryChargeWithItsReason() {
        ownPrices("45.00").then().statusCode(200);
        api.as(tenant)
                .get("/customers/" + customer + "/prices?explain=true")
                .then()
                .statusCode(200)
                .body("currency", equalTo("USD"))
                .body("total.exact", equalTo(1))
                .body("items[0].sku", equalTo(".com"))
                .body("items[0].prices.action", contains("REGISTER", "RENEW", "TRANSFER", "RESTORE"))
                .body("items[0].prices[0].explanation.steps[0].outcome", equalTo("WON"))
                .body("items[0].prices[0].explanation.steps[0].recordedBy", equalTo("Olga Owner"))
                .body("items[0].prices[0].explanation.steps[1].reason", equalTo("MORE_SPECIFIC_LEVEL_WINS"));
    }

    @Test
    void onlyProductsWithOwnPrices() {
        desk.product(".net");
        String path = "/customers/" + customer + "/prices?overridden=true";
        api.as(tenant).get(path).then().statusCode(200).body("items", hasSize(0));
        ownPrices("45.00").then().statusCode(200);
        api.as(tenant).get(path).then().statusCode(200).body("items.sku", contains(".com"));
        api.as(tenant)
                .get("/customers/" + customer + "/price-overrides")
                .then()
                .statusCode(200)
                .body("items.sku", contains(".com"))
                .body("items[0].inherited.amount", contains("5.00", "10.00", "10.00", "50.00"));
    }

    @Test
    void unknownThingsAreAnswersNotErrors() {
        assertThat(desk.price(customer, "TRADE", 0)).isEqualTo("- NO_SUCH_CHARGE");
        desk.product(".net");
        api.as(tenant)
                .body(Map.of(
                        "customerId",
                        customer,
                        "items",
                        List.of(
                                Map.of("sku", ".net", "action", "RENEW", "termMonths", 12),
                                Map.of("sku", ".none", "action", "RENEW", "termMonths", 12))))
                .post("/prices/resolve")
                .then()
                .statusCode(200)
                .body("prices.reason", contains("NO_PRICE_IN_CURRENCY", "NO_SUCH_PRODUCT"))
                .body("prices[0].unitPrice", nullValue());
    }

    @Test
    void staleVersionOfASetIsRefused() {
        String first = ownPrices("45.00").getHeader("ETag");
        ownPrices("46.00").then().statusCode(200);
        api.as(tenant)
                .header("If-Match", first)
                .body(Map.of("currency", "USD", "entries", Desk.entries("1.00", "1.00", "1.00", "1.00")))
                .put(overridePath())
                .then()
                .statusCode(412);
        assertThat(desk.price(customer, "RENEW", 12)).isEqualTo("9.00 OVERRIDE");
    }

    @Test
    void setsAreChangedAsTheyWereRead() {
        String standard = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", "USD"));
        Map<String, Object> set = Map.of("currency", "USD", "entries", Desk.entries("9.00", "9.00", "9.00", "45.00"));
        for (String path : List.of(
                overridePath(),
                "/customer-classes/" + desk.classId + "/prices/" + desk.productId,
                "/price-lists/" + standard + "/entries/" + desk.productId)) {
            String read = api.as(tenant).get(path).header("ETag");
            api.as(tenant).body(set).put(path).then().statusCode(428).body("code", equalTo("if-match-required"));
            api.as(tenant).header("If-Match", read).body(set).put(path).then().statusCode(200);
            api.as(tenant)
                    .header("If-Match", read)
                    .body(set)
                    .put(path)
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("stale-version"));
            api.as(tenant).delete(path).then().statusCode(428);
            api.as(tenant).header("If-Match", read).delete(path).then().statusCode(412);
            desk.asRead(api.as(tenant), path).delete(path).then().statusCode(204);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-1.00, negative-price, 422",
        "1.00001, too-many-decimals, 422",
        "1000000000000, too-large, 422",
        "NaN, invalid-value, 400",
        "1e308, invalid-value, 400",
        "'', invalid-value, 400"
    })
    void hostileAmountsAreRefusedAtTheirField(String amount, String code, int status) {
        desk.override(customer, Map.of("currency", "USD", "entries", Desk.entries("9.00", amount, "9.00", "45.00")))
                .then()
                .statusCode(status)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", equalTo("/entries/1/amount"));
    }

    @Test
    void overlapUnknownChargeAndEmptySetAreRefused() {
        List<Map<String, Object>> twice = new java.util.ArrayList<>(Desk.entries("9.00", "9.00", "9.00", "45.00"));
        twice.add(Desk.entry("RENEW", 12, "8.00"));
        twice.add(Desk.entry("TRADE", 0, "8.00"));
        desk.override(customer, Map.of("currency", "USD", "entries", twice))
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("overlap", "unknown-charge"))
                .body("errors.pointer", hasItems("/entries/4/validFrom", "/entries/5/action"));
        desk.override(customer, Map.of("currency", "USD", "entries", List.of()))
                .then()
                .statusCode(422);
    }

    @Test
    void deletedCustomerTakesItsPricesAlong() {
        ownPrices("45.00").then().statusCode(200);
        Deletion.of(api, tenant, customer);
        api.as(tenant).get("/customers/" + customer + "/prices").then().statusCode(404);
        api.as(tenant).get("/price-lists?kind=CUSTOMER").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void clerkPublishesNothingAndSeesNoCosts() {
        String clerk = desk.user("CLERK");
        String costs = desk.created("/price-lists", Map.of("kind", "COST", "name", "Registry", "currency", "USD"));
        api.as(clerk).get("/price-lists/" + costs).then().statusCode(404);
        api.as(clerk).get("/price-lists?kind=COST").then().statusCode(200).body("items", hasSize(0));
        api.as(clerk).get("/customers/" + customer + "/prices").then().statusCode(200);
        writeAs(clerk).then().statusCode(403).body("code", equalTo("missing-right"));
    }

    @Test
    void readerSeesPricesAndChangesNothing() {
        String reader = desk.user("READ_ONLY");
        api.as(reader).get("/customers/" + customer + "/prices").then().statusCode(200);
        writeAs(reader).then().statusCode(403).body("code", equalTo("missing-right"));
    }

    private Response remove() {
        return desk.asRead(api.as(tenant), overridePath()).delete(overridePath());
    }

    private Response writeAs(String email) {
        return desk.asRead(api.as(email), overridePath())
                .body(Map.of("currency", "USD", "entries", Desk.entries("1.00", "1.00", "1.00", "1.00")))
                .put(overridePath());
    }

    private Response ownPrices(String restore) {
        return desk.override(
                customer, Map.of("currency", "USD", "entries", Desk.entries("9.00", "9.00", "9.00", restore)));
    }

    private String overridePath() {
        return "/customers/" + customer + "/price-overrides/" + desk.productId;
    }

    private void assertPrices(String registerOneYear, String registerTwoYears, String renewOneYear) {
        assertThat(List.of(
                        desk.price(customer, "REGISTER", 12),
                        desk.price(customer, "REGISTER", 24),
                        desk.price(customer, "RENEW", 12)))
                .containsExactly(registerOneYear, registerTwoYears, renewOneYear);
    }
}
