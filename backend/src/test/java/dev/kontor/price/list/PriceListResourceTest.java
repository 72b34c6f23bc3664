package dev.kontor.price.list;

import static dev.kontor.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which price lists there are, and what may be put on them. The desk has one: that of class K. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PriceListResourceTest {

    @Inject
    Api api;

    Api.Tenant tenant;
    Desk desk;

    @BeforeEach
    void newDesk() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
    }

    @Test
    void thereIsOneStandardListPerCurrency() {
        create("LIST", "USD").then().statusCode(201);
        refused(create("LIST", "USD"), 409, "list-exists");
        create("LIST", "EUR").then().statusCode(201);
        create("COST", "USD").then().statusCode(201);
        create("COST", "USD").then().statusCode(201);
        assertThat(kinds()).containsExactlyInAnyOrder("CLASS", "LIST", "LIST", "COST", "COST");
    }

    @ParameterizedTest
    @CsvSource({
        "CLASS, USD, wrong-kind, /kind wrong-kind",
        "CUSTOMER, USD, wrong-kind, /kind wrong-kind",
        "LIST, ZZZ, unknown-currency, /currency unknown-currency",
        "LIST, US, invalid, /currency wrong-size"
    })
    void whatIsNoListIsRefused(String kind, String currency, String code, String error) {
        refused(create(kind, currency), 422, code, error);
        assertThat(kinds()).containsExactly("CLASS");
    }

    @Test
    void pricesOfAClassAreWrittenAtTheClass() {
        String list = api.as(tenant).get("/price-lists").path("items[0].id");
        String path = "/price-lists/" + list + "/entries/" + desk.productId;
        Map<String, Object> body = Map.of("currency", "USD", "entries", Desk.entries("1.00", "1.00", "1.00", "1.00"));
        refused(desk.put(path, body), 409, "list-has-owner");
        refused(api.as(tenant).delete(path), 409, "list-has-owner");
        assertThat(desk.price(desk.customer("Alpha"), "RENEW", 12)).isEqualTo("10.00 CLASS");
    }

    @Test
    void costsAreForThoseWhoMaySeeThem() {
        String costs = create("COST", "USD").path("id");
        String clerk = desk.user("CLERK");
        refused(
                api.as(clerk)
                        .body(Map.of("kind", "COST", "name", "Registry", "currency", "USD"))
                        .post("/price-lists"),
                403,
                "missing-right");
        refused(api.as(clerk).get("/price-lists/" + costs), 404, "not-found");
        api.as(clerk).get("/price-lists").then().body("items.kind", contains("CLASS"));
    }

    @ParameterizedTest
    @CsvSource({
        "CATEGORY, , 5, /items/0/scope wrong-scope",
        "PRODUCT, , 5, /items/0/scope wrong-scope",
        "ALL, productId, 5, /items/0/scope wrong-scope",
        "PRODUCT, productId, 5, /items/0/productId unknown-target",
        "CATEGORY, categoryId, 5, /items/0/categoryId unknown-target",
        "ALL, , -101, /items/0/percent out-of-range"
    })
    void adjustmentsThatMakeNoSenseAreRefused(String scope, String target, String percent, String error) {
        Map<String, Object> item = new HashMap<>(Map.of("scope", scope, "percent", percent));
        if (target != null) {
            item.put(target, UUID.randomUUID());
        }
        String path = "/customer-classes/" + desk.classId + "/adjustments";
        refused(desk.put(path, Map.of("items", List.of(item))), 422, "invalid-adjustments", error);
        api.as(tenant).get(path).then().body("items", empty());
    }

    private Response create(String kind, String currency) {
        return api.as(tenant)
                .body(Map.of("kind", kind, "name", kind + " " + currency, "currency", currency))
                .post("/price-lists");
    }

    private List<String> kinds() {
        return api.as(tenant).get("/price-lists").path("items.kind");
    }
}
