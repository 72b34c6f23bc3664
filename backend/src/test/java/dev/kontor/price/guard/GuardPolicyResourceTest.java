package dev.kontor.price.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GuardPolicyResourceTest {

    @Inject
    Api api;

    @Inject
    GuardDesk guard;

    Api.Tenant tenant;
    Desk desk;

    @BeforeEach
    void newDesk() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
    }

    @Test
    void defaultsHoldWithoutAPolicy() {
        Response policy = api.as(tenant).get("/price-guard/policy");
        policy.then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("minimumMarginPercent", equalTo("10.00"))
                .body("rules.size()", equalTo(FindingCode.values().length))
                .body(
                        "rules.findAll { it.severity == 'INFORM' }.code",
                        containsInAnyOrder("REDUNDANT", "STALE", "EXPIRING"))
                .body(
                        "rules.findAll { it.severity == 'BLOCK' }.code",
                        containsInAnyOrder(
                                "INCOMPLETE_SET", "CURRENCY_MISMATCH", "NEGATIVE_PRICE", "OVERLAP", "NO_PRICE"))
                .body("rules.findAll { it.fixed }.code", containsInAnyOrder("CURRENCY_MISMATCH", "OVERLAP"));
    }

    @Test
    void ruleIsTurnedOffUpAndDown() {
        String customer = desk.customer("Alpha");
        desk.override(customer, Map.of("currency", "USD", "entries", Desk.entries("9.00", "9.00", "9.00", "8.00")))
                .then()
                .statusCode(200);
        policy("0", "5", rule("ABOVE_CLASS", "OFF"), rule("RESTORE_NOT_DEARER", "BLOCK"))
                .then()
                .statusCode(200);
        Response found = api.as(tenant).get("/price-findings");
        assertThat(GuardDesk.findings(found)).containsExactly("RESTORE_NOT_DEARER RESTORE/0 8.00 9.00");
        assertThat(found.<String>path("items[0].severity")).isEqualTo("BLOCK");
        policy("1", "5", rule("RESTORE_NOT_DEARER", "INFORM"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        assertThat(guard.findings(tenant, "/price-findings"))
                .containsExactly("ABOVE_CLASS REGISTER/12 9.00 5.00", "RESTORE_NOT_DEARER RESTORE/0 8.00 9.00");
    }

    @Test
    void minimumMarginDecidesWhatIsTooLittle() {
        String costs = desk.created("/price-lists", Map.of("kind", "COST", "name", "Registry", "currency", "USD"));
        desk.put(
                        "/price-lists/" + costs + "/entries/" + desk.productId,
                        Map.of("currency", "USD", "entries", Desk.entries("1.00", "8.00", "1.00", "1.00")))
                .then()
                .statusCode(200);
        assertThat(guard.findings(tenant, "/price-findings")).isEmpty();
        policy("0", "20.01").then().statusCode(200);
        assertThat(guard.findings(tenant, "/price-findings")).containsExactly("BELOW_MARGIN RENEW/12 10.00 8.00");
    }

    @Test
    void whatAlwaysBlocksCannotBeChosen() {
        policy("0", "5", rule("OVERLAP", "WARN"), rule("GAP", "OFF"), rule("GAP", "WARN"))
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-policy"))
                .body("errors.pointer", containsInAnyOrder("/rules/0/severity", "/rules/2/code"))
                .body("errors.code", containsInAnyOrder("fixed-rule", "duplicate"));
        assertThat(api.as(tenant).get("/price-guard/policy").getHeader("ETag")).isEqualTo("\"0\"");
        policy("0", "100").then().statusCode(422).body("errors[0].pointer", equalTo("/minimumMarginPercent"));
        policy("0", "-1").then().statusCode(422);
        policy("0", "1.001").then().statusCode(422);
        policy("0", "5", rule("OVERLAP", "BLOCK")).then().statusCode(200);
    }

    @Test
    void policyNeedsTheVersionItWasMadeFrom() {
        policy("0", "5").then().statusCode(200);
        policy("0", "6").then().statusCode(412);
        api.as(tenant)
                .body(Map.of("minimumMarginPercent", "5", "rules", List.of()))
                .put("/price-guard/policy")
                .then()
                .statusCode(428);
        api.as(desk.user("CLERK")).get("/price-guard/policy").then().statusCode(200);
        api.as(desk.user("MANAGER"))
                .header("If-Match", "\"1\"")
                .body(Map.of("minimumMarginPercent", "5", "rules", List.of()))
                .put("/price-guard/policy")
                .then()
                .statusCode(403);
        assertThat(api.as(api.newTenant()).get("/price-guard/policy").<String>path("minimumMarginPercent"))
                .isEqualTo("10.00");
    }

    private static Map<String, Object> rule(String code, String severity) {
        return Map.of("code", code, "severity", severity);
    }

    @SafeVarargs
    private Response policy(String version, String margin, Map<String, Object>... rules) {
        return api.as(tenant)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("minimumMarginPercent", margin, "rules", List.of(rules)))
                .put("/price-guard/policy");
    }
}
