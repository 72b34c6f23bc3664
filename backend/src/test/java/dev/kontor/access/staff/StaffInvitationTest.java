package dev.kontor.access.staff;

import static dev.kontor.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.kontor.access.right.Right;
import dev.kontor.access.right.Role;
import dev.kontor.access.secret.OneTimeTokens;
import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Mailbox;
import dev.kontor.testing.TestClock;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** New members of the team choose their password by a link; nobody else ever knows it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StaffInvitationTest {

    private static final Pattern LINK = Pattern.compile("/invitation#token=(\\S+)");

    @Inject
    Api api;

    @Inject
    Mailbox mailbox;

    @Inject
    StaffContacts contacts;

    @Inject
    TestClock clock;

    Api.Tenant tenant;
    String email;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
        email = "mona@" + tenant.slug() + ".example";
    }

    @AfterEach
    void present() {
        clock.back();
    }

    @Test
    void whoIsInvitedChoosesAPasswordAndSignsIn() {
        invite("CLERK").then().statusCode(201).body("invited", equalTo(true)).body("active", equalTo(true));
        refused(signIn(Api.PASSWORD), 401, "invalid-credentials");
        assertThat(reached()).doesNotContain(email);
        refused(choose(token(), "short"), 422, "password-length", "/password password-length");
        choose(token(), Api.PASSWORD).then().statusCode(204);
        signIn(Api.PASSWORD).then().statusCode(200);
        api.as(email).get("/auth/me").then().body("rights", hasItem("customers:write"));
        api.as(tenant).get("/users").then().body("items.find { it.email == '" + email + "' }.invited", equalTo(false));
        assertThat(reached()).contains(email);
        // a link works once
        refused(choose(token(), "another lamp over the harbour 8"), 422, "token-expired", "/token token-expired");
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        String id = invite("CLERK").path("id");
        String first = token();
        api.as(tenant).post("/users/" + id + "/invitation").then().statusCode(202);
        String second = token();
        assertThat(second).isNotEqualTo(first);
        refused(choose(first, Api.PASSWORD), 422, "token-expired", "/token token-expired");
        choose(second, Api.PASSWORD).then().statusCode(204);
        refused(api.as(tenant).post("/users/" + id + "/invitation"), 409, "not-invited");
        refused(api.as(tenant).delete("/users/" + id + "/invitation"), 409, "not-invited");
    }

    @Test
    void linksGrowOld() {
        invite("CLERK");
        clock.set(clock.instant()
                .plus(OneTimeTokens.Purpose.INVITATION.lifetime())
                .plus(Duration.ofMinutes(1)));
        refused(choose(token(), Api.PASSWORD), 422, "token-expired", "/token token-expired");
    }

    @Test
    void whatIsTakenBackLeadsNowhereAndTheAddressIsFree() {
        String id = invite("CLERK").path("id");
        String link = token();
        api.as(tenant).delete("/users/" + id + "/invitation").then().statusCode(204);
        refused(choose(link, Api.PASSWORD), 422, "token-expired", "/token token-expired");
        api.as(tenant).get("/users").then().body("items.email", not(hasItem(email)));
        api.as(tenant).get("/users/" + id).then().statusCode(404);
        invite("MANAGER").then().statusCode(201);
        choose(token(), Api.PASSWORD).then().statusCode(204);
    }

    @Test
    void whoIsLockedBeforeAcceptingStaysOutside() {
        String id = invite("CLERK").path("id");
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "Mona", "role", "CLERK", "active", false))
                .put("/users/" + id)
                .then()
                .statusCode(200);
        refused(choose(token(), Api.PASSWORD), 422, "token-expired", "/token token-expired");
        refused(api.as(tenant).post("/users/" + id + "/invitation"), 409, "not-invited");
    }

    @Test
    void aForgottenPasswordIsNoWayAroundTheInvitation() {
        invite("CLERK");
        api.anonymous()
                .body(Map.of("email", email))
                .post("/auth/password-reset")
                .then()
                .statusCode(202);
        assertThat(mailbox.to(tenant, email)).extracting(Mailbox.Sent::kind).containsExactly("STAFF_INVITATION");
    }

    /** Whoever may change the team as an owner may, without being one: the last owner who can sign in stays. */
    @Test
    void anOwnerWhoNeverCameIsNotTheLastOne() {
        invite("OWNER");
        String program = new Desk(api, tenant).key(Role.OWNER.codes().toArray(String[]::new));
        api.withToken(program)
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "Olga", "role", "CLERK", "active", true))
                .put("/users/" + api.as(tenant).get("/auth/me").path("id"))
                .then()
                .statusCode(409)
                .body("code", equalTo("last-owner"));
    }

    @Test
    void nobodyInvitesAboveThemselves() {
        String key = new Desk(api, tenant).key("users:read", "users:write");
        refused(api.withToken(key).body(person("READ_ONLY")).post("/users"), 403, "role-exceeds-own");
        String id = invite("OWNER").path("id");
        refused(api.withToken(key).delete("/users/" + id + "/invitation"), 403, "person-exceeds-own");
    }

    @Test
    void foreignInvitationsAreNotThere() {
        String id = invite("CLERK").path("id");
        Api.Tenant other = api.newTenant();
        api.as(other).post("/users/" + id + "/invitation").then().statusCode(404);
        api.as(other).delete("/users/" + id + "/invitation").then().statusCode(404);
    }

    private Map<String, Object> person(String role) {
        return Map.of("name", "Mona", "email", email, "role", role);
    }

    private Response invite(String role) {
        return api.as(tenant).body(person(role)).post("/users");
    }

    private String token() {
        Matcher link = LINK.matcher(mailbox.to(tenant, email).getLast().text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private Response choose(String token, String password) {
        return api.anonymous()
                .body(Map.of("token", token, "password", password))
                .post("/auth/password-reset/confirmation");
    }

    private Response signIn(String password) {
        return api.anonymous()
                .body(Map.of("email", email, "password", password))
                .post("/auth/login");
    }

    private List<String> reached() {
        return AsTenant.run(tenant, () -> contacts.withRight(Right.CUSTOMERS_READ)).stream()
                .map(StaffContacts.StaffContact::email)
                .toList();
    }
}
