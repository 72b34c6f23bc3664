package dev.kontor.customer.customerclass;

import static dev.kontor.customer.customer.CustomerSamples.company;
import static dev.kontor.customer.customer.CustomerSamples.create;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.testing.Api;
import dev.kontor.testing.Deletion;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Options;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In which currencies the customers of a class may buy. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClassCurrenciesTest {

    @Inject
    Api api;

    Api.Tenant tenant;
    Desk desk;

    @BeforeEach
    void desk() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
    }

    @Test
    void mainOneComesFirstAndNeedNotBeNamed() {
        String gold = desk.created(
                "/customer-classes", Map.of("name", "Gold", "currency", "USD", "currencies", List.of("JPY", "EUR")));
        api.as(tenant)
                .get("/customer-classes/" + gold)
                .then()
                .body("currency", equalTo("USD"))
                .body("currencies", contains("USD", "EUR", "JPY"));
        desk.currencies(gold, "EUR", "USD", "EUR")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("currency", equalTo("EUR"))
                .body("currencies", contains("EUR", "USD"));
        api.as(tenant)
                .get("/customer-classes")
                .then()
                .body("items.find { it.name == 'Gold' }.currencies", contains("EUR", "USD"))
                .body("items.find { it.name == 'K' }.currencies", contains("USD"));
    }

    @Test
    void otherCurrenciesAreAnotherVersion() {
        desk.currencies(desk.classId, "USD", "EUR").then().body("version", equalTo(1));
        desk.currencies(desk.classId, "USD", "EUR").then().body("version", equalTo(1));
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "K", "currency", "USD"))
                .put("/customer-classes/" + desk.classId)
                .then()
                .statusCode(412);
    }

    @Test
    void whoKnowsOfOneCurrencyKeepsTheOthers() {
        String gold = desk.created("/customer-classes", Map.of("name", "Gold", "currency", "USD"));
        change(gold, "EUR", null).then().statusCode(200).body("currencies", contains("EUR"));
        desk.currencies(gold, "EUR", "USD").then().statusCode(200);
        change(gold, "EUR", null).then().body("currencies", contains("EUR", "USD"));
        change(gold, "USD", null).then().body("currency", equalTo("USD")).body("currencies", contains("USD", "EUR"));
    }

    @Test
    void customersBuyInOneOfThem() {
        desk.currencies(desk.classId, "USD", "EUR").then().statusCode(200);
        create(api, tenant, buyer("A", "EUR")).then().statusCode(201).body("currency", equalTo("EUR"));
        create(api, tenant, buyer("B", "CHF"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("currency-mismatch"))
                .body("errors.detail", contains("The class K is in USD, EUR."));
        change(desk.classId, "EUR", null).then().statusCode(200).body("currency", equalTo("EUR"));
        change(desk.classId, "CHF", null).then().statusCode(409).body("code", equalTo("class-in-use"));
    }

    @Test
    void unknownOnesAreNamedByTheirPlace() {
        change(desk.classId, "USD", List.of("EUR", "ABC"))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-currency"))
                .body("errors.pointer", contains("/currencies/1"));
        change(desk.classId, "USD", List.of("EURO"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/currencies/0"));
    }

    @Test
    void oneGoesWhenNobodyBuysInIt() {
        desk.currencies(desk.classId, "USD", "EUR").then().statusCode(200);
        String customer = desk.customer("A", "EUR");
        desk.currencies(desk.classId, "USD")
                .then()
                .statusCode(422)
                .body("code", equalTo("class-currency-in-use"))
                .body("errors.pointer", contains("/currencies"));
        api.as(tenant).get(path()).then().body("currencies", contains("USD", "EUR"));
        String number = api.as(tenant).get("/customers/" + customer).path("number");
        Deletion.of(api, tenant, customer);
        // it may come back
        desk.currencies(desk.classId, "USD").then().statusCode(422);
        api.as(tenant)
                .body(Map.of("number", number))
                .post("/customers/" + customer + "/erasure")
                .then()
                .statusCode(204);
        desk.currencies(desk.classId, "USD").then().statusCode(200).body("currencies", contains("USD"));
    }

    @Test
    void oneGoesWhenItHasNoPricesAndNoDraft() {
        desk.currencies(desk.classId, "USD", "EUR").then().statusCode(200);
        String prices = path() + "/prices/" + desk.productId + "?currency=EUR";
        desk.put(prices, Map.of("currency", "EUR", "entries", Desk.entries("4.00", "8.00", "8.00", "40.00")))
                .then()
                .statusCode(200);
        hasPrices("USD");
        desk.asRead(api.as(tenant), prices).delete(prices).then().statusCode(204);
        String draft =
                desk.created("/price-changes", Map.of("classId", desk.classId, "currency", "EUR", "name", "Euros"));
        Map<String, Object> item = Map.of("sku", ".com", "action", "RENEW", "termMonths", 12, "amount", "9.00");
        api.as(tenant)
                .body(Map.of("items", List.of(item)))
                .put("/price-changes/" + draft + "/items")
                .then()
                .statusCode(200);
        hasPrices("USD");
        api.as(tenant).post("/price-changes/" + draft + "/discard").then().statusCode(200);
        desk.currencies(desk.classId, "USD").then().statusCode(200).body("currencies", contains("USD"));
    }

    @Test
    void mainOneWithPricesGoesNeither() {
        hasPrices("EUR");
        change(desk.classId, "EUR", null).then().statusCode(422).body("code", equalTo("class-currency-has-prices"));
    }

    @Test
    void importTakesAnyOfThemAndTheMainOneByDefault() {
        desk.currencies(desk.classId, "USD", "EUR").then().statusCode(200);
        imported("Id,Company,Class,Currency\n1,A,K,EUR\n2,B,K,\n").body("created", equalTo(2));
        api.as(tenant)
                .get("/customers?sort=number")
                .then()
                .body("items.find { it.externalId == '1' }.currency", equalTo("EUR"))
                .body("items.find { it.externalId == '2' }.currency", equalTo("USD"));
        // a file that does not speak of currencies leaves each customer its own
        imported("Id,Company,Class\n1,A2,K\n").body("updated", equalTo(1));
        api.as(tenant)
                .get("/customers?sort=number")
                .then()
                .body("items.find { it.externalId == '1' }.currency", equalTo("EUR"));
        imported("Id,Company,Class,Currency\n3,C,K,CHF\n").body("errors.code", contains("currency-mismatch"));
    }

    @Test
    void nobodyElseChangesThem() {
        Api.Tenant other = api.newTenant();
        api.as(other)
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "K", "currency", "USD", "currencies", List.of("EUR")))
                .put(path())
                .then()
                .statusCode(404);
        api.as(tenant).get(path()).then().body("currencies", contains("USD"));
    }

    private void hasPrices(String... kept) {
        desk.currencies(desk.classId, kept)
                .then()
                .statusCode(422)
                .body("code", equalTo("class-currency-has-prices"))
                .body("errors.pointer", contains("/currencies"));
    }

    private ValidatableResponse imported(String csv) {
        Map<String, String> columns = new HashMap<>(Map.of("Id", "externalId", "Company", "companyName"));
        columns.put("Class", "className");
        if (csv.contains("Currency")) {
            columns.put("Currency", "currency");
        }
        return api.as(tenant)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "customers.csv", csv.getBytes(), "text/csv")
                .multiPart(Options.of(Map.of("columns", columns, "matchBy", "externalId")))
                .post("/customers/imports")
                .then();
    }

    private Map<String, Object> buyer(String name, String currency) {
        Map<String, Object> buyer = company(name, "classId", desk.classId);
        buyer.put("currency", currency);
        return buyer;
    }

    private String path() {
        return "/customer-classes/" + desk.classId;
    }

    private Response change(String classId, String currency, List<String> currencies) {
        String path = "/customer-classes/" + classId;
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("name", api.as(tenant).get(path).path("name"));
        wanted.put("currency", currency);
        wanted.put("currencies", currencies);
        return desk.asRead(api.as(tenant).body(wanted), path).put(path);
    }
}
