package dev.kontor.holding.reminderrule;

import static org.assertj.core.api.Assertions.assertThat;

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
public class ReminderRuleResourceTest {

    @Inject
    Api api;

    Api.Tenant tenant;
    Desk desk;

    @BeforeEach
    void reseller() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
    }

    @Test
    void everyResellerStartsWithRules() {
        Response rules = api.as(tenant).get("/reminder-rules");
        rules.then().statusCode(200);
        assertThat(rules.jsonPath().getList("items", Map.class))
                .extracting(
                        rule -> "%s %s %s".formatted(rule.get("event"), rule.get("daysBefore"), rule.get("recipient")))
                .containsExactly(
                        "EXPIRY 30 CUSTOMER",
                        "EXPIRY 30 STAFF",
                        "EXPIRY 7 CUSTOMER",
                        "EXPIRY 1 CUSTOMER",
                        "RENEWAL 30 CUSTOMER",
                        "RENEWAL 7 CUSTOMER",
                        "UPSTREAM_EXPIRY 30 STAFF",
                        "UPSTREAM_EXPIRY 7 STAFF");
        assertThat(rules.<Integer>path("total.exact")).isEqualTo(8);
    }

    @Test
    void aRuleIsMadeChangedAndRemoved() {
        String id = desk.created("/reminder-rules", rule("RENEWAL", 14, "STAFF", true));
        String path = "/reminder-rules/" + id;
        Response changed = api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(rule("RENEWAL", 21, "STAFF", false))
                .put(path);
        changed.then().statusCode(200);
        assertThat(changed.<Boolean>path("active")).isFalse();
        assertThat(api.as(tenant).get(path).<Integer>path("daysBefore")).isEqualTo(21);
        api.as(tenant).header("If-Match", "\"0\"").delete(path).then().statusCode(412);
        api.as(tenant).delete(path).then().statusCode(428);
        api.as(tenant).header("If-Match", "\"1\"").delete(path).then().statusCode(204);
        api.as(tenant).get(path).then().statusCode(404);
    }

    @Test
    void refusesWhatMakesNoSense() {
        refused(rule("UPSTREAM_EXPIRY", 14, "CUSTOMER", true), 422, "/recipient", "staff-only");
        refused(rule("EXPIRY", 30, "CUSTOMER", false), 409, "/daysBefore", "rule-exists");
        refused(rule("EXPIRY", 366, "CUSTOMER", true), 422, "/daysBefore", null);
        refused(rule("EXPIRY", -1, "CUSTOMER", true), 422, "/daysBefore", null);
        String id = api.as(tenant).get("/reminder-rules").path("items[0].id");
        Response onto = api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(rule("EXPIRY", 7, "CUSTOMER", true))
                .put("/reminder-rules/" + id);
        onto.then().statusCode(409);
        assertThat(onto.<String>path("code")).isEqualTo("rule-exists");
    }

    @Test
    void thereAreFiftyRulesAtMost() {
        int present =
                api.as(tenant).get("/reminder-rules").<List<?>>path("items").size();
        for (int day = 100; day < 150 - present; day++) {
            api.as(tenant)
                    .body(rule("RENEWAL", day, "CUSTOMER", false))
                    .post("/reminder-rules")
                    .then()
                    .statusCode(201);
        }
        Response oneMore =
                api.as(tenant).body(rule("RENEWAL", 365, "CUSTOMER", false)).post("/reminder-rules");
        oneMore.then().statusCode(409);
        assertThat(oneMore.<String>path("code")).isEqualTo("too-many-rules");
    }

    @Test
    void theTimeOfTheDayIsSet() {
        Response first = api.as(tenant).get("/reminder-settings");
        assertThat(first.<String>path("sendAt")).isEqualTo("08:00");
        assertThat(first.<String>path("timeZone")).isEqualTo("Europe/Berlin");
        Response changed = api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("sendAt", "06:45"))
                .put("/reminder-settings");
        changed.then().statusCode(200);
        assertThat(api.as(tenant).get("/reminder-settings").<String>path("sendAt"))
                .isEqualTo("06:45");
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("sendAt", "07:00"))
                .put("/reminder-settings")
                .then()
                .statusCode(412);
        for (String wrong : List.of("24:00", "8:00", "08:60", "noon")) {
            api.as(tenant)
                    .header("If-Match", "\"1\"")
                    .body(Map.of("sendAt", wrong))
                    .put("/reminder-settings")
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    void clerksSeeManagersChange() {
        String clerk = desk.user("CLERK");
        api.as(clerk).get("/reminder-rules").then().statusCode(200);
        api.as(clerk)
                .body(rule("RENEWAL", 3, "CUSTOMER", true))
                .post("/reminder-rules")
                .then()
                .statusCode(403);
        api.as(desk.user("READ_ONLY")).get("/reminder-rules").then().statusCode(403);
    }

    private void refused(Object rule, int status, String pointer, String code) {
        Response answer = api.as(tenant).body(rule).post("/reminder-rules");
        answer.then().statusCode(status);
        assertThat(answer.<List<String>>path("errors.pointer")).contains(pointer);
        if (code != null) {
            assertThat(answer.<List<String>>path("errors.code")).contains(code);
        }
    }

    public static Map<String, Object> rule(String event, int days, String recipient, boolean active) {
        return Map.of("event", event, "daysBefore", days, "recipient", recipient, "active", active);
    }
}
