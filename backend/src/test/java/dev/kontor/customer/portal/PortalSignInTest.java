package dev.kontor.customer.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.kontor.access.person.CustomerLogins;
import dev.kontor.access.token.AccessTokens;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PortalSignInTest {

    private static final String EMAIL = "carla@customer.example";

    @Inject
    Api api;

    @Inject
    CustomerLogins logins;

    @Inject
    CurrentActor current;

    Api.Tenant tenant;
    String customer;

    @BeforeEach
    void customerWithAPerson() {
        tenant = api.newTenant();
        customer = new Desk(api, tenant).customer("Zwiebelturm");
        api.newCustomerLogin(tenant, customer, EMAIL);
    }

    @Test
    void signsInAsAPersonOfACustomer() {
        login(EMAIL, Api.PASSWORD, false)
                .then()
                .statusCode(200)
                .header(
                        "Set-Cookie",
                        allOf(
                                containsString("kontor_portal_refresh="),
                                containsString("HttpOnly; SameSite=Strict"),
                                not(containsString("Max-Age"))))
                .body("expiresIn", equalTo((int) AccessTokens.LIFETIME.toSeconds()))
                .body("me.person.email", equalTo(EMAIL))
                .body("me.customer.id", equalTo(customer))
                .body("me.customer.name", equalTo("Zwiebelturm"))
                .body("me.reseller.slug", equalTo(tenant.slug()))
                .body("me.allowed", hasItem("phone"))
                .body("me.customer", not(hasItem("classId")));
    }

    @Test
    void stayingLoggedInOutlivesTheBrowserWindow() {
        Response session = login(EMAIL, Api.PASSWORD, true);
        session.then().header("Set-Cookie", containsString("Max-Age=2592000"));
        api.withToken(session.path("accessToken"))
                .get("/me/sessions")
                .then()
                .body("items", hasSize(1))
                .body("items[0].remembered", equalTo(true))
                .body("items[0].current", equalTo(true));
    }

    @Test
    void knownAndUnknownAddressesLookTheSame() {
        Map<String, Object> known = login(EMAIL, "a wrong password", false)
                .then()
                .statusCode(401)
                .extract()
                .path("$");
        Map<String, Object> unknown = login("nobody@nowhere.example", "a wrong password", false)
                .then()
                .statusCode(401)
                .extract()
                .path("$");
        assertThat(without(known)).isEqualTo(without(unknown));
    }

    @Test
    void slowsGuessingDown() {
        String address = tenant.slug() + "@guess.example";
        api.newCustomerLogin(tenant, customer, address);
        Response refusal = IntStream.range(0, 12)
                .mapToObj(i -> login(address, "wrong password " + i, false))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        refusal.then().header("Retry-After", notNullValue()).body("code", equalTo("too-many-attempts"));
    }

    @Test
    void staffAndCustomersDoNotShareLogins() {
        login(tenant.ownerEmail(), Api.PASSWORD, false).then().statusCode(401);
        api.anonymous()
                .body(Map.of("email", EMAIL, "password", Api.PASSWORD))
                .post("/auth/login")
                .then()
                .statusCode(401);
    }

    @Test
    void shortNameDecidesBetweenResellers() {
        Api.Tenant other = api.newTenant();
        api.newCustomerLogin(other, new Desk(api, other).customer("Other"), EMAIL);
        api.portalLogin(other, EMAIL).then().statusCode(200).body("me.customer.name", equalTo("Other"));
        api.portalLogin(tenant, EMAIL).then().statusCode(200).body("me.customer.name", equalTo("Zwiebelturm"));
        Api.Tenant third = api.newTenant();
        api.portalLogin(third, EMAIL).then().statusCode(401);
    }

    @Test
    void refreshCookieRotatesAndTheftEndsTheSession() {
        Response first = login(EMAIL, Api.PASSWORD, false);
        Response second = refresh(first);
        second.then().statusCode(200).body("me.customer.id", equalTo(customer));
        assertThat(second.getCookie("kontor_portal_refresh")).isNotEqualTo(first.getCookie("kontor_portal_refresh"));
        Response third = refresh(second);
        third.then().statusCode(200);
        // older than the one before: only a thief has it
        refresh(first).then().statusCode(401);
        refresh(third).then().statusCode(401);
    }

    @Test
    void signingOutEndsTheSession() {
        Response session = login(EMAIL, Api.PASSWORD, true);
        api.anonymous()
                .cookie("kontor_portal_refresh", session.getCookie("kontor_portal_refresh"))
                .post("/portal/auth/logout")
                .then()
                .statusCode(204);
        refresh(session).then().statusCode(401);
        untilRefused(session);
    }

    @Test
    void foreignPagesDoNotUseTheCookie() {
        api.anonymous()
                .header("Sec-Fetch-Site", "cross-site")
                .post("/portal/auth/refresh")
                .then()
                .statusCode(403)
                .body("code", equalTo("cross-site"));
    }

    @Test
    void suspensionEndsAccessAndReleaseGivesItBack() {
        Response session = login(EMAIL, Api.PASSWORD, true);
        asStaff(logins::suspend);
        untilRefused(session);
        refresh(session).then().statusCode(401);
        login(EMAIL, Api.PASSWORD, false).then().statusCode(403).body("code", equalTo("access-ended"));
        login(EMAIL, "a wrong password", false).then().statusCode(401).body("code", equalTo("invalid-credentials"));
        asStaff(logins::restore);
        login(EMAIL, Api.PASSWORD, false).then().statusCode(200);
        refresh(session).then().statusCode(401);
    }

    @Test
    void endsOtherSessions() {
        Response here = login(EMAIL, Api.PASSWORD, false);
        Response there = login(EMAIL, Api.PASSWORD, false);
        String token = here.path("accessToken");
        String other = api.withToken(token).get("/me/sessions").path("items.find { !it.current }.id");
        api.withToken(token).delete("/me/sessions/" + other).then().statusCode(204);
        untilRefused(there);
        Response again = login(EMAIL, Api.PASSWORD, false);
        api.withToken(token).post("/me/sessions/end-others").then().statusCode(204);
        untilRefused(again);
        api.withToken(token).get("/me/sessions").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void changingThePasswordEndsOtherSessions() {
        Response here = login(EMAIL, Api.PASSWORD, false);
        Response there = login(EMAIL, Api.PASSWORD, false);
        String token = here.path("accessToken");
        api.withToken(token)
                .body(Map.of("currentPassword", "wrong", "newPassword", "an entirely other harbour 9"))
                .post("/me/password")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/currentPassword"));
        api.withToken(token)
                .body(Map.of("currentPassword", Api.PASSWORD, "newPassword", "an entirely other harbour 9"))
                .post("/me/password")
                .then()
                .statusCode(204);
        untilRefused(there);
        api.withToken(token).get("/me").then().statusCode(200);
        login(EMAIL, Api.PASSWORD, false).then().statusCode(401);
    }

    private Response login(String email, String password, boolean remember) {
        return api.anonymous()
                .body(Map.of("reseller", tenant.slug(), "email", email, "password", password, "remember", remember))
                .post("/portal/auth/login");
    }

    private Response refresh(Response session) {
        return api.anonymous()
                .cookie("kontor_portal_refresh", session.getCookie("kontor_portal_refresh"))
                .post("/portal/auth/refresh");
    }

    /** A checked token is believed for a second. */
    private void untilRefused(Response session) {
        String token = session.path("accessToken");
        Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(3))
                .until(() -> api.withToken(token).get("/me").statusCode() == 401);
    }

    @ActivateRequestContext
    void asStaff(Consumer<UUID> work) {
        current.as(Actor.system(tenant.id()), () -> {
            work.accept(UUID.fromString(customer));
            return null;
        });
    }

    private static Map<String, Object> without(Map<String, Object> problem) {
        Map<String, Object> copy = new HashMap<>(problem);
        copy.remove("requestId");
        return copy;
    }
}
