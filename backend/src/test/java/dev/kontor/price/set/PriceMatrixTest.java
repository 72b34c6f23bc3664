package dev.kontor.price.set;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PriceMatrixTest {

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
    void ownerWithoutAListSeesWhatShowsThrough() {
        api.as(tenant)
                .get("/customers/" + customer + "/matrix")
                .then()
                .statusCode(200)
                .body("items.sku", contains(".com"))
                .body("items[0].categoryName", equalTo("Domain"))
                .body("items[0].cells.action", contains("REGISTER", "RENEW", "TRANSFER", "RESTORE"))
                .body("items[0].cells.own", contains(nullValue(), nullValue(), nullValue(), nullValue()))
                .body("items[0].cells.inherited", contains("5.00", "10.00", "10.00", "50.00"))
                .body("items[0].cells[0].inheritedSource", equalTo("CLASS"))
                .body("items[0].cells[0].findings", empty());
    }

    @Test
    void ownPricesStandBesideInheritedOnesWithFindings() {
        desk.override(customer, Map.of("currency", "USD", "entries", Desk.entries("9.00", "9.00", "9.00", "8.00")))
                .then()
                .statusCode(200)
                .body("findings.code", containsInAnyOrder("RESTORE_NOT_DEARER", "ABOVE_CLASS"));
        api.as(tenant)
                .get("/customers/" + customer + "/matrix")
                .then()
                .statusCode(200)
                .body("items[0].cells.own", contains("9.00", "9.00", "9.00", "8.00"))
                .body("items[0].cells.inherited", contains("5.00", "10.00", "10.00", "50.00"))
                .body("items[0].cells[3].findings", contains("RESTORE_NOT_DEARER"));
    }

    @Test
    void costsAndMarginsAreForThoseWhoMaySeeThem() {
        String costs = desk.created("/price-lists", Map.of("kind", "COST", "name", "Registry", "currency", "USD"));
        desk.put(
                        "/price-lists/" + costs + "/entries/" + desk.productId,
                        Map.of("currency", "USD", "entries", List.of(Desk.entry("RENEW", 12, "7.50"))))
                .then()
                .statusCode(200);
        String path = "/customer-classes/" + desk.classId + "/matrix";
        api.as(tenant)
                .get(path)
                .then()
                .statusCode(200)
                .body("items[0].cells[1].cost", equalTo("7.50"))
                .body("items[0].cells[1].margin", equalTo("25.00"))
                .body("items[0].cells[1].own", equalTo("10.00"));
        api.as(desk.user("CLERK"))
                .get(path)
                .then()
                .statusCode(200)
                .body("items[0].cells[1].cost", nullValue())
                .body("items[0].cells[1].margin", nullValue());
        api.as(tenant)
                .get("/price-lists/" + costs + "/matrix")
                .then()
                .statusCode(200)
                .body("items[0].cells[1].own", equalTo("7.50"))
                .body("items[0].cells[1].inherited", nullValue());
    }

    @Test
    void pagesAndFiltersLikeProducts() {
        desk.product(".net");
        String path = "/customer-classes/" + desk.classId + "/matrix?limit=1";
        String cursor = api.as(tenant).get(path).path("nextCursor");
        api.as(tenant)
                .get(path + "&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items.sku", contains(".net"))
                .body("nextCursor", nullValue())
                .body("total.exact", equalTo(2));
        api.as(tenant).get(path + "&q=net").then().body("items.sku", contains(".net"));
        api.as(tenant)
                .get("/customer-classes/" + desk.classId + "/matrix?limit=1001")
                .then()
                .statusCode(422);
    }

    @Test
    void copiedClassHasTheSamePrices() {
        desk.put(
                        "/customer-classes/" + desk.classId + "/adjustments",
                        Map.of("items", List.of(Map.of("scope", "ALL", "percent", "-5"))))
                .then()
                .statusCode(200);
        String path = "/customer-classes/" + desk.classId + "/copies";
        String copy = desk.created(path, Map.of("name", "K2", "withAdjustments", true));
        api.as(tenant)
                .get("/customer-classes/" + copy + "/matrix")
                .then()
                .statusCode(200)
                .body("items[0].cells.own", contains("5.00", "10.00", "10.00", "50.00"));
        api.as(tenant)
                .get("/customer-classes/" + copy + "/adjustments")
                .then()
                .body("items.percent", contains("-5.00"));
        api.as(tenant)
                .get("/price-changes?classId=" + copy)
                .then()
                .body("items.name", contains("-5.00 %", "K"))
                .body("items.itemCount", contains(1, 4));
        api.as(tenant)
                .body(Map.of("name", "K3", "currency", "EUR", "withAdjustments", false))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("currency-mismatch"));
        api.as(tenant)
                .body(Map.of("name", "K", "withAdjustments", false))
                .post(path)
                .then()
                .statusCode(409);
    }
}
