package dev.kontor.customer.portal;

import static dev.kontor.testing.Refusals.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.base.shared.Problem;
import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PortalSettingsResourceTest {

    private static final String EMAIL = "carla@customer.example";

    @Inject
    Api api;

    @Inject
    PortalSettings portals;

    Api.Tenant tenant;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
    }

    @Test
    void everybodySeesTheBrandingAndNothingElse() {
        Map<String, Object> settings = settings(null);
        settings.put("primaryColor", "#1f6feb");
        settings.put("logoText", "Zwiebelturm");
        settings.put("welcome", Map.of("de", "Guten Tag\nund willkommen", "en", " "));
        settings.put("privacyUrl", "");
        settings.put("imprintUrl", "https://zwiebelturm.example/impressum");
        write(settings, 0).then().statusCode(200).body("version", equalTo(1));
        api.anonymous()
                .get("/public/portals/" + tenant.slug())
                .then()
                .statusCode(200)
                .body("slug", equalTo(tenant.slug()))
                .body("branding.primaryColor", equalTo("#1f6feb"))
                .body("branding.welcome.de", equalTo("Guten Tag\nund willkommen"))
                .body("branding.welcome.en", nullValue())
                .body("languages", contains("de"))
                .body("imprintUrl", equalTo("https://zwiebelturm.example/impressum"))
                .body("editableFields", nullValue());
        api.anonymous().get("/public/portals/nobody-has-this").then().statusCode(404);
    }

    @Test
    void refusesWhatIsNoColourAddressOrField() {
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "primaryColor",
                        "red;background:url(x)",
                        "imprintUrl",
                        "javascript:alert(1)",
                        "privacyUrl",
                        "https://user@evil.example",
                        "hostName",
                        "localhost",
                        "languages",
                        List.of())
                .entrySet()) {
            Map<String, Object> settings = settings(null);
            settings.put(wrong.getKey(), wrong.getValue());
            write(settings, 0).then().statusCode(422).body("errors.pointer", hasItem("/" + wrong.getKey()));
        }
        Map<String, Object> settings = settings(null);
        settings.put("editableFields", List.of("classId"));
        write(settings, 0).then().statusCode(400);
        write(settings(null), 7).then().statusCode(412);
        api.as(new Desk(api, tenant).user("CLERK"))
                .header("If-Match", "\"0\"")
                .body(settings(null))
                .put("/portal-settings")
                .then()
                .statusCode(403);
    }

    @Test
    void hostNameLeadsNowhereUntilItIsProven() {
        String host = "kunden." + tenant.slug() + ".example";
        write(settings(host), 0)
                .then()
                .statusCode(200)
                .body("hostVerified", equalTo(false))
                .body("hostRecord.name", equalTo("_kontor." + host))
                .body("hostRecord.value", equalTo("kontor-portal=" + tenant.id()));
        byHost(host).then().statusCode(404);
        prove(tenant, host);
        byHost(host).then().statusCode(200).body("slug", equalTo(tenant.slug()));
        byHost(host.toUpperCase(java.util.Locale.ROOT) + ":8443").then().statusCode(200);
        write(settings("andere." + tenant.slug() + ".example"), 2)
                .then()
                .statusCode(200)
                .body("hostVerified", equalTo(false));
        byHost(host).then().statusCode(404);
    }

    @Test
    void onlyAHostNameWhoseOwnerAgreesIsVerified() {
        refused(verify(), 409, "no-host-name");
        String host = "kunden." + tenant.slug() + ".invalid";
        write(settings(host), 0).then().statusCode(200);
        refused(verify(), 409, "host-not-proven");
        api.as(tenant).get("/portal-settings").then().body("hostVerified", equalTo(false));
        byHost(host).then().statusCode(404);
    }

    @Test
    void hostNameBelongsToOneReseller() {
        String host = "kunden." + tenant.slug() + ".example";
        write(settings(host), 0).then().statusCode(200);
        prove(tenant, host);
        Api.Tenant squatter = api.newTenant();
        api.as(squatter)
                .header("If-Match", "\"0\"")
                .body(settings(host))
                .put("/portal-settings")
                .then()
                .statusCode(200)
                .body("hostVerified", equalTo(false));
        Assertions.assertThatThrownBy(() -> prove(squatter, host))
                .isInstanceOfSatisfying(
                        Problem.Conflict.class,
                        problem -> Assertions.assertThat(problem.code()).isEqualTo("host-taken"));
        byHost(host).then().body("slug", equalTo(tenant.slug()));
    }

    @Test
    void onAHostOnlyItsOwnCustomersSignIn() {
        String host = "kunden." + tenant.slug() + ".example";
        write(settings(host), 0).then().statusCode(200);
        prove(tenant, host);
        api.newCustomerLogin(tenant, new Desk(api, tenant).customer("Zwiebelturm"), EMAIL);
        Api.Tenant other = api.newTenant();
        api.newCustomerLogin(other, new Desk(api, other).customer("Other"), "otto@" + other.slug() + ".example");
        signIn(host, EMAIL, null).then().statusCode(200).body("me.reseller.slug", equalTo(tenant.slug()));
        signIn(host, "otto@" + other.slug() + ".example", null).then().statusCode(401);
        signIn(host, "otto@" + other.slug() + ".example", other.slug()).then().statusCode(401);
    }

    private Response signIn(String host, String email, @Nullable String reseller) {
        Map<String, Object> login = new HashMap<>(Map.of("email", email, "password", Api.PASSWORD));
        if (reseller != null) {
            login.put("reseller", reseller);
        }
        return api.anonymous().header("Host", host).body(login).post("/portal/auth/login");
    }

    private Response byHost(String host) {
        return api.anonymous().header("Host", host).get("/public/portal");
    }

    private void prove(Api.Tenant whose, String host) {
        AsTenant.run(whose, () -> portals.hostProven(host));
    }

    private Response verify() {
        return api.as(tenant).post("/portal-settings/host-verification");
    }

    private Response write(Map<String, Object> settings, int version) {
        return api.as(tenant)
                .header("If-Match", "\"" + version + "\"")
                .body(settings)
                .put("/portal-settings");
    }

    private static Map<String, Object> settings(@Nullable String host) {
        Map<String, Object> settings =
                new HashMap<>(Map.of("languages", List.of("de"), "editableFields", List.of("phone")));
        if (host != null) {
            settings.put("hostName", host);
        }
        return settings;
    }
}
