package dev.kontor.price.change;

import static dev.kontor.price.change.Changes.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A price that was published for a later day does not vanish because somebody changes today's. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LaterPriceTest extends PriceChangeCase {

    private static final LocalDate RISE = TODAY.plusDays(40);
    private static final String EVE = RISE.minusDays(1).toString();

    @BeforeEach
    void renewalRisesLater() {
        String rise = changes.draft("classId", desk.classId, RISE.toString(), List.of(item("RENEW", 12, "12.00")));
        changes.publish(rise).then().statusCode(200);
    }

    private String correction(String until, String decision) {
        Map<String, Object> wanted = new HashMap<>(Map.of("classId", desk.classId, "name", "Correction"));
        wanted.put("effectiveUntil", until);
        wanted.put("laterPrices", decision);
        String change = desk.created("/price-changes", wanted);
        changes.put(change, List.of(item("RENEW", 12, "10.50"))).then().statusCode(200);
        return change;
    }

    private void pays(String today, String eve, String later) {
        assertThat(renewalOn(TODAY.toString())).isEqualTo(today);
        assertThat(renewalOn(EVE)).isEqualTo(eve);
        assertThat(renewalOn(RISE.toString())).isEqualTo(later);
    }

    @Test
    void correctionEndsWhereTheLaterPriceBegins() {
        String change = correction(null, null);
        changes.preview(change)
                .then()
                .statusCode(200)
                .body("findings.byCode.find { it.code == 'LATER_PRICE' }.count", equalTo(1))
                .body("findings.items.find { it.code == 'LATER_PRICE' }.price.amount", equalTo("10.50"))
                .body("findings.items.find { it.code == 'LATER_PRICE' }.day", equalTo(TODAY.toString()))
                .body("findings.items.find { it.code == 'LATER_PRICE' }.reference.amount", equalTo("12.00"))
                .body("findings.items.find { it.code == 'LATER_PRICE' }.until", equalTo(RISE.toString()))
                .body("findings.items.find { it.code == 'LATER_PRICE' }.className", equalTo("K"));
        changes.publish(change).then().statusCode(200).body("laterPrices", equalTo("KEEP"));
        pays("10.50", "10.50", "12.00");
        changes.revert(change).then().statusCode(201);
        pays("10.00", "10.00", "12.00");
    }

    @Test
    void laterPriceBeginsWhenTheChangeEnds() {
        String until = RISE.plusDays(10).toString();
        changes.publish(correction(until, "SHIFT")).then().statusCode(200);
        pays("10.50", "10.50", "10.50");
        assertThat(renewalOn(until)).isEqualTo("12.00");
    }

    @Test
    void laterPriceGoesWhenThatIsSaid() {
        changes.publish(correction(null, "REMOVE")).then().statusCode(200);
        pays("10.50", "10.50", "10.50");
        assertThat(renewalOn(RISE.plusYears(1).toString())).isEqualTo("10.50");
    }

    @Test
    void takenAwayPriceComesBackWithTheLaterOne() {
        String change = changes.draft("classId", desk.classId, null, List.of(item("RENEW", 12, null)));
        changes.preview(change).then().body("findings.items.find { it.code == 'LATER_PRICE' }.price", equalTo(null));
        changes.publish(change).then().statusCode(200);
        pays("NO_PRICE_IN_CURRENCY", "NO_PRICE_IN_CURRENCY", "12.00");
    }

    @Test
    void decisionIsPartOfWhatWasPreviewed() {
        String change = correction(null, null);
        Response preview = changes.preview(change);
        Response read = api.as(tenant).get("/price-changes/" + change);
        api.as(tenant)
                .header("If-Match", read.header("ETag"))
                .body(Map.of("name", "Correction", "laterPrices", "REMOVE"))
                .put("/price-changes/" + change)
                .then()
                .statusCode(200)
                .body("laterPrices", equalTo("REMOVE"));
        changes.publish(change, preview.path("fingerprint"))
                .then()
                .statusCode(409)
                .body("code", equalTo("stale-fingerprint"));
    }

    @Test
    void shiftNeedsAnEnd() {
        api.as(tenant)
                .body(Map.of("classId", desk.classId, "name", "Open", "laterPrices", "SHIFT"))
                .post("/price-changes")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/laterPrices"))
                .body("errors.code", contains("shift-needs-end"));
    }

    @Test
    void whatChangesNothingLaterIsNoFinding() {
        String same = changes.draft("classId", desk.classId, null, List.of(item("RENEW", 12, "12.00")));
        changes.preview(same).then().body("findings.items.code", empty());
        String after = changes.draft("classId", desk.classId, RISE.toString(), List.of(item("RENEW", 12, "13.00")));
        changes.preview(after).then().body("findings.items.code", empty());
        String before = correction(RISE.toString(), null);
        changes.preview(before).then().body("findings.items.code", empty());
    }

    @Test
    void resellerMayWantToBlockIt() {
        api.as(tenant)
                .header("If-Match", api.as(tenant).get("/price-guard/policy").header("ETag"))
                .body(Map.of(
                        "minimumMarginPercent",
                        "10.00",
                        "rules",
                        List.of(Map.of("code", "LATER_PRICE", "severity", "BLOCK"))))
                .put("/price-guard/policy")
                .then()
                .statusCode(200);
        String change = correction(null, null);
        changes.preview(change).then().body("findings.blocking", equalTo(1));
        changes.publish(change)
                .then()
                .statusCode(422)
                .body("code", equalTo("price-guard"))
                .body("context.findings.code", hasItem("LATER_PRICE"));
        pays("10.00", "10.00", "12.00");
    }

    @Test
    void importedOwnPricesKeepWhatIsScheduled() {
        String number = api.as(tenant).get("/customers/" + customer).path("number");
        List<Map<String, Object>> rise = List.of(
                item("REGISTER", 12, "4.00"),
                item("RENEW", 12, "9.00"),
                item("TRANSFER", 0, "9.00"),
                item("RESTORE", 0, "45.00"));
        changes.publish(changes.draft("customerId", customer, RISE.toString(), rise))
                .then()
                .statusCode(200);
        String file = "customer,sku,action,term,price,currency\n"
                + List.of("REGISTER,12", "RENEW,12", "TRANSFER,0", "RESTORE,0").stream()
                        .map(action -> number + ",.com," + action + ",60.00,USD\n")
                        .collect(Collectors.joining());
        String columns = "{\"customer\":\"customer\",\"sku\":\"sku\",\"action\":\"action\","
                + "\"term\":\"termMonths\",\"price\":\"amount\",\"currency\":\"currency\"}";
        api.as(tenant)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "prices.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("options", "{\"columns\":" + columns + ",\"dryRun\":false}", "application/json")
                .post("/customer-price-imports")
                .then()
                .statusCode(200)
                .body("errors", empty())
                .body("stored", equalTo(true));
        pays("60.00", "60.00", "9.00");
        api.as(tenant).get("/price-changes?customerId=" + customer).then().body("items", hasSize(2));
    }
}
