package dev.kontor.price.change;

import static dev.kontor.price.change.Changes.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits of many prices at once. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PriceEditsTest extends PriceChangeCase {

    @Test
    void sevenPercentOnRenewalsRoundedToNinety() {
        String change = changes.draft("classId", desk.classId, null, List.of());
        edit(
                        change,
                        Map.of("actions", List.of("RENEW")),
                        percent("7"),
                        Map.of("ending", "0.90", "direction", "NEAREST"))
                .then()
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(0))
                .body("skipped", equalTo(0));
        assertItems(change, "RENEW 10.00 10.90");
    }

    @Test
    void percentageBuildsOnTheDraft() {
        String change = changes.draft(
                "classId", desk.classId, null, List.of(item("RENEW", 12, "20.00"), item("RESTORE", 0, null)));
        edit(change, Map.of(), percent("10"), null)
                .then()
                .statusCode(200)
                .body("changed", equalTo(3))
                .body("skipped", equalTo(1));
        assertItems(change, "REGISTER 5.00 5.50", "RENEW 10.00 22.00", "TRANSFER 10.00 11.00", "RESTORE 50.00 null");
        edit(change, Map.of("actions", List.of("REGISTER")), percent("0"), null)
                .then()
                .body("unchanged", equalTo(1));
    }

    @Test
    void absoluteAndSetAndRemove() {
        String change = changes.draft("classId", desk.classId, null, List.of());
        edit(change, Map.of("skus", List.of(".com"), "actions", List.of("RENEW")), operation("ABSOLUTE", "-0.50"), null)
                .then()
                .statusCode(200);
        edit(change, Map.of("q", "com", "actions", List.of("TRANSFER")), operation("SET", "7.1234"), null)
                .then()
                .statusCode(200);
        edit(
                        change,
                        Map.of("categoryId", desk.categoryId, "actions", List.of("RESTORE")),
                        Map.of("kind", "REMOVE"),
                        null)
                .then()
                .body("changed", equalTo(1));
        assertItems(change, "RENEW 10.00 9.50", "TRANSFER 10.00 7.1234", "RESTORE 50.00 null");
    }

    @Test
    void completeSetIsCopiedFromTheClass() {
        desk.put(
                        "/customers/" + customer + "/price-adjustments",
                        Map.of("items", List.of(Map.of("scope", "ALL", "percent", "-10"))))
                .then()
                .statusCode(200);
        String change = changes.draft("customerId", customer, null, List.of());
        edit(change, Map.of("skus", List.of(".com")), Map.of("kind", "COPY_FROM_CLASS"), null)
                .then()
                .statusCode(200)
                .body("changed", equalTo(4));
        edit(change, Map.of(), percent("-10"), null).then().body("changed", equalTo(4));
        assertItems(change, "REGISTER null 4.50", "RENEW null 9.00", "TRANSFER null 9.00", "RESTORE null 45.00");
        changes.publish(change).then().statusCode(200);
        assertThat(desk.price(customer, "REGISTER", 24)).isEqualTo("9.00 OVERRIDE");
    }

    @Test
    void customersPercentageBuildsOnWhatShowsThrough() {
        String change = changes.draft("customerId", customer, null, List.of());
        edit(change, Map.of("actions", List.of("RENEW")), percent("-20"), null)
                .then()
                .body("changed", equalTo(1));
        assertItems(change, "RENEW null 8.00");
    }

    @Test
    void unknownProductIsNamed() {
        String change = changes.draft("classId", desk.classId, null, List.of());
        edit(change, Map.of("skus", List.of(".com", ".none")), percent("7"), null)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/select/skus/1"));
    }

    @ParameterizedTest
    @CsvSource({
        "PERCENT, , /operation/value, wrong-value",
        "REMOVE, 1, /operation/value, wrong-value",
        "SET, 1.00001, /operation/value, too-many-decimals",
        "SET, 1000000000000, /operation/value, too-large",
        "COPY_FROM_CLASS, , /operation/kind, no-class"
    })
    void operationsThatMakeNoSenseAreRefused(String kind, String value, String pointer, String code) {
        String change = changes.draft("classId", desk.classId, null, List.of());
        edit(change, Map.of(), operation(kind, value), null)
                .then()
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        api.as(tenant).get("/price-changes/" + change).then().body("itemCount", equalTo(0));
    }

    @Test
    void editThatExplodesIsRefused() {
        String change = changes.draft("classId", desk.classId, null, List.of());
        edit(change, Map.of(), operation("SET", "999999999999"), null).then().statusCode(200);
        edit(change, Map.of(), percent("10"), null).then().statusCode(422).body("errors.code", contains("too-large"));
        edit(change, Map.of(), percent("7"), Map.of("ending", "1.50", "direction", "UP"))
                .then()
                .statusCode(422);
    }

    private Response edit(String change, Map<String, ?> select, Map<String, ?> operation, Map<String, ?> rounding) {
        Map<String, Object> request = new java.util.HashMap<>(Map.of("select", select, "operation", operation));
        request.put("rounding", rounding);
        return api.as(tenant).body(request).post("/price-changes/" + change + "/edits");
    }

    private static Map<String, Object> percent(String value) {
        return operation("PERCENT", value);
    }

    private static Map<String, Object> operation(String kind, String value) {
        Map<String, Object> operation = new java.util.HashMap<>(Map.of("kind", kind));
        operation.put("value", value);
        return operation;
    }

    private void assertItems(String change, String... expected) {
        List<Map<String, Object>> charges =
                api.as(tenant).get("/price-changes/" + change + "/items").path("items[0].charges");
        assertThat(charges)
                .extracting(charge -> charge.get("action") + " " + charge.get("before") + " " + charge.get("after"))
                .containsExactly(expected);
    }
}
