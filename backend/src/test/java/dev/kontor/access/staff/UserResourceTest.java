package dev.kontor.access.staff;

import static dev.kontor.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.kontor.access.right.Role;
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
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reseller's team: who belongs to it, and who may change what about whom. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UserResourceTest {

    @Inject
    Api api;

    Api.Tenant tenant;
    String owner;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
        owner = api.as(tenant).get("/auth/me").path("id");
    }

    @Test
    void newMemberSignsInWithTheRightsOfTheRole() {
        Response made = add("Carl Clerk", address("carl"), "CLERK");
        made.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .header("Location", endsWith("/users/" + made.path("id")))
                .body("role", equalTo("CLERK"))
                .body("active", equalTo(true))
                .body("password", equalTo(null));
        api.as(address("carl"))
                .get("/auth/me")
                .then()
                .body("name", equalTo("Carl Clerk"))
                .body("rights", hasItem("customers:write"))
                .body("rights", not(hasItem("users:write")));
    }

    @Test
    void addressBelongsToOneMember() {
        add("Carl Clerk", address("carl"), "CLERK").then().statusCode(201);
        String shouted = address("carl").toUpperCase(java.util.Locale.ROOT);
        refused(add("Other", shouted, "CLERK"), 409, "email-taken", "/email email-taken");
        assertThat(names()).containsExactlyInAnyOrder("Olga Owner", "Carl Clerk");
    }

    @ParameterizedTest
    @CsvSource({"short, password-length", "1234567890, password-weak", "passwordpassword, password-weak"})
    void passwordsAreNotGuessed(String password, String code) {
        refused(add("Carl", address("carl"), "CLERK", password), 422, code, "/password " + code);
        refused(
                add("Carl", address("carl"), "CLERK", "quiet lamp ".repeat(20)),
                422,
                "password-length",
                "/password password-length");
        assertThat(names()).containsExactly("Olga Owner");
    }

    @Test
    void nobodyGivesARoleWithMoreRightsThanTheirOwn() {
        refused(
                keyWith("users:read", "users:write")
                        .body(user("Carl", address("carl"), "READ_ONLY", Api.PASSWORD))
                        .post("/users"),
                403,
                "role-exceeds-own");
        String clerk = add("Carl", address("carl"), "CLERK").path("id");
        refused(
                change(
                        keyWith(beside(Role.CLERK, "users:read", "users:write")),
                        clerk,
                        0,
                        Map.of("name", "Carl", "role", "OWNER", "active", true)),
                403,
                "role-exceeds-own");
        api.as(tenant)
                .get("/users/" + clerk)
                .then()
                .body("role", equalTo("CLERK"))
                .body("version", equalTo(0));
    }

    /** Also not downwards: whoever could lower everybody else would be the highest in the end. */
    @ParameterizedTest
    @CsvSource({"Mia, READ_ONLY, true", "Mia, OWNER, false", "Maria, OWNER, true"})
    void nobodyChangesSomebodyWithMoreRights(String name, String role, boolean active) {
        String mia = add("Mia", address("mia"), "OWNER").path("id");
        refused(
                change(weakKey(), mia, 0, Map.of("name", name, "role", role, "active", active)),
                403,
                "person-exceeds-own");
        api.as(tenant).get("/users/" + mia).then().body("version", equalTo(0));
    }

    @Test
    void nobodyTakesTheSecondFactorOfSomebodyWithMoreRights() {
        String mia = add("Mia", address("mia"), "OWNER").path("id");
        refused(weakKey().delete("/users/" + mia + "/second-factor"), 403, "person-exceeds-own");
        refused(api.as(tenant).delete("/users/" + mia + "/second-factor"), 404, "not-found");
    }

    private static String[] beside(Role role, String... more) {
        return Stream.concat(role.codes().stream(), Stream.of(more)).toArray(String[]::new);
    }

    private RequestSpecification weakKey() {
        return keyWith("users:read", "users:write", "customers:read");
    }

    @ParameterizedTest
    @CsvSource({"MANAGER, true", "OWNER, false"})
    void lastOwnerKeepsRoleAndAccess(String role, boolean active) {
        List<String> all = api.as(tenant).get("/auth/me").path("rights");
        Map<String, Object> less = Map.of("name", "Olga Owner", "role", role, "active", active);
        int version = version(owner);
        refused(change(keyWith(all.toArray(String[]::new)), owner, version, less), 409, "last-owner");
        api.as(tenant)
                .get("/users/" + owner)
                .then()
                .body("role", equalTo("OWNER"))
                .body("active", equalTo(true))
                .body("version", equalTo(version));
        add("Mia", address("mia"), "OWNER").then().statusCode(201);
        change(keyWith(all.toArray(String[]::new)), owner, version, less).then().statusCode(200);
    }

    @Test
    void nobodyChangesTheOwnAccessButTheOwnName() {
        refused(
                change(api.as(tenant), owner, version(owner), Map.of("name", "Olga", "role", "CLERK", "active", true)),
                409,
                "own-access");
        change(api.as(tenant), owner, version(owner), Map.of("name", "Olga", "role", "OWNER", "active", true))
                .then()
                .statusCode(200)
                .body("name", equalTo("Olga"));
    }

    @Test
    void whoLeftDoesNotSignInAgain() {
        String clerk = add("Carl", address("carl"), "CLERK").path("id");
        Map<String, Object> gone = Map.of("name", "Carl", "role", "CLERK", "active", false);
        change(api.as(tenant), clerk, 0, gone).then().statusCode(200).body("active", equalTo(false));
        refused(
                api.anonymous()
                        .body(Map.of("email", address("carl"), "password", Api.PASSWORD))
                        .post("/auth/login"),
                401,
                "invalid-credentials");
    }

    @Test
    void changeNeedsTheVersionItWasMadeFrom() {
        String clerk = add("Carl", address("carl"), "CLERK").path("id");
        Map<String, Object> renamed = Map.of("name", "Karl", "role", "CLERK", "active", true);
        refused(api.as(tenant).body(renamed).put("/users/" + clerk), 428, "if-match-required");
        change(api.as(tenant), clerk, 0, renamed).then().statusCode(200);
        refused(change(api.as(tenant), clerk, 0, renamed), 412, "stale-version");
    }

    @Test
    void onlyOwnersChangeTheTeamAndOnlyTheirOwn() {
        String manager = new Desk(api, tenant).user("MANAGER");
        api.as(manager).get("/users").then().statusCode(200);
        refused(
                api.as(manager)
                        .body(user("X", address("x"), "CLERK", Api.PASSWORD))
                        .post("/users"),
                403,
                "missing-right");
        Map<String, Object> seized = Map.of("name", "Mine", "role", "CLERK", "active", false);
        refused(change(api.as(api.newTenant()), owner, 0, seized), 404, "not-found");
        refused(api.as(tenant).get("/users/" + UUID.randomUUID()), 404, "not-found");
        refused(api.as(tenant).delete("/users/" + owner + "/second-factor"), 409, "own-access");
    }

    private Response add(String name, String email, String role) {
        return add(name, email, role, Api.PASSWORD);
    }

    private Response add(String name, String email, String role, String password) {
        return api.as(tenant).body(user(name, email, role, password)).post("/users");
    }

    private static Map<String, String> user(String name, String email, String role, String password) {
        return Map.of("name", name, "email", email, "role", role, "password", password);
    }

    private static Response change(RequestSpecification as, String id, int version, Object body) {
        return as.header("If-Match", "\"" + version + "\"").body(body).put("/users/" + id);
    }

    private int version(String id) {
        return api.as(tenant).get("/users/" + id).path("version");
    }

    /** A program that the owner gave these rights. */
    private RequestSpecification keyWith(String... rights) {
        Response key = api.as(tenant)
                .body(Map.of("name", "Program", "rights", List.of(rights)))
                .post("/api-keys");
        key.then().statusCode(201);
        return api.withToken(key.path("secret"));
    }

    private String address(String name) {
        return name + "@" + tenant.slug() + ".example";
    }

    private List<String> names() {
        return api.as(tenant).get("/users").path("items.name");
    }
}
