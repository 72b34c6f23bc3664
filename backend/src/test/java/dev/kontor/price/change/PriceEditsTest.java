package dev.kontor.price.change;

import static dev.kontor.price.change.Changes.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
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

    /** A class as the demo has them: nothing of its own, everything of the standard list. */
    private String inheritingClass() {
        String list = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", "USD"));
        desk.put(
                        "/price-lists/" + list + "/entries/" + desk.productId,
                        Map.of("currency", "USD", "entries", Desk.entries("0.30", "10.00", "9.80", "50.00")))
                .then()
                .statusCode(200);
        return desk.created("/customer-classes", Map.of("name", "Inherits", "currency", "USD"));
    }

    @Test
    void whatIsInheritedIsRaisedAndBecomesOwn() {
        String change = changes.draft("classId", inheritingClass(), null, List.of());
        edit(change, Map.of(), percent("7"), null).then().body("changed", equalTo(0));
        edit(change, Map.of("prices", "EFFECTIVE"), percent("7"), null)
                .then()
                .statusCode(200)
                .body("changed", equalTo(4));
        assertItems(change, "REGISTER null 0.32", "RENEW null 10.70", "TRANSFER null 10.49", "RESTORE null 53.50");
        edit(change, Map.of("prices", "OWN"), percent("10"), null).then().body("changed", equalTo(4));
        edit(change, Map.of("prices", "INHERITED"), percent("10"), null)
                .then()
                .body("changed", equalTo(0))
                .body("skipped", equalTo(4));
    }

    @Test
    void previewCountsWithoutADraftAndWritesNothing() {
        String inherits = inheritingClass();
        preview(
                        "classId=" + inherits,
                        Map.of("prices", "EFFECTIVE"),
                        percent("7"),
                        Map.of("ending", "0.90", "direction", "NEAREST"))
                .then()
                .statusCode(200)
                .body("changed", equalTo(4))
                .body("becomeOwn", equalTo(4))
                .body("raised", equalTo(4))
                .body("examples.before", contains("0.30", "10.00", "9.80"))
                .body("examples.after", contains("0.90", "10.90", "10.90"))
                .body("turned", equalTo(0))
                .body("strayed", equalTo(1))
                .body("surprises.after", contains("0.90"));
        api.as(tenant).get("/price-changes?classId=" + inherits).then().body("items", empty());
    }

    @Test
    void roundingThatTurnsARaiseIntoAReductionIsCounted() {
        String inherits = inheritingClass();
        Map<String, Object> effective = Map.of("prices", "EFFECTIVE", "actions", List.of("RENEW", "RESTORE"));
        preview("classId=" + inherits, effective, percent("1"), Map.of("ending", "0.90", "direction", "NEAREST"))
                .then()
                .body("turned", equalTo(1))
                .body("lowered", equalTo(1))
                .body("surprises[0].before", equalTo("10.00"))
                .body("surprises[0].after", equalTo("9.90"));
        preview("classId=" + inherits, effective, percent("1"), Map.of("ending", "0.90", "direction", "UP"))
                .then()
                .body("turned", equalTo(0))
                .body("raised", equalTo(2));
    }

    @Test
    void onlyTheCellsThatWereSelectedAreChanged() {
        desk.product(".net");
        String change = changes.draft("classId", inheritingClass(), null, List.of());
        edit(
                        change,
                        Map.of(
                                "prices",
                                "EFFECTIVE",
                                "skus",
                                List.of(".com"),
                                "charges",
                                List.of(Map.of("action", "RENEW", "termMonths", 12))),
                        percent("7"),
                        null)
                .then()
                .statusCode(200)
                .body("changed", equalTo(1));
        assertItems(change, "RENEW null 10.70");
    }

    @Test
    void standardPricesAreCopiedAndOwnOnesKeptUnlessAsked() {
        String inherits = inheritingClass();
        String change = changes.draft("classId", inherits, null, List.of(item("RENEW", 12, "11.00")));
        preview("changeId=" + change, Map.of("prices", "EFFECTIVE"), Map.of("kind", "COPY_INHERITED"), null)
                .then()
                .body("changed", equalTo(4))
                .body("becomeOwn", equalTo(3));
        edit(change, Map.of("prices", "INHERITED"), Map.of("kind", "COPY_INHERITED"), null)
                .then()
                .body("changed", equalTo(3));
        assertItems(change, "REGISTER null 0.30", "RENEW null 11.00", "TRANSFER null 9.80", "RESTORE null 50.00");
        edit(change, Map.of("prices", "EFFECTIVE"), Map.of("kind", "COPY_INHERITED"), null)
                .then()
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(3));
        assertItems(change, "REGISTER null 0.30", "RENEW null 10.00", "TRANSFER null 9.80", "RESTORE null 50.00");
    }

    @Test
    void quantitiesThatShowThroughBecomeOwnTogether() {
        String list = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", "USD"));
        Map<String, Object> ten = new HashMap<>(Desk.entry("RENEW", 12, "8.00"));
        ten.put("minQuantity", 10);
        desk.put(
                        "/price-lists/" + list + "/entries/" + desk.productId,
                        Map.of("currency", "USD", "entries", List.of(Desk.entry("RENEW", 12, "10.00"), ten)))
                .then()
                .statusCode(200);
        String inherits = desk.created("/customer-classes", Map.of("name", "Inherits", "currency", "USD"));
        String change = changes.draft("classId", inherits, null, List.of());
        edit(change, Map.of("prices", "EFFECTIVE"), percent("10"), null).then().body("changed", equalTo(2));
        assertItems(change, "RENEW null 11.00", "RENEW null 8.80");
    }

    @Test
    void previewIsOfExactlyOneOwner() {
        preview("", Map.of(), percent("1"), null).then().statusCode(422).body("errors.code", contains("one-owner"));
        preview("classId=" + desk.classId + "&customerId=" + customer, Map.of(), percent("1"), null)
                .then()
                .statusCode(422);
        preview("changeId=" + desk.classId, Map.of(), percent("1"), null).then().statusCode(404);
    }

    @Test
    void nothingIsInheritedByAListOfItsOwn() {
        String list = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", "USD"));
        preview("listId=" + list, Map.of(), Map.of("kind", "COPY_INHERITED"), null)
                .then()
                .statusCode(422)
                .body("errors.code", contains("nothing-inherited"));
    }

    private Response preview(String ground, Map<String, ?> select, Map<String, ?> operation, Map<String, ?> rounding) {
        Map<String, Object> request = new HashMap<>(Map.of("select", select, "operation", operation));
        request.put("rounding", rounding);
        return api.as(tenant)
                .body(request)
                .post("/price-changes/edit-preview" + (ground.isEmpty() ? "" : "?" + ground));
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
        Map<String, Object> request = new HashMap<>(Map.of("select", select, "operation", operation));
        request.put("rounding", rounding);
        return api.as(tenant).body(request).post("/price-changes/" + change + "/edits");
    }

    private static Map<String, Object> percent(String value) {
        return operation("PERCENT", value);
    }

    private static Map<String, Object> operation(String kind, String value) {
        Map<String, Object> operation = new HashMap<>(Map.of("kind", kind));
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
