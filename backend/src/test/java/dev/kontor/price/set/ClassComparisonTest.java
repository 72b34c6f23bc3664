package dev.kontor.price.set;

import static dev.kontor.testing.Refusals.refused;
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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Classes side by side: K of the desk with prices of its own, D with a discount on the standard prices. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClassComparisonTest {

    @Inject
    Api api;

    Api.Tenant tenant;
    Desk desk;

    @BeforeEach
    void twoClasses() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        String list = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", "USD"));
        desk.put(
                        "/price-lists/" + list + "/entries/" + desk.productId,
                        Map.of("currency", "USD", "entries", Desk.entries("6.00", "12.00", "12.00", "60.00")))
                .then()
                .statusCode(200);
        String discounted = desk.created("/customer-classes", Map.of("name", "D", "currency", "USD"));
        desk.put(
                        "/customer-classes/" + discounted + "/adjustments",
                        Map.of("items", List.of(Map.of("scope", "ALL", "percent", "-10"))))
                .then()
                .statusCode(200);
    }

    @Test
    void everyClassStandsBesideTheStandardPrice() {
        api.as(tenant)
                .get("/class-prices?action=RENEW&termMonths=12")
                .then()
                .statusCode(200)
                .body("classes.name", contains("K", "D"))
                .body("items.sku", contains(".com"))
                .body("items[0].prices.amount", contains("10.00", "10.80"))
                .body("items[0].prices.source", contains("CLASS", "LIST"))
                .body("items[0].prices.standard", contains("12.00", "12.00"))
                .body("items[0].prices.differencePercent", contains("-16.7", "-10.0"));
    }

    @Test
    void marginsAreForThoseWhoMaySeeCosts() {
        String costs = desk.created("/price-lists", Map.of("kind", "COST", "name", "Registry", "currency", "USD"));
        desk.put(
                        "/price-lists/" + costs + "/entries/" + desk.productId,
                        Map.of("currency", "USD", "entries", List.of(Desk.entry("RENEW", 12, "7.50"))))
                .then()
                .statusCode(200);
        String path = "/class-prices?action=RENEW&termMonths=12";
        api.as(tenant).get(path).then().body("items[0].prices.margin", contains("25.00", "30.56"));
        api.as(desk.user("CLERK"))
                .get(path)
                .then()
                .statusCode(200)
                .body("items[0].prices.margin", contains(nullValue(), nullValue()));
    }

    @Test
    void onlyProductsThatHaveTheChargeAreRows() {
        String hosting = desk.created("/product-categories", Map.of("name", "Hosting"));
        desk.created(
                "/products",
                Map.of(
                        "sku",
                        "web-1",
                        "name",
                        "Web 1",
                        "kind",
                        "HOSTING",
                        "categoryId",
                        hosting,
                        "charges",
                        List.of(Map.of("action", "RENEW", "termMonths", 1))));
        api.as(tenant)
                .get("/class-prices?categoryId=" + hosting)
                .then()
                .body("charges", hasSize(1))
                .body("action", equalTo("RENEW"))
                .body("termMonths", equalTo(1))
                .body("items.sku", contains("web-1"))
                .body("items[0].prices.amount", contains(nullValue(), nullValue()));
        api.as(tenant).get("/class-prices").then().body("charges", hasSize(5)).body("items.sku", contains(".com"));
        api.as(tenant)
                .get("/class-prices?action=TRADE")
                .then()
                .statusCode(200)
                .body("action", nullValue())
                .body("items", empty());
    }

    @Test
    void manyClassesArePagedThroughAndChosen() {
        List<String> ids = IntStream.range(0, 12)
                .mapToObj(i -> desk.created("/customer-classes", Map.of("name", "E" + i, "currency", "USD")))
                .toList();
        compared("").body("allClasses", equalTo(14)).body("classes", hasSize(12));
        compared("&classesFrom=12")
                .body("allClasses", equalTo(14))
                .body("classes.name", contains("E10", "E11"))
                .body("items[0].prices", hasSize(2));
        // in their own order, whatever order they are named in
        compared("&classes=" + ids.get(3) + "," + ids.get(1))
                .body("allClasses", equalTo(2))
                .body("classes.name", contains("E1", "E3"));
        compared("&classesFrom=14").body("classes", empty()).body("items[0].prices", empty());
    }

    @Test
    void classesThatAreNoneAreRefused() {
        Desk other = new Desk(api, api.newTenant());
        String path = "/class-prices?classes=";
        api.as(tenant).get(path + other.classId).then().statusCode(404);
        refused(api.as(tenant).get(path + "K"), 400, "invalid-parameter", "/classes invalid-parameter");
        api.as(tenant).get("/class-prices?classesFrom=-1").then().statusCode(422);
    }

    private ValidatableResponse compared(String more) {
        return api.as(tenant)
                .get("/class-prices?action=RENEW&termMonths=12" + more)
                .then()
                .statusCode(200);
    }
}
