package dev.kontor.access.staff;

import static dev.kontor.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PasswordResetResourceTest {

    private static final String NEW_PASSWORD = "three green boats at noon 4";
    private static final Pattern TOKEN = Pattern.compile("/reset-password#token=(\\S+)");

    @Inject
    Api api;

    Api.Tenant tenant;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
    }

    @Test
    void theMailLeadsToANewPasswordOnce() {
        Response before = login(Api.PASSWORD);
        request(tenant.ownerEmail()).then().statusCode(202);
        String token = token(1);
        confirm(token, NEW_PASSWORD).then().statusCode(204);
        login(Api.PASSWORD).then().statusCode(401);
        login(NEW_PASSWORD).then().statusCode(200);
        api.anonymous()
                .cookie("kontor_refresh", before.getCookie("kontor_refresh"))
                .post("/auth/refresh")
                .then()
                .statusCode(401);
        confirm(token, "four yellow boats at noon 5").then().statusCode(422).body("errors.pointer", hasItem("/token"));
    }

    @Test
    void aWeakPasswordDoesNotUseTheLinkUp() {
        request(tenant.ownerEmail());
        String token = token(1);
        refused(confirm(token, "1234567890"), 422, "password-weak", "/password password-weak");
        refused(confirm(token, "short"), 422, "password-length", "/password password-length");
        confirm(token, NEW_PASSWORD).then().statusCode(204);
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        request(tenant.ownerEmail());
        String first = token(1);
        request(tenant.ownerEmail());
        String second = token(2);
        confirm(first, NEW_PASSWORD).then().statusCode(422).body("code", equalTo("token-expired"));
        confirm(second, NEW_PASSWORD).then().statusCode(204);
    }

    @Test
    void changingThePasswordEndsTheLink() {
        request(tenant.ownerEmail());
        String token = token(1);
        api.as(tenant)
                .body(Map.of("currentPassword", Api.PASSWORD, "newPassword", NEW_PASSWORD))
                .post("/auth/password")
                .then()
                .statusCode(204);
        confirm(token, "four yellow boats at noon 5").then().statusCode(422);
    }

    @Test
    void suspensionEndsTheLink() {
        Desk desk = new Desk(api, tenant);
        String clerk = desk.user("CLERK");
        request(clerk);
        String token = token(1);
        Response user = api.as(tenant).get("/users");
        String id = user.path("items.find { it.email == '" + clerk + "' }.id");
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "Clerk", "role", "CLERK", "active", false))
                .put("/users/" + id)
                .then()
                .statusCode(200);
        confirm(token, NEW_PASSWORD).then().statusCode(422);
    }

    @Test
    void unknownAddressesLookLikeKnownOnes() {
        Response known = request(tenant.ownerEmail());
        Response unknown = request("nobody@" + tenant.slug() + ".example");
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(202);
        assertThat(unknown.asString()).isEqualTo(known.asString()).isEmpty();
        token(1);
    }

    @Test
    void askingTooOftenHasToWait() {
        List<Integer> statuses = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> request("nobody@" + tenant.slug() + ".example").statusCode())
                .toList();
        assertThat(statuses).contains(429);
        // and does not keep the owner of the address from signing in
        login(Api.PASSWORD).then().statusCode(200);
    }

    @Test
    void nonsenseIsRefused() {
        confirm("nonsense", NEW_PASSWORD).then().statusCode(422).body("code", equalTo("token-expired"));
        confirm(tenant.id() + ".nonsense", NEW_PASSWORD).then().statusCode(422).body("code", equalTo("token-expired"));
        api.anonymous().body(Map.of()).post("/auth/password-reset").then().statusCode(422);
    }

    private Response request(String email) {
        return api.anonymous().body(Map.of("email", email)).post("/auth/password-reset");
    }

    private Response confirm(String token, String password) {
        return api.anonymous()
                .body(Map.of("token", token, "password", password))
                .post("/auth/password-reset/confirmation");
    }

    private Response login(String password) {
        return api.anonymous()
                .body(Map.of("email", tenant.ownerEmail(), "password", password))
                .post("/auth/login");
    }

    /** The token of the newest mail, once there are so many. */
    private String token(int mails) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> api.as(tenant).get("/mails").<List<?>>path("items").size() == mails);
        String id = api.as(tenant).get("/mails").path("items[0].id");
        Matcher link = TOKEN.matcher(api.as(tenant).get("/mails/" + id).path("text"));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
