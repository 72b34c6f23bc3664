package dev.kontor.price.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Discounts are price changes: looked at by the guard, known in the history, taken back like others. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AdjustmentChangeTest extends PriceChangeCase {

    private String net;
    private String ofCustomer;
    private String ofClass;

    @BeforeEach
    void productWithAStandardPrice() {
        String standard = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", "USD"));
        net = desk.product(".net");
        desk.put(
                        "/price-lists/" + standard + "/entries/" + net,
                        Map.of("currency", "USD", "entries", Desk.entries("6.00", "12.00", "12.00", "60.00")))
                .then()
                .statusCode(200);
        ofCustomer = "/customers/" + customer + "/price-adjustments";
        ofClass = "/customer-classes/" + desk.classId + "/adjustments";
    }

    private static Map<String, Object> all(String percent) {
        return Map.of("items", List.of(Map.of("scope", "ALL", "percent", percent)));
    }

    private void policy(String... codes) {
        List<Map<String, Object>> rules = new ArrayList<>();
        for (String code : codes) {
            rules.add(Map.of("code", code, "severity", "BLOCK"));
        }
        api.as(tenant)
                .header("If-Match", api.as(tenant).get("/price-guard/policy").header("ETag"))
                .body(Map.of("minimumMarginPercent", "10.00", "rules", rules))
                .put("/price-guard/policy")
                .then()
                .statusCode(200);
    }

    private String renewal(String sku, String day) {
        Response answer = api.as(tenant)
                .body(Map.of(
                        "customerId", customer,
                        "on", day,
                        "items", List.of(Map.of("sku", sku, "action", "RENEW", "termMonths", 12))))
                .post("/prices/resolve");
        return answer.path("prices[0].unitPrice.amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ofCustomer", "ofClass"})
    void onlyWhatWasReadIsReplaced(String which) throws Exception {
        String path = which.equals("ofClass") ? ofClass : ofCustomer;
        api.as(tenant).body(all("-5")).put(path).then().statusCode(428);
        String read = api.as(tenant).get(path).then().extract().header("ETag");
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            Map<String, Object> wanted = all("-" + i);
            writers.add(() -> api.as(tenant)
                    .header("If-Match", read)
                    .body(wanted)
                    .put(path)
                    .statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            for (Future<Integer> one : threads.invokeAll(writers)) {
                answers.add(one.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
        api.as(tenant).get(path).then().body("items", hasSize(1));
        desk.put(path, all("-7")).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-100", "-99.99"})
    void guardRefusesWhatWouldBeRegretted(String percent) {
        policy("ZERO_PRICE");
        for (String path : List.of(ofCustomer, ofClass)) {
            desk.put(path, all(percent))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("price-guard"))
                    .body("context.findings.code", everyItem(equalTo("ZERO_PRICE")));
            api.as(tenant).get(path).then().body("items", empty());
        }
        assertThat(renewal(".net", TODAY.toString())).isEqualTo("12.00");
        api.as(tenant)
                .header("If-Match", api.as(tenant).get(ofCustomer).header("ETag"))
                .queryParam("overrideReason", "A gift")
                .body(all(percent))
                .put(ofCustomer)
                .then()
                .statusCode(200);
        assertThat(renewal(".net", TODAY.toString())).isEqualTo("0.00");
        api.as(tenant)
                .get("/price-changes?customerId=" + customer)
                .then()
                .body("items.overrideReason", contains("A gift"));
    }

    @Test
    void whatWasWrongBeforeBlocksNothing() {
        desk.put(ofCustomer, all("-100")).then().statusCode(200);
        policy("ZERO_PRICE");
        Map<String, Object> scheduled = new HashMap<>(Map.of("scope", "PRODUCT", "productId", net, "percent", "-5"));
        scheduled.put("validFrom", TODAY.plusDays(30).toString());
        desk.put(ofCustomer, Map.of("items", List.of(Map.of("scope", "ALL", "percent", "-100"), scheduled)))
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    void belowCostIsFoundAtTheClass() {
        String costs = desk.created("/price-lists", Map.of("kind", "COST", "name", "Registry", "currency", "USD"));
        desk.put(
                        "/price-lists/" + costs + "/entries/" + net,
                        Map.of("currency", "USD", "entries", Desk.entries("4.00", "9.00", "9.00", "40.00")))
                .then()
                .statusCode(200);
        policy("BELOW_COST");
        desk.put(ofClass, all("-50"))
                .then()
                .statusCode(422)
                .body("context.findings.code", everyItem(equalTo("BELOW_COST")));
        desk.put(ofClass, all("-5")).then().statusCode(200);
    }

    @Test
    void previewSaysWhatWouldMoveAndStoresNothing() {
        desk.customer("Second");
        api.as(tenant)
                .body(all("-50"))
                .post(ofClass + "/preview")
                .then()
                .statusCode(200)
                .body("on", equalTo(TODAY.toString()))
                .body("customers", equalTo(2))
                .body("changed", equalTo(4))
                .body("largestMoves[0].sku", equalTo(".net"))
                .body("largestMoves.find { it.action == 'RENEW' }.before", equalTo("12.00"))
                .body("largestMoves.find { it.action == 'RENEW' }.after", equalTo("6.00"))
                .body("findings.total", equalTo(0))
                .body("mayPublish", equalTo(true));
        api.as(tenant)
                .body(all("-100"))
                .post(ofCustomer + "/preview")
                .then()
                .body("customers", equalTo(1))
                .body("changed", equalTo(8))
                .body("findings.byCode.code", contains("ZERO_PRICE"))
                .body("findings.total", equalTo(8));
        api.as(tenant).get(ofClass).then().body("items", empty()).header("ETag", equalTo("\"0\""));
        api.as(tenant).get("/price-changes?customerId=" + customer).then().body("items", empty());
    }

    @Test
    void historySaysWhoAndWhatAndAReversalBringsItBack() {
        desk.put(ofCustomer, all("-5")).then().statusCode(200);
        desk.put(ofCustomer, all("-10")).then().statusCode(200);
        api.as(tenant)
                .get("/customers/" + customer + "/history")
                .then()
                .body("items[0].action", equalTo("PRICED"))
                .body("items[0].changes[0].field", equalTo("adjustments"))
                .body("items[0].changes[0].before", equalTo("-5.00 %"))
                .body("items[0].changes[0].after", equalTo("-10.00 %"));
        Response changed = api.as(tenant).get("/price-changes?customerId=" + customer);
        changed.then().body("items.adjusts", contains(true, true)).body("items.name", contains("-10.00 %", "-5.00 %"));
        String second = changed.path("items[0].id");
        String first = changed.path("items[1].id");
        changes.revert(first)
                .then()
                .statusCode(409)
                .body("code", equalTo("changed-since"))
                .body("context.later.id", contains(second))
                .body("context.later.name", contains("-10.00 %"));
        changes.revert(second).then().statusCode(201).body("adjusts", equalTo(true));
        assertThat(renewal(".net", TODAY.toString())).isEqualTo("11.40");
    }

    @Test
    void discountBeginsTodayAndThePastStays() {
        desk.put(ofClass, all("-50")).then().statusCode(200);
        assertThat(renewal(".net", TODAY.toString())).isEqualTo("6.00");
        assertThat(renewal(".net", YESTERDAY)).isEqualTo("12.00");
        Map<String, Object> late = Map.of("scope", "ALL", "percent", "-60", "validFrom", YESTERDAY);
        api.as(tenant)
                .header("If-Match", api.as(tenant).get(ofClass).header("ETag"))
                .body(Map.of("items", List.of(late)))
                .put(ofClass)
                .then()
                .statusCode(200)
                .body("items.percent", contains("-60.00"));
        assertThat(renewal(".net", YESTERDAY)).isEqualTo("4.80");
        String key = desk.key("prices:read", "prices:write", "prices:publish");
        api.withToken(key)
                .header("If-Match", api.as(tenant).get(ofClass).header("ETag"))
                .body(Map.of("items", List.of(Map.of("scope", "ALL", "percent", "-70", "validFrom", YESTERDAY))))
                .put(ofClass)
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("backdating-not-allowed"))
                .body("errors.pointer", contains("/items/0/validFrom"));
    }
}
