package dev.kontor.holding.lookup;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a customer's person sees and may steer of what the customer has. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MyAssociationResourceTest extends HoldingsCase {

    private static final String EMAIL = "carla@alfreds.example";

    @BeforeEach
    void customerWithALogin() {
        api.newCustomerLogin(tenant, customer, EMAIL);
    }

    @Test
    void ownThingsAreShownWithTheirPriceAndWithoutUpstream() {
        String domain = holdings.domain("blumen.com", Map.of("expiresOn", "2090-06-30", "upstreamUser", "secret-user"));
        associate(domain, "AUTO_RENEW");
        holdings.associate(desk.customer("Berglunds"), holdings.domain("foreign.com"), Map.of());
        me().get("/me/associations")
                .then()
                .statusCode(200)
                .body("items.identifier", contains("blumen.com"))
                .body("items[0].renewal.nextOn", equalTo("2091-01-01"))
                .body("items[0].renewal.answerable", equalTo(false))
                .body("items[0].renewal.price.total.amount", equalTo("10.00"))
                .body("items[0].renewal.price.individual", equalTo(false))
                .body(not(containsString("secret-user")))
                .body(not(containsString("2090-06-30")));
        me().get("/me/associations?state=ENDED").then().body("items", empty());
    }

    @Test
    void whatEndsOrRenewsNextComesFirst() {
        holdings.associate(customer, holdings.domain("stays.com"), Map.of());
        holdings.associate(customer, holdings.domain("ends.com"), Map.of("endsOn", "2089-06-30"));
        holdings.associate(
                customer,
                holdings.domain("renews.com"),
                Map.of("renewal", Map.of("intervalMonths", 12, "mode", "AUTO_RENEW", "nextOn", "2089-01-01")));
        holdings.associate(
                customer, holdings.domain("over.com"), Map.of("startsOn", "2025-01-01", "endsOn", "2025-12-31"));
        me().get("/me/associations")
                .then()
                .body("items.identifier", contains("renews.com", "ends.com", "stays.com", "over.com"));
    }

    @Test
    void whoIsAskedAnswers() {
        String asked = associate(holdings.domain("a.com"), "ASK");
        String automatic = associate(holdings.domain("b.com"), "AUTO_RENEW");
        answer(asked, "RENEW")
                .then()
                .statusCode(200)
                .body("renewal.answer", equalTo("RENEW"))
                .body("renewal.answerable", equalTo(true))
                .body("lastOn", nullValue());
        holdings.get("/associations/" + asked).body("renewal.answer", equalTo("RENEW"));
        holdings.get("/associations/" + asked + "/history").body("items[0].actor.kind", equalTo("CUSTOMER"));
        answer(automatic, "END").then().statusCode(409).body("code", equalTo("not-asked"));
    }

    @Test
    void mailsAreSwitchedOnlyWhereTheResellerAllowsIt() {
        String id = associate(holdings.domain("a.com"), "ASK");
        notify(id, true).then().statusCode(403);
        allow(List.of("notifyCustomer")).then().statusCode(200);
        notify(id, true)
                .then()
                .statusCode(200)
                .body("notifyCustomer", equalTo(true))
                .body("switchable", equalTo(true));
        allow(null).then().statusCode(200).body("associationSwitches", contains("notifyCustomer"));
        allow(List.of()).then().statusCode(200).body("associationSwitches", empty());
        notify(id, false).then().statusCode(403);
    }

    @Test
    void nameServersAreTheCustomersOnlyWhereItMayHaveSome() {
        Map<String, Object> own = Map.of("nameServers", List.of("NS1.alfreds.example"));
        me().body(own).put("/me/domain-settings").then().statusCode(409);
        holdings.put("/customers/" + customer + "/domain-settings", 0, settings(true))
                .then()
                .statusCode(200);
        me().body(own)
                .put("/me/domain-settings")
                .then()
                .statusCode(200)
                .body("nameServers", contains("ns1.alfreds.example"));
        holdings.get("/customers/" + customer + "/domain-settings")
                .body("version", equalTo(2))
                .body("nameServers", contains("ns1.alfreds.example"));
        me().body(Map.of("nameServers", List.of("not a host")))
                .put("/me/domain-settings")
                .then()
                .statusCode(422);
    }

    @Test
    void domainSettingsAreTheUsualUntilTheyAreChanged() {
        holdings.get("/customers/" + customer + "/domain-settings")
                .body("ownContacts", equalTo(false))
                .body("apiAllowed", equalTo(false))
                .body("authCodeAllowed", equalTo(true))
                .body("ownNameServers", equalTo(false));
        desk.put("/customers/" + customer + "/domain-settings", settings(false))
                .then()
                .statusCode(428);
        holdings.put("/customers/" + customer + "/domain-settings", 4, settings(false))
                .then()
                .statusCode(412);
        holdings.put("/customers/" + customer + "/domain-settings", 0, settings(true))
                .then()
                .statusCode(200);
        holdings.get("/customers/" + customer + "/domain-settings/history")
                .body("items[0].changes.field", contains("ownNameServers"));
    }

    private String associate(String domain, String mode) {
        return holdings.associate(
                customer,
                domain,
                Map.of("startsOn", "2090-01-01", "renewal", Map.of("intervalMonths", 12, "mode", mode)));
    }

    private Response answer(String id, String answer) {
        return me().body(Map.of("answer", answer)).put("/me/associations/" + id + "/renewal-answer");
    }

    private Response notify(String id, boolean wanted) {
        return me().body(Map.of("notifyCustomer", wanted)).put("/me/associations/" + id);
    }

    private Response allow(List<String> switches) {
        int version = holdings.get("/portal-settings").extract().path("version");
        Map<String, Object> wanted =
                new HashMap<>(Map.of("languages", List.of("en"), "editableFields", List.of("phone")));
        if (switches != null) {
            wanted.put("associationSwitches", switches);
        }
        return holdings.put("/portal-settings", version, wanted);
    }

    private static Map<String, Object> settings(boolean ownNameServers) {
        return Map.of(
                "ownContacts", false,
                "apiAllowed", false,
                "authCodeAllowed", true,
                "ownNameServers", ownNameServers,
                "nameServers", List.of());
    }

    private RequestSpecification me() {
        return api.asCustomer(tenant, EMAIL);
    }
}
