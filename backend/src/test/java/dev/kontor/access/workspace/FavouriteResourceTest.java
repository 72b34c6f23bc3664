package dev.kontor.access.workspace;

import static dev.kontor.testing.Refusals.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every person's own favourites. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FavouriteResourceTest {

    @Inject
    Api api;

    Api.Tenant tenant;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
    }

    @Test
    void favouritesAreThePersonsOwn() {
        String id = mark(api.as(tenant), "/customers").path("id");
        mark(api.as(tenant), "/customers").then().statusCode(201);
        api.as(tenant).get("/favourites").then().body("items.path", contains("/customers"));
        RequestSpecification colleague = api.as(new Desk(api, tenant).user("CLERK"));
        colleague.get("/favourites").then().body("items", empty());
        refused(api.as("clerk@" + tenant.slug() + ".example").delete("/favourites/" + id), 404, "not-found");
        api.as(tenant).delete("/favourites/" + id).then().statusCode(204);
        refused(api.as(tenant).delete("/favourites/" + id), 404, "not-found");
    }

    @Test
    void thereAreAHundredAtMost() {
        for (int i = 1; i <= 100; i++) {
            mark(api.as(tenant), "/customers/" + i).then().statusCode(201);
        }
        refused(mark(api.as(tenant), "/customers/101"), 409, "too-many-favourites");
        mark(api.as(tenant), "/customers/100").then().statusCode(201);
        api.as(tenant).get("/favourites").then().body("items", hasSize(100));
    }

    @Test
    void programsHaveNone() {
        String secret = api.as(tenant)
                .body(Map.of("name", "Shop", "rights", List.of("users:read")))
                .post("/api-keys")
                .path("secret");
        refused(mark(api.withToken(secret), "/customers"), 403, "people-only");
    }

    private static Response mark(RequestSpecification as, String path) {
        return as.body(Map.of("path", path, "label", "Page " + path)).post("/favourites");
    }
}
