package dev.kontor.access.staff;

import static dev.kontor.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.kontor.access.token.AccessTokens;
import dev.kontor.testing.Api;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuthResourceTest {

    @Inject
    Api api;

    Api.Tenant tenant;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
    }

    @Test
    void signsInWithRightsAndReseller() {
        login(tenant.ownerEmail(), Api.PASSWORD)
                .then()
                .statusCode(200)
                .header("Set-Cookie", containsString("HttpOnly; SameSite=Strict"))
                .header("Request-Id", notNullValue())
                .header("Cache-Control", equalTo("no-store"))
                .body("expiresInSeconds", equalTo((int) AccessTokens.LIFETIME.toSeconds()))
                .body("user.reseller.slug", equalTo(tenant.slug()))
                .body("user.rights", hasItem("customers:write"))
                .body("user.rights", not(hasItem("resellers:write")));
    }

    @Test
    void knownAndUnknownAddressesLookTheSame() {
        Map<String, Object> known = login(tenant.ownerEmail(), "a wrong password")
                .then()
                .statusCode(401)
                .extract()
                .path("$");
        Map<String, Object> unknown = login("nobody@nowhere.example", "a wrong password")
                .then()
                .statusCode(401)
                .extract()
                .path("$");
        assertThat(without(known)).isEqualTo(without(unknown));
        assertThat(known.get("code")).isEqualTo("invalid-credentials");
    }

    @Test
    void slowsGuessingDown() {
        long refused = IntStream.range(0, 8)
                .map(i -> login(tenant.ownerEmail(), "wrong password " + i).statusCode())
                .filter(status -> status == 429)
                .count();
        assertThat(refused).isBetween(2L, 3L);
        login(tenant.ownerEmail(), Api.PASSWORD).then().statusCode(429).header("Retry-After", notNullValue());
    }

    @Test
    void refreshCookieRotates() {
        Response first = login(tenant.ownerEmail(), Api.PASSWORD);
        Response second = refresh(first);
        second.then().statusCode(200).body("accessToken", notNullValue());
        assertThat(second.getCookie("kontor_refresh")).isNotEqualTo(first.getCookie("kontor_refresh"));
        refresh(second).then().statusCode(200);
    }

    @Test
    void signingOutEndsTheSession() {
        Response session = login(tenant.ownerEmail(), Api.PASSWORD);
        api.anonymous()
                .cookie("kontor_refresh", session.getCookie("kontor_refresh"))
                .post("/auth/logout")
                .then()
                .statusCode(204);
        refused(refresh(session), 401, "no-session");
    }

    @Test
    void anonymousIsRefusedWithAProblem() {
        api.anonymous()
                .get("/users")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated"));
        api.withToken("nonsense").get("/users").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void unknownMemberAndParameterAreRefused() {
        api.anonymous()
                .body("{\"email\":\"a@b.example\",\"password\":\"x\",\"admin\":true}")
                .post("/auth/login")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/admin"))
                .body("code", equalTo("unknown-member"));
        api.as(tenant).get("/users?colour=red").then().statusCode(400).body("code", equalTo("unknown-parameter"));
        for (String wrong : List.of("/users?limit=x", "/products?categoryId=7")) {
            api.as(tenant)
                    .get(wrong)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-parameter"))
                    .body("errors[0].code", equalTo("invalid-value"));
        }
        refused(api.anonymous().body("{").post("/auth/login"), 400, "malformed-json");
        api.anonymous().body("{}").post("/auth/login").then().statusCode(422).body("errors.pointer", hasItem("/email"));
    }

    @Test
    void apiKeyWorksUntilRevoked() {
        Response created = api.as(tenant)
                .body(Map.of("name", "Shop", "rights", new String[] {"users:read"}))
                .post("/api-keys");
        created.then().statusCode(201).body("secret", containsString("kt_live_"));
        String secret = created.path("secret");
        api.withToken(secret).get("/users").then().statusCode(200);
        api.withToken(secret).get("/api-keys").then().statusCode(403).body("code", equalTo("missing-right"));
        api.as(tenant).delete("/api-keys/" + created.path("key.id")).then().statusCode(204);
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(3))
                .until(() -> api.withToken(secret).get("/users").statusCode() == 401);
    }

    @Test
    void changesNeedTheVersionTheyWereMadeFrom() {
        Response settings = api.as(tenant).get("/reseller");
        Map<String, String> change = Map.of(
                "name", "New name", "language", "de", "timeZone", "Europe/Berlin", "customerNumberPattern", "C-{000}");
        refused(api.as(tenant).body(change).put("/reseller"), 428, "if-match-required");
        api.as(tenant)
                .header("If-Match", settings.getHeader("ETag"))
                .body(change)
                .put("/reseller")
                .then()
                .statusCode(200)
                .body("name", equalTo("New name"));
        api.as(tenant)
                .header("If-Match", settings.getHeader("ETag"))
                .body(change)
                .put("/reseller")
                .then()
                .statusCode(412)
                .body("code", equalTo("stale-version"));
    }

    @Test
    void secondResellerSeesNothingOfTheFirst() {
        Api.Tenant other = api.newTenant();
        String user = api.as(tenant).get("/users").path("items[0].id");
        api.as(other).get("/users/" + user).then().statusCode(404);
        api.as(other).get("/users").then().body("items.id", not(hasItem(user)));
    }

    private Response login(String email, String password) {
        return api.anonymous()
                .body(Map.of("email", email, "password", password))
                .post("/auth/login");
    }

    private Response refresh(Response session) {
        return api.anonymous()
                .cookie("kontor_refresh", session.getCookie("kontor_refresh"))
                .post("/auth/refresh");
    }

    private static Map<String, Object> without(Map<String, Object> problem) {
        Map<String, Object> copy = new java.util.HashMap<>(problem);
        copy.remove("requestId");
        return copy;
    }
}
