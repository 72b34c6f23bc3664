package dev.kontor.goods.catalog;

import static dev.kontor.testing.Refusals.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sold, and on which occasions it is paid for. The desk's .com has prices in class K. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProductResourceTest {

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
    void productIsMadeChangedAndRemoved() {
        Response made = create(Map.of());
        made.then()
                .statusCode(201)
                .header("Location", endsWith("/products/" + made.path("id")))
                .body("sku", equalTo(".net"))
                .body("categoryName", equalTo("Domain"))
                .body("charges.action", contains("REGISTER", "RENEW"));
        String path = "/products/" + made.path("id");
        change(path, 0, Map.of("name", "dot net", "charges", List.of(charge("RENEW", 12), charge("TRANSFER", 0))))
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("name", equalTo("dot net"))
                .body("charges.action", contains("RENEW", "TRANSFER"));
        refused(change(path, 0, Map.of()), 412, "stale-version");
        refused(api.as(tenant).body(product(Map.of())).put(path), 428, "if-match-required");
        refused(delete(path, 0), 412, "stale-version");
        delete(path, 1).then().statusCode(204);
        refused(api.as(tenant).get(path), 404, "not-found");
    }

    @Test
    void theTypedProductComesFirst() {
        for (String sku : List.of(".br.com", ".com.br", ".a-com", ".net")) {
            create(Map.of("sku", sku)).then().statusCode(201);
        }
        list("q=.COM").body("items.sku", contains(".com", ".com.br", ".br.com"));
        list("q=com").body("items.sku", contains(".com", ".com.br", ".a-com", ".br.com"));
        String next = list("q=com&limit=2")
                .body("items.sku", contains(".com", ".com.br"))
                .body("total.exact", equalTo(4))
                .extract()
                .path("nextCursor");
        list("q=com&limit=2&cursor=" + next).body("items.sku", contains(".a-com", ".br.com"));
        list("q=com&sort=-sku").body("items.sku", contains(".com.br", ".com", ".br.com", ".a-com"));
    }

    private ValidatableResponse list(String query) {
        return api.as(tenant).get("/products?" + query).then().statusCode(200);
    }

    @Test
    void skuBelongsToOneProduct() {
        refused(create(Map.of("sku", ".com")), 409, "sku-taken", "/sku sku-taken");
        String path = "/products/" + create(Map.of()).path("id");
        refused(change(path, 0, Map.of("sku", ".com", "name", "Other")), 409, "sku-taken", "/sku sku-taken");
        api.as(tenant).get(path).then().body("sku", equalTo(".net")).body("name", equalTo(".net"));
        change(path, 0, Map.of("sku", ".org")).then().statusCode(200);
    }

    @Test
    void categoryAndChargesAreThoseThatMakeSense() {
        refused(
                create(Map.of("categoryId", UUID.randomUUID())),
                422,
                "unknown-category",
                "/categoryId unknown-category");
        refused(
                create(Map.of("charges", List.of(charge("RENEW", 12), charge("RENEW", 12)))),
                422,
                "duplicate-charge",
                "/charges duplicate-charge");
        refused(create(Map.of("charges", List.of())), 422, "invalid", "/charges required");
        api.as(tenant).get("/products").then().body("items.sku", contains(".com"));
    }

    @Test
    void chargeWithPricesStaysAndNothingElseChanges() {
        String path = "/products/" + desk.productId;
        refused(
                change(path, 0, Map.of("sku", ".com", "name", "Other", "charges", List.of(charge("RENEW", 12)))),
                409,
                "charge-in-use");
        api.as(tenant)
                .get(path)
                .then()
                .body("name", equalTo(".com"))
                .body("version", equalTo(0))
                .body("charges", hasSize(4));
    }

    @Test
    void productWithPricesStaysWithItsCharges() {
        String path = "/products/" + desk.productId;
        refused(delete(path, 0), 409, "product-in-use");
        api.as(tenant).get(path).then().statusCode(200).body("charges", hasSize(4));
        api.as(tenant)
                .get("/customer-classes/" + desk.classId + "/prices/" + desk.productId)
                .then()
                .body("entries", hasSize(4));
    }

    @Test
    void findsAndOrdersPageByPage() {
        create(Map.of("name", "Netz")).then().statusCode(201);
        create(Map.of("sku", "ssl-1", "name", "Zertifikat", "kind", "LICENCE"))
                .then()
                .statusCode(201);
        api.as(tenant).get("/products?q=NETZ").then().body("items.sku", contains(".net"));
        api.as(tenant).get("/products?kind=LICENCE").then().body("items.sku", contains("ssl-1"));
        api.as(tenant).queryParam("q", "%").get("/products").then().body("items", empty());
        Response first = api.as(tenant).get("/products?sort=-name&limit=2");
        first.then().body("items.sku", contains("ssl-1", ".net"));
        api.as(tenant)
                .get("/products?sort=-name&limit=2&cursor=" + first.path("nextCursor"))
                .then()
                .body("items.sku", contains(".com"));
    }

    @ParameterizedTest
    @CsvSource({
        "kind=PLANET, invalid-parameter, /kind invalid-value",
        "colour=red, unknown-parameter,",
        "cursor=nonsense, invalid-cursor,"
    })
    void wrongQueriesAreRefused(String query, String code, String error) {
        refused(
                api.as(tenant).get("/products?" + query),
                400,
                code,
                error == null ? new String[0] : new String[] {error});
    }

    @Test
    void clerksWriteNoProductsAndAnotherResellerSeesNone() {
        String path = "/products/" + desk.productId;
        String clerk = desk.user("CLERK");
        refused(api.as(clerk).body(product(Map.of())).post("/products"), 403, "missing-right");
        refused(api.as(clerk).header("If-Match", "\"0\"").delete(path), 403, "missing-right");
        Api.Tenant other = api.newTenant();
        refused(api.as(other).get(path), 404, "not-found");
        refused(api.as(other).header("If-Match", "\"0\"").delete(path), 404, "not-found");
        api.as(other).get("/products").then().body("items", empty());
    }

    private Response create(Map<String, Object> changed) {
        return api.as(tenant).body(product(changed)).post("/products");
    }

    private Response change(String path, int version, Map<String, Object> changed) {
        return api.as(tenant)
                .header("If-Match", "\"" + version + "\"")
                .body(product(changed))
                .put(path);
    }

    private Response delete(String path, int version) {
        return api.as(tenant).header("If-Match", "\"" + version + "\"").delete(path);
    }

    private Map<String, Object> product(Map<String, Object> changed) {
        Map<String, Object> product = new HashMap<>(Map.of(
                "sku", ".net",
                "name", ".net",
                "kind", "DOMAIN",
                "categoryId", desk.categoryId,
                "charges", List.of(charge("REGISTER", 12), charge("RENEW", 12))));
        product.putAll(changed);
        return product;
    }

    private static Map<String, Object> charge(String action, int termMonths) {
        return Map.of("action", action, "termMonths", termMonths);
    }
}
