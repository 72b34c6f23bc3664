package dev.kontor.access.apikey;

import static dev.kontor.testing.Refusals.refused;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys of programs. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ApiKeyResourceTest {

    @Inject
    Api api;

    Api.Tenant tenant;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
    }

    @Test
    void secretIsShownOnce() {
        Response made = create(Map.of("rights", List.of("users:read", "users:read")));
        made.then().statusCode(201).body("secret", startsWith("kt_live_")).body("key.rights", contains("users:read"));
        String secret = made.path("secret");
        api.as(tenant)
                .get("/api-keys")
                .then()
                .body("items.name", contains("Shop"))
                .body("items[0].prefix", equalTo(secret.substring(0, 14)))
                .body(not(containsString(secret)));
    }

    @Test
    void rightsAreThoseThatThereAreAndThatOneHas() {
        refused(
                create(Map.of("rights", List.of("users:read", "moon:fly"))),
                422,
                "unknown-right",
                "/rights/1 unknown-right");
        refused(
                create(Map.of("rights", List.of("resellers:read"))),
                422,
                "right-exceeds-own",
                "/rights/0 right-exceeds-own");
        refused(create(Map.of("rights", List.of())), 422, "invalid", "/rights required");
        nothingWasStored();
    }

    @Test
    void keyCannotEndBeforeItBegins() {
        refused(create(Map.of("expiresOn", "2020-01-01")), 422, "in-the-past", "/expiresOn in-the-past");
        nothingWasStored();
    }

    @Test
    void keyWorksOnlyFromItsAddresses() {
        String elsewhere =
                create(Map.of("allowedAddresses", List.of("203.0.113.7"))).path("secret");
        refused(api.withToken(elsewhere).get("/users"), 401, "unauthenticated");
        String here = create(Map.of("allowedAddresses", List.of("203.0.113.7", "127.0.0.1", "0:0:0:0:0:0:0:1")))
                .path("secret");
        api.withToken(here).get("/users").then().statusCode(200);
    }

    @Test
    void onlyAPersonMakesKeys() {
        String secret = create(Map.of("rights", List.of("api-keys:write", "api-keys:read")))
                .path("secret");
        refused(
                api.withToken(secret)
                        .body(Map.of("name", "Child", "rights", List.of("api-keys:read")))
                        .post("/api-keys"),
                403,
                "people-only");
        api.as(tenant).get("/api-keys").then().body("items.name", contains("Shop"));
    }

    @Test
    void nobodyRevokesAKeyWithMoreRights() {
        String strong =
                create(Map.of("rights", List.of("users:read", "users:write"))).path("key.id");
        String weak = create(Map.of("rights", List.of("api-keys:write", "users:read")))
                .path("secret");
        String own = create(Map.of("rights", List.of("users:read"))).path("key.id");
        refused(api.withToken(weak).delete("/api-keys/" + strong), 403, "key-exceeds-own");
        api.withToken(weak).delete("/api-keys/" + own).then().statusCode(204);
        api.as(tenant).delete("/api-keys/" + strong).then().statusCode(204);
    }

    @Test
    void keyIsRevokedOnceAndByItsOwnReseller() {
        String path = "/api-keys/" + create(Map.of()).path("key.id");
        refused(api.as(api.newTenant()).delete(path), 404, "not-found");
        refused(api.as(new Desk(api, tenant).user("MANAGER")).delete(path), 403, "missing-right");
        api.as(tenant).get("/api-keys").then().body("items.name", contains("Shop"));
        api.as(tenant).delete(path).then().statusCode(204);
        refused(api.as(tenant).delete(path), 404, "not-found");
        nothingWasStored();
    }

    @Test
    void keyStopsWithTheAccessOfItsCreator() {
        String colleague = colleague("OWNER");
        Response made = createAs(colleague, List.of("users:read", "customers:read"));
        String secret = made.path("secret");
        api.withToken(secret).get("/users").then().statusCode(200);
        // a clerk reads customers, and has nothing to do with the team
        change(colleague, "CLERK", true);
        untilStatus(403, secret, "/users");
        api.withToken(secret).get("/customers").then().statusCode(200);
        api.as(tenant).get("/api-keys").then().body("items[0].usableRights", contains("customers:read"));
        change(colleague, "CLERK", false);
        untilStatus(401, secret, "/customers");
        api.as(tenant)
                .get("/api-keys")
                .then()
                .body("items[0].usableRights", empty())
                .body("items[0].rights", containsInAnyOrder("users:read", "customers:read"));
    }

    @Test
    void keysOfOneMemberOfTheTeamAreListed() {
        String colleague = colleague("OWNER");
        create(Map.of("name", "Mine")).then().statusCode(201).body("key.createdByName", equalTo("Olga Owner"));
        String theirs = createAs(colleague, List.of("users:read")).path("key.createdBy");
        api.as(tenant).get("/api-keys").then().body("items.name", contains("Mine", "Theirs"));
        api.as(tenant)
                .get("/api-keys?createdBy=" + theirs)
                .then()
                .body("items.name", contains("Theirs"))
                .body("items[0].createdByName", equalTo("Colleague"));
        api.as(tenant).get("/api-keys?createdBy=" + tenant.id()).then().body("items", empty());
    }

    private String colleague(String role) {
        String email = "colleague@" + tenant.slug() + ".example";
        new Desk(api, tenant)
                .created("/users", Map.of("name", "Colleague", "email", email, "role", role, "password", Api.PASSWORD));
        return email;
    }

    private Response createAs(String email, List<String> rights) {
        return api.as(email).body(Map.of("name", "Theirs", "rights", rights)).post("/api-keys");
    }

    private void change(String email, String role, boolean active) {
        String id = api.as(tenant).get("/users").path("items.find { it.email == '" + email + "' }.id");
        api.as(tenant)
                .header("If-Match", api.as(tenant).get("/users/" + id).getHeader("ETag"))
                .body(Map.of("name", "Colleague", "role", role, "active", active))
                .put("/users/" + id)
                .then()
                .statusCode(200);
    }

    /** A credential is believed for a second. */
    private void untilStatus(int status, String secret, String path) {
        await().atMost(Duration.ofSeconds(5))
                .until(() -> api.withToken(secret).get(path).statusCode() == status);
    }

    private Response create(Map<String, Object> changed) {
        Map<String, Object> key = new HashMap<>(Map.of("name", "Shop", "rights", List.of("users:read")));
        key.putAll(changed);
        return api.as(tenant).body(key).post("/api-keys");
    }

    private void nothingWasStored() {
        api.as(tenant).get("/api-keys").then().body("items", empty());
    }
}
