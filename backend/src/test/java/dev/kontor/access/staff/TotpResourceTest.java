package dev.kontor.access.staff;

import static dev.kontor.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.kontor.access.secret.Totp;
import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TotpResourceTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @Inject
    Api api;

    @Inject
    Clock clock;

    Api.Tenant tenant;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
    }

    @Test
    void anUnconfirmedAppCountsForNothing() {
        Response setup = setUp(Api.PASSWORD);
        setup.then()
                .statusCode(200)
                .body("uri", startsWith("otpauth://totp/Reseller%20" + tenant.slug()))
                .body("qrSvg", startsWith("<svg"));
        confirm("000000x").then().statusCode(422).body("errors.pointer", hasItem("/code"));
        login(null).then().statusCode(200).body("user.secondFactor", equalTo(false));
    }

    @Test
    void aConfirmedAppIsAskedForAtTheSignIn() {
        byte[] secret = switchOn();
        login(null).then().statusCode(401).body("code", equalTo("second-factor-required"));
        login("12345x").then().statusCode(401).body("code", equalTo("second-factor-wrong"));
        api.as(tenant).get("/auth/me").then().body("secondFactor", equalTo(true));
        // the code of the confirmation is used up; the next step's is accepted, once
        String code = Totp.code(secret, clock.instant().plusSeconds(30));
        login(code).then().statusCode(200).body("user.secondFactor", equalTo(true));
        login(code).then().statusCode(401).body("code", equalTo("second-factor-wrong"));
    }

    @Test
    void aWrongPasswordSaysNothingAboutTheApp() {
        switchOn();
        api.anonymous()
                .body(Map.of("email", tenant.ownerEmail(), "password", "a wrong password"))
                .post("/auth/login")
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid-credentials"));
    }

    @Test
    void nothingIsConfirmedBeforeItIsSetUpNorWithAnotherCode() {
        refused(confirm("123456"), 409, "nothing-to-confirm");
        setUp(Api.PASSWORD).then().statusCode(200);
        refused(confirm("12345x"), 422, "wrong-code", "/code wrong-code");
        login(null).then().statusCode(200);
    }

    @Test
    void aRecoveryCodeReplacesTheAppOnce() {
        api.as(tenant);
        byte[] secret = secret(setUp(Api.PASSWORD));
        Response confirmed = confirm(Totp.code(secret, clock.instant()));
        confirmed.then().statusCode(200).body("codes", hasSize(10));
        String recovery = confirmed.<List<String>>path("codes").getFirst();
        String typed = recovery.substring(0, 4) + " " + recovery.substring(4).toUpperCase(java.util.Locale.ROOT);
        login(typed).then().statusCode(200);
        login(recovery).then().statusCode(401).body("code", equalTo("second-factor-wrong"));
    }

    @Test
    void thePasswordTakesItOff() {
        switchOn();
        setUp(Api.PASSWORD).then().statusCode(409).body("code", equalTo("second-factor-on"));
        refused(remove("a wrong password"), 422, "wrong-password", "/password wrong-password");
        remove(Api.PASSWORD).then().statusCode(204);
        login(null).then().statusCode(200);
    }

    @Test
    void aColleagueWithTheRightTakesALostAppOff() {
        switchOn();
        Desk desk = new Desk(api, tenant);
        String owner = api.as(tenant).get("/auth/me").path("id");
        String lost = "/users/" + owner + "/second-factor";
        api.as(tenant).get("/users/" + owner).then().body("secondFactor", equalTo(true));
        api.as(tenant).delete(lost).then().statusCode(409).body("code", equalTo("own-access"));
        api.as(desk.user("MANAGER")).delete(lost).then().statusCode(403);
        api.as(api.newTenant()).delete(lost).then().statusCode(404);
        String colleague = "colleague@" + tenant.slug() + ".example";
        desk.created(
                "/users", Map.of("name", "Colleague", "email", colleague, "role", "OWNER", "password", Api.PASSWORD));
        api.as(colleague).delete(lost).then().statusCode(204);
        api.as(colleague).delete(lost).then().statusCode(404);
        api.as(colleague).get("/users").then().body("items.secondFactor", everyItem(equalTo(false)));
        login(null).then().statusCode(200);
    }

    @Test
    void guessesOfThePasswordAreSlowedDown() {
        switchOn();
        List<Integer> statuses = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> remove("wrong password " + i).statusCode())
                .toList();
        assertThat(statuses).contains(429);
    }

    @Test
    void onlyPeopleHaveOne() {
        Response key = api.as(tenant)
                .body(Map.of("name", "Shop", "rights", new String[] {"users:read"}))
                .post("/api-keys");
        api.withToken(key.path("secret"))
                .body(Map.of("password", Api.PASSWORD))
                .post("/auth/totp")
                .then()
                .statusCode(403)
                .body("code", equalTo("people-only"));
        api.anonymous()
                .body(Map.of("password", Api.PASSWORD))
                .post("/auth/totp")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
    }

    /** Nobody binds an app to the account of an open screen. */
    @Test
    void thePasswordLetsOneSetItUp() {
        refused(setUp("a wrong password"), 422, "wrong-password", "/password wrong-password");
        refused(api.as(tenant).body(Map.of()).post("/auth/totp"), 422, "invalid", "/password required");
        refused(confirm("123456"), 409, "nothing-to-confirm");
        setUp(Api.PASSWORD).then().statusCode(200);
    }

    @Test
    void guessesOfTheFirstCodeAreSlowedDown() {
        byte[] secret = secret(setUp(Api.PASSWORD));
        List<Integer> statuses = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> confirm("00000x").statusCode())
                .toList();
        assertThat(statuses).contains(422, 429);
        refused(confirm(Totp.code(secret, clock.instant())), 429, "too-many-attempts");
        // on every way that asks this person for a proof
        refused(setUp(Api.PASSWORD), 429, "too-many-attempts");
    }

    private Response setUp(String password) {
        return api.as(tenant).body(Map.of("password", password)).post("/auth/totp");
    }

    private byte[] switchOn() {
        byte[] secret = secret(setUp(Api.PASSWORD));
        confirm(Totp.code(secret, clock.instant())).then().statusCode(200);
        return secret;
    }

    private Response confirm(String code) {
        return api.as(tenant).body(Map.of("code", code)).post("/auth/totp/confirmation");
    }

    private Response remove(String password) {
        return api.as(tenant).body(Map.of("password", password)).delete("/auth/totp");
    }

    private Response login(@Nullable String code) {
        Map<String, String> login = new HashMap<>(Map.of("email", tenant.ownerEmail(), "password", Api.PASSWORD));
        if (code != null) {
            login.put("code", code);
        }
        return api.anonymous().body(login).post("/auth/login");
    }

    private static byte[] secret(Response setup) {
        String text = setup.path("secret");
        BigInteger number = BigInteger.ZERO;
        for (char letter : text.toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        byte[] bytes = number.toByteArray();
        byte[] secret = new byte[20];
        System.arraycopy(
                bytes,
                Math.max(0, bytes.length - 20),
                secret,
                Math.max(0, 20 - bytes.length),
                Math.min(20, bytes.length));
        return secret;
    }
}
