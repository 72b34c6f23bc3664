package dev.kontor.customer.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.kontor.access.secret.Totp;
import dev.kontor.tenant.mail.MailRows;
import dev.kontor.testing.Api;
import dev.kontor.testing.Deletion;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PortalAccountResourceTest {

    private static final String EMAIL = "carla@customer.example";
    private static final String CHOSEN = "seven wet umbrellas dancing";
    private static final Pattern LINK = Pattern.compile("/portal/([a-z0-9-]+)/reset-password#token=(\\S+)");

    @Inject
    Api api;

    @Inject
    MailRows mails;

    @Inject
    Clock clock;

    Api.Tenant tenant;
    Desk desk;
    String customer;

    @BeforeEach
    void customer() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        customer = desk.customer("Zwiebelturm");
    }

    @Test
    void invitedPersonChoosesAPasswordAndSignsIn() {
        Response invited = invite(EMAIL);
        invited.then().statusCode(201).header("Location", notNullValue()).body("status", equalTo("INVITED"));
        assertThat(mails.of(tenant.id(), "kind")).containsExactly("CUSTOMER_INVITATION");
        assertThat(mails.of(tenant.id(), "text").getFirst()).contains("Zwiebelturm", "/portal/" + tenant.slug() + "/");
        signIn(EMAIL, CHOSEN, null).then().statusCode(401);
        String token = lastToken();
        choose(token, "short").then().statusCode(422).body("errors[0].pointer", equalTo("/password"));
        choose(token, CHOSEN).then().statusCode(204);
        signIn(EMAIL, CHOSEN, null).then().statusCode(200).body("me.customer.name", equalTo("Zwiebelturm"));
        choose(token, CHOSEN).then().statusCode(422).body("errors[0].code", equalTo("token-expired"));
        logins().then().body("items[0].status", equalTo("ACTIVE")).body("items[0].lastLoginAt", notNullValue());
    }

    @Test
    void anotherInvitationEndsTheLinkOfTheFirst() {
        String login = invite(EMAIL).path("id");
        String first = lastToken();
        api.as(tenant)
                .post("/customers/" + customer + "/logins/" + login + "/password-reset")
                .then()
                .statusCode(202);
        assertThat(mails.of(tenant.id(), "kind")).containsExactly("CUSTOMER_INVITATION", "CUSTOMER_INVITATION");
        choose(first, CHOSEN).then().statusCode(422);
        choose(lastToken(), CHOSEN).then().statusCode(204);
    }

    @Test
    void anAddressHasOneLoginAtAReseller() {
        invite(EMAIL).then().statusCode(201);
        invite(" CARLA@customer.example").then().statusCode(409).body("errors[0].pointer", equalTo("/email"));
        String other = desk.customer("Other");
        api.as(tenant)
                .body(Map.of("email", EMAIL, "name", "Carla", "language", "en"))
                .post("/customers/" + other + "/logins")
                .then()
                .statusCode(409);
        Api.Tenant second = api.newTenant();
        String foreign = new Desk(api, second).customer("Foreign");
        api.as(second)
                .body(Map.of("email", EMAIL, "name", "Carla", "language", "en"))
                .post("/customers/" + foreign + "/logins")
                .then()
                .statusCode(201);
    }

    @Test
    void refusesWhatCannotGetMail() {
        for (String wrong :
                List.of("carla", "\"carla b\"@customer.example", "carla@customer.example\r\nBcc: x@y.example")) {
            int status = invite(wrong).statusCode();
            assertThat(status).as(wrong).isIn(400, 422);
        }
        logins().then().body("items", hasSize(0));
    }

    @Test
    void endedAccessIsOverAtOnceAndTheAddressIsFreeAgain() {
        api.newCustomerLogin(tenant, customer, EMAIL);
        String token = signIn(EMAIL, Api.PASSWORD, null).path("accessToken");
        String login = logins().path("items[0].id");
        api.as(tenant)
                .delete("/customers/" + customer + "/logins/" + login)
                .then()
                .statusCode(204);
        Awaitility.await()
                .atMost(Duration.ofSeconds(3))
                .until(() -> api.withToken(token).get("/me").statusCode() == 401);
        signIn(EMAIL, Api.PASSWORD, null).then().statusCode(401);
        invite(EMAIL).then().statusCode(201);
    }

    @Test
    void loginBelongsToItsCustomer() {
        api.newCustomerLogin(tenant, customer, EMAIL);
        String login = logins().path("items[0].id");
        String other = desk.customer("Other");
        api.as(tenant).delete("/customers/" + other + "/logins/" + login).then().statusCode(404);
        api.as(tenant).get("/customers/" + other + "/logins").then().body("items", hasSize(0));
        api.as(api.newTenant()).get("/customers/" + customer + "/logins").then().statusCode(404);
    }

    @Test
    void deletingTheCustomerTakesItsPeopleAlong() {
        api.newCustomerLogin(tenant, customer, EMAIL);
        signIn(EMAIL, Api.PASSWORD, null).then().statusCode(200);
        Deletion.of(api, tenant, customer);
        signIn(EMAIL, Api.PASSWORD, null).then().statusCode(401);
    }

    @Test
    void forgottenPasswordIsReplacedByMail() {
        api.newCustomerLogin(tenant, customer, EMAIL);
        String session = signIn(EMAIL, Api.PASSWORD, null).path("accessToken");
        reset(EMAIL).then().statusCode(202);
        reset("nobody@nowhere.example").then().statusCode(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> !mails.of(tenant.id(), "kind").isEmpty());
        assertThat(mails.of(tenant.id(), "kind")).containsExactly("CUSTOMER_PASSWORD_RESET");
        choose(lastToken(), CHOSEN).then().statusCode(204);
        signIn(EMAIL, Api.PASSWORD, null).then().statusCode(401);
        signIn(EMAIL, CHOSEN, null).then().statusCode(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(3))
                .until(() -> api.withToken(session).get("/me").statusCode() == 401);
    }

    @Test
    void tokensOfStaffAndForgedOnesChooseNothing() {
        for (String wrong : List.of("x", tenant.id() + ".x", UUID.randomUUID() + ".abc", ".", "")) {
            choose(wrong, CHOSEN).then().statusCode(422).body("errors[0].pointer", equalTo("/token"));
        }
        api.newCustomerLogin(tenant, customer, EMAIL);
        String login = logins().path("items[0].id");
        api.as(tenant).post("/customers/" + customer + "/logins/" + login + "/password-reset");
        api.anonymous()
                .body(Map.of("token", lastToken(), "password", CHOSEN))
                .post("/auth/password-reset/confirmation")
                .then()
                .statusCode(422);
    }

    @Test
    void blockedCustomersGetNoInvitationAndNoAccess() {
        api.newCustomerLogin(tenant, customer, EMAIL);
        String token = signIn(EMAIL, Api.PASSWORD, null).path("accessToken");
        api.as(tenant)
                .body(Map.of("reason", "Vertrag gekündigt", "notifyCustomer", false))
                .post("/customers/" + customer + "/relationship/block")
                .then()
                .statusCode(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(3))
                .until(() -> api.withToken(token).get("/me").statusCode() == 401);
        signIn(EMAIL, Api.PASSWORD, null).then().statusCode(403).body("code", equalTo("access-ended"));
        invite("new@customer.example").then().statusCode(409).body("code", equalTo("relationship-not-active"));
        logins().then().body("items[0].status", equalTo("SUSPENDED"));
        api.as(tenant)
                .body(Map.of("notifyCustomer", false))
                .post("/customers/" + customer + "/relationship/release")
                .then()
                .statusCode(200);
        signIn(EMAIL, Api.PASSWORD, null).then().statusCode(200);
    }

    @Test
    void secondFactorIsAskedForOnceItIsConfirmed() {
        api.newCustomerLogin(tenant, customer, EMAIL);
        String token = signIn(EMAIL, Api.PASSWORD, null).path("accessToken");
        api.withToken(token)
                .body(Map.of("password", "wrong"))
                .post("/me/totp")
                .then()
                .statusCode(422)
                .body("code", equalTo("wrong-password"));
        Response setup =
                api.withToken(token).body(Map.of("password", Api.PASSWORD)).post("/me/totp");
        setup.then().statusCode(200).body("qrSvg", notNullValue());
        signIn(EMAIL, Api.PASSWORD, null).then().statusCode(200);
        api.withToken(token)
                .body(Map.of("code", "000000"))
                .post("/me/totp/confirmation")
                .then()
                .statusCode(422);
        Response confirmed = api.withToken(token)
                .body(Map.of("code", code(setup.path("secret"))))
                .post("/me/totp/confirmation");
        confirmed.then().statusCode(200).body("codes", hasSize(10));
        api.withToken(token).get("/me").then().body("person.totp", equalTo(true));
        signIn(EMAIL, Api.PASSWORD, null).then().statusCode(401).body("code", equalTo("second-factor-required"));
        signIn(EMAIL, "a wrong password", confirmed.path("codes[0]"))
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid-credentials"));
        signIn(EMAIL, Api.PASSWORD, confirmed.path("codes[0]")).then().statusCode(200);
        signIn(EMAIL, Api.PASSWORD, confirmed.path("codes[0]")).then().statusCode(401);
        api.withToken(token)
                .body(Map.of("password", "wrong"))
                .delete("/me/totp")
                .then()
                .statusCode(422);
        api.withToken(token)
                .body(Map.of("password", Api.PASSWORD))
                .delete("/me/totp")
                .then()
                .statusCode(204);
        signIn(EMAIL, Api.PASSWORD, null).then().statusCode(200);
    }

    /** Whatever proof is asked of one person, wrong ones count together. */
    @Test
    void proofsAreNotGuessed() {
        api.newCustomerLogin(tenant, customer, EMAIL);
        String token = signIn(EMAIL, Api.PASSWORD, null).path("accessToken");
        for (int i = 0; i < 5; i++) {
            api.withToken(token)
                    .body(Map.of("password", "wrong " + i))
                    .post("/me/totp")
                    .then()
                    .statusCode(422);
        }
        api.withToken(token)
                .body(Map.of("code", "000000"))
                .post("/me/totp/confirmation")
                .then()
                .statusCode(429)
                .body("code", equalTo("too-many-attempts"));
        api.withToken(token)
                .body(Map.of("currentPassword", Api.PASSWORD, "newPassword", "three green boats at noon 4"))
                .post("/me/password")
                .then()
                .statusCode(429);
    }

    @Test
    void whatStandsOnOnesCardIsNoPassword() {
        api.newCustomerLogin(tenant, customer, EMAIL);
        String token = signIn(EMAIL, Api.PASSWORD, null).path("accessToken");
        for (String own : List.of(EMAIL, "Carla-Customer-77", "zwiebelturm2026")) {
            api.withToken(token)
                    .body(Map.of("currentPassword", Api.PASSWORD, "newPassword", own))
                    .post("/me/password")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("password-weak"));
        }
    }

    private Response invite(String email) {
        return api.as(tenant)
                .body(Map.of("email", email, "name", "Carla Customer", "language", "de"))
                .post("/customers/" + customer + "/logins");
    }

    private Response logins() {
        return api.as(tenant).get("/customers/" + customer + "/logins");
    }

    private Response reset(String email) {
        return api.anonymous()
                .body(Map.of("email", email, "reseller", tenant.slug()))
                .post("/portal/auth/password-reset");
    }

    private Response choose(String token, String password) {
        return api.anonymous()
                .body(Map.of("token", token, "password", password))
                .post("/portal/auth/password-reset/confirmation");
    }

    private Response signIn(String email, String password, @Nullable String code) {
        Map<String, Object> login =
                new HashMap<>(Map.of("reseller", tenant.slug(), "email", email, "password", password));
        if (code != null) {
            login.put("code", code);
        }
        return api.anonymous().body(login).post("/portal/auth/login");
    }

    private String lastToken() {
        Matcher link = LINK.matcher(mails.of(tenant.id(), "text").getLast());
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).isEqualTo(tenant.slug());
        return link.group(2);
    }

    /** What the app shows that was given this secret, in base32. */
    private String code(String secret) {
        StringBuilder bits = new StringBuilder();
        for (char letter : secret.toCharArray()) {
            int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits.append("%5s".formatted(Integer.toBinaryString(value)).replace(' ', '0'));
        }
        byte[] bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return Totp.code(bytes, clock.instant());
    }
}
