package dev.kontor.price.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Prices of many customers, whole sheets, and what changes between two days. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PriceReadingTest {

    @Inject
    Api api;

    Api.Tenant tenant;
    Desk desk;
    String first;
    String second;

    @BeforeEach
    void twoCustomers() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        first = desk.customer("Alpha");
        second = desk.customer("Beta");
    }

    @Test
    void manyCustomersAreAskedAtOnce() {
        own(Desk.entries("9.00", "9.00", "9.00", "45.00"));
        ask(List.of(second, first), "RENEW")
                .then()
                .statusCode(200)
                .body("prices.customerId", contains(second, first))
                .body("prices.currency", contains("USD", "USD"))
                .body("prices.price.unitPrice.amount", contains("10.00", "9.00"))
                .body("prices.price.source", contains("CLASS", "OVERRIDE"));
        ask(List.of(first), "TRADE").then().statusCode(200).body("prices[0].price.reason", equalTo("NO_SUCH_CHARGE"));
    }

    @Test
    void manyCustomersAgreeWithOne() {
        desk.put(
                        "/customers/" + second + "/price-adjustments",
                        Map.of(
                                "items",
                                List.of(Map.of("scope", "CATEGORY", "categoryId", desk.categoryId, "percent", "-10"))))
                .then()
                .statusCode(200);
        List<String> many = ask(List.of(first, second), "RENEW").path("prices.price.unitPrice.amount");
        assertThat(many)
                .containsExactly(
                        desk.price(first, "RENEW", 12).split(" ")[0],
                        desk.price(second, "RENEW", 12).split(" ")[0])
                .containsExactly("10.00", "9.00");
    }

    @Test
    void customerLearnsThePriceAndNothingOfItsClass() {
        desk.put(
                        "/customers/" + first + "/price-adjustments",
                        Map.of("items", List.of(Map.of("scope", "ALL", "percent", "-10"))))
                .then()
                .statusCode(200);
        String answer = api.as(tenant)
                .body(Map.of(
                        "customerId",
                        first,
                        "audience",
                        "CUSTOMER",
                        "explain",
                        true,
                        "items",
                        List.of(Map.of("sku", ".com", "action", "RENEW", "termMonths", 12))))
                .post("/prices/resolve")
                .then()
                .statusCode(200)
                .body("prices[0].unitPrice.amount", equalTo("9.00"))
                .body("prices[0].source", equalTo("DISCOUNT"))
                .body("prices[0].entryId", nullValue())
                .body("prices[0].explanation.steps.level", contains("STANDARD_LIST", "CUSTOMER_ADJUSTMENT", "ROUNDING"))
                .body("prices[0].explanation.steps[1].percent", equalTo("-10.0000"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("CLASS", "Olga", desk.classId, "\"K\"");
    }

    @Test
    void foreignAndUnknownCustomersAreNamed() {
        String foreign = new Desk(api, api.newTenant()).customer("Foreign");
        ask(List.of(first, foreign), "RENEW")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/customerIds/1"))
                .body("errors.code", contains("unknown-customer"));
    }

    @Test
    void wholeSheetIsWhatThePagesAre() {
        desk.product(".net");
        own(Desk.entries("9.00", "9.00", "9.00", "45.00"));
        Object paged = api.as(tenant).get("/customers/" + first + "/prices").path("items");
        api.as(tenant)
                .get("/customers/" + first + "/prices/sheet")
                .then()
                .statusCode(200)
                .body("currency", equalTo("USD"))
                .body("items", equalTo(paged))
                .body("items", hasSize(2))
                .body("nextCursor", nullValue())
                .body("total.exact", equalTo(2));
        api.as(api.newTenant())
                .get("/customers/" + first + "/prices/sheet")
                .then()
                .statusCode(404);
    }

    @Test
    void sheetIsATableToo() {
        String csv = api.as(tenant)
                .accept("text/csv")
                .get("/customers/" + first + "/prices/sheet")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("prices.csv"))
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(5);
        assertThat(csv).contains("\".com\",\".com\",\"RENEW\",\"12\",\"USD\",\"10.00\",\"CLASS\",\"\",\"\"");
        byte[] workbook = api.as(tenant)
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/customers/" + first + "/prices/sheet")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(workbook).startsWith('P', 'K');
    }

    @Test
    void differencesBetweenTwoDays() {
        List<Map<String, Object>> entries = new ArrayList<>();
        Desk.entries("9.00", "9.00", "10.00", "45.00").forEach(entry -> {
            Map<String, Object> later = new HashMap<>(entry);
            later.put("validFrom", "2090-01-01");
            entries.add(later);
        });
        own(entries);
        String path = "/customers/" + first + "/prices/differences?from=2089-12-31&to=2090-01-01";
        api.as(tenant)
                .get(path)
                .then()
                .statusCode(200)
                .body("total.exact", equalTo(3))
                .body("items.action", contains("REGISTER", "RENEW", "RESTORE"))
                .body("items.before", contains("5.00", "10.00", "50.00"))
                .body("items.after", contains("9.00", "9.00", "45.00"))
                .body("items[0].sourceBefore", equalTo("CLASS"))
                .body("items[0].sourceAfter", equalTo("OVERRIDE"));
        String cursor = api.as(tenant).get(path + "&limit=2").path("nextCursor");
        api.as(tenant)
                .get(path + "&limit=2&cursor=" + cursor)
                .then()
                .body("items.action", contains("RESTORE"))
                .body("total.exact", equalTo(3))
                .body("nextCursor", nullValue());
        api.as(tenant)
                .get("/customers/" + first + "/prices/differences?from=2089-12-31")
                .then()
                .statusCode(422);
    }

    @Test
    void differencesGoOnInTheNextThousandProducts() {
        List<String> skus =
                IntStream.range(0, 1_100).mapToObj("p%04d"::formatted).toList();
        sellFrom2090(skus);
        String path = "/customers/" + first + "/prices/differences?from=2089-12-31&to=2090-01-01&limit=90";
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = api.as(tenant).get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.then().statusCode(200).body("total.exact", equalTo(1_100));
            seen.addAll(page.path("items.sku"));
            cursor = page.path("nextCursor");
        }
        assertThat(seen).isEqualTo(skus);
    }

    private void sellFrom2090(List<String> skus) {
        String list = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", "USD"));
        String rows = skus.stream().map(sku -> sku + ",1.00\n").collect(Collectors.joining("", "sku,renew\n", ""));
        Map<String, Object> options = Map.of(
                "columns",
                Map.of("sku", "sku", "renew", "RENEW/12"),
                "createProducts",
                Map.of("kind", "DOMAIN", "categoryName", "Domain"),
                "validFrom",
                "2090-01-01",
                "dryRun",
                false);
        api.as(tenant)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "x.csv", rows.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("options", options, "application/json")
                .post("/price-lists/" + list + "/imports")
                .then()
                .statusCode(200)
                .body("stored", equalTo(true));
    }

    private Response ask(List<String> customers, String action) {
        return api.as(tenant)
                .body(Map.of(
                        "customerIds", customers, "item", Map.of("sku", ".com", "action", action, "termMonths", 12)))
                .post("/prices/resolve-customers");
    }

    private void own(List<Map<String, Object>> entries) {
        desk.override(first, Map.of("currency", "USD", "entries", entries))
                .then()
                .statusCode(200);
    }
}
