package dev.kontor.access.workspace;

import static dev.kontor.testing.Refusals.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

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

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SavedViewResourceTest {

    @Inject
    Api api;

    Api.Tenant tenant;
    String colleague;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
        colleague = new Desk(api, tenant).user("CLERK");
    }

    @Test
    void aViewIsTheOwnersUntilItIsShared() {
        Response own = save("Germany", false);
        own.then().statusCode(201).body("own", equalTo(true)).body("ownerName", equalTo("Olga Owner"));
        seenBy(api.as(colleague)).then().body("items", hasSize(0));
        change(api.as(tenant), own, Map.of("page", "customers", "name", "Germany", "query", "c=DE", "shared", true))
                .then()
                .statusCode(200)
                .body("query", equalTo("c=DE"));
        seenBy(api.as(colleague))
                .then()
                .body("items.name", contains("Germany"))
                .body("items[0].own", equalTo(false))
                .body("items[0].ownerName", equalTo("Olga Owner"));
    }

    @Test
    void everybodyHasAHundredViewsAtMost() {
        for (int i = 1; i <= 100; i++) {
            save("View " + i, false).then().statusCode(201);
        }
        refused(save("One more", false), 409, "too-many-views");
    }

    @Test
    void onlyTheOwnerChangesAndDeletesASharedView() {
        Response shared = save("Germany", true);
        change(api.as(colleague), shared, view("Mine", true)).then().statusCode(404);
        delete(api.as(colleague), shared).then().statusCode(404);
        delete(api.as(tenant), shared).then().statusCode(204);
        seenBy(api.as(tenant)).then().body("items", hasSize(0));
    }

    @Test
    void viewsBelongToTheirPage() {
        save("Germany", false);
        api.as(tenant).get("/saved-views?page=associations").then().body("items", hasSize(0));
        api.as(tenant).get("/saved-views").then().statusCode(422);
    }

    @Test
    void aNameIsUsedOnceOnAPage() {
        save("Germany", false);
        save("Germany", false).then().statusCode(409).body("errors.pointer", hasItem("/name"));
        api.as(colleague)
                .body(view("Germany", false))
                .post("/saved-views")
                .then()
                .statusCode(201);
    }

    @Test
    void pagesFollowTheName() {
        List.of("b", "c", "a").forEach(name -> save(name, false));
        Response first = api.as(tenant).get("/saved-views?page=customers&limit=2");
        first.then().body("items.name", contains("a", "b")).body("nextCursor", notNullValue());
        api.as(tenant)
                .get("/saved-views?page=customers&limit=2&cursor=" + first.path("nextCursor"))
                .then()
                .body("items.name", contains("c"));
    }

    @Test
    void lostUpdatesAreRefused() {
        Response own = save("Germany", false);
        change(api.as(tenant), own, view("France", false)).then().statusCode(200);
        change(api.as(tenant), own, view("Spain", false)).then().statusCode(412);
        api.as(tenant).delete(path(own)).then().statusCode(428);
    }

    @Test
    void programsHaveNoViews() {
        String key = api.as(tenant)
                .body(Map.of("name", "Feed", "rights", List.of("customers:read")))
                .post("/api-keys")
                .path("secret");
        seenBy(api.withToken(key)).then().statusCode(403).body("code", equalTo("people-only"));
    }

    private Response save(String name, boolean shared) {
        return api.as(tenant).body(view(name, shared)).post("/saved-views");
    }

    private static Map<String, Object> view(String name, boolean shared) {
        return Map.of("page", "customers", "name", name, "query", "country=DE", "shared", shared);
    }

    private static Response seenBy(RequestSpecification person) {
        return person.get("/saved-views?page=customers");
    }

    private static Response change(RequestSpecification person, Response view, Map<String, Object> wanted) {
        return person.header("If-Match", view.header("ETag")).body(wanted).put(path(view));
    }

    private static Response delete(RequestSpecification person, Response view) {
        return person.header("If-Match", view.header("ETag")).delete(path(view));
    }

    private static String path(Response view) {
        return "/saved-views/" + view.path("id");
    }
}
