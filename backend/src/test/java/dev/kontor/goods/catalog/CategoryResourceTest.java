package dev.kontor.goods.catalog;

import static dev.kontor.testing.Refusals.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The categories of the catalogue. The desk's "Domain" has one product. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CategoryResourceTest {

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
    void categoryIsMadeRenamedAndRemoved() {
        String path = "/product-categories/" + create("Hosting").path("id");
        rename(path, 0, "Web hosting").then().statusCode(200).body("version", equalTo(1));
        refused(rename(path, 0, "Other"), 412, "stale-version");
        refused(api.as(tenant).body(Map.of("name", "Other")).put(path), 428, "if-match-required");
        api.as(tenant)
                .get("/product-categories")
                .then()
                .body("items.name", contains("Domain", "Web hosting"))
                .body("items.productCount", contains(1, 0));
        refused(delete(path, 0), 412, "stale-version");
        delete(path, 1).then().statusCode(204);
        refused(api.as(tenant).get(path), 404, "not-found");
    }

    @Test
    void nameBelongsToOneCategory() {
        refused(create("Domain"), 409, "name-taken", "/name name-taken");
        String path = "/product-categories/" + create("Hosting").path("id");
        refused(rename(path, 0, "Domain"), 409, "name-taken", "/name name-taken");
        rename(path, 0, "Hosting").then().statusCode(200);
        refused(create(" "), 422, "invalid", "/name required");
        api.as(tenant).get("/product-categories").then().body("items.name", contains("Domain", "Hosting"));
    }

    @Test
    void categoryWithProductsStays() {
        String path = "/product-categories/" + desk.categoryId;
        refused(delete(path, 0), 409, "category-in-use");
        api.as(tenant).get(path).then().statusCode(200).body("productCount", equalTo(1));
    }

    @Test
    void clerksWriteNoneAndAnotherResellerSeesNone() {
        String path = "/product-categories/" + desk.categoryId;
        String clerk = desk.user("CLERK");
        refused(api.as(clerk).body(Map.of("name", "X")).post("/product-categories"), 403, "missing-right");
        refused(api.as(clerk).header("If-Match", "\"0\"").delete(path), 403, "missing-right");
        Api.Tenant other = api.newTenant();
        refused(api.as(other).get(path), 404, "not-found");
        api.as(other).get("/product-categories").then().body("items", empty());
    }

    private Response create(String name) {
        return api.as(tenant).body(Map.of("name", name)).post("/product-categories");
    }

    private Response rename(String path, int version, String name) {
        return api.as(tenant)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("name", name))
                .put(path);
    }

    private Response delete(String path, int version) {
        return api.as(tenant).header("If-Match", "\"" + version + "\"").delete(path);
    }
}
