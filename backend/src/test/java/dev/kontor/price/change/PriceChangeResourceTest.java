package dev.kontor.price.change;

import static dev.kontor.price.change.Changes.item;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

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

/** Drafts of price changes: their items, days, owners and what may become of them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PriceChangeResourceTest extends PriceChangeCase {

    @Test
    void itemsShowBeforeBesideAfter() {
        String change = changes.draft(
                "classId", desk.classId, TOMORROW, List.of(item("RENEW", 12, "12.00"), item("RESTORE", 0, "50.00")));
        String path = "/price-changes/" + change + "/items";
        api.as(tenant)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.sku", contains(".com"))
                .body("items[0].charges.before", contains("10.00", "50.00"))
                .body("items[0].charges.after", contains("12.00", "50.00"))
                .body("items[0].charges.kind", contains("CHANGED", "UNCHANGED"));
        changes.publish(change).then().statusCode(200);
        api.as(tenant)
                .get(path)
                .then()
                .statusCode(200)
                .body("total.exact", equalTo(1))
                .body("items[0].charges.before", contains("10.00"))
                .body("items[0].charges.after", contains("12.00"))
                .body("items[0].charges.kind", contains("CHANGED"));
    }

    @Test
    void firstOwnPriceStandsBesideWhatItReplaces() {
        String standard = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", "USD"));
        String net = desk.product(".net");
        desk.put(
                        "/price-lists/" + standard + "/entries/" + net,
                        Map.of("currency", "USD", "entries", Desk.entries("6.00", "12.00", "12.00", "60.00")))
                .then()
                .statusCode(200);
        Map<String, Object> renewal = new HashMap<>(item("RENEW", 12, "11.00"));
        renewal.put("sku", ".net");
        String ofClass = changes.draft("classId", desk.classId, null, List.of(renewal, item("RENEW", 12, "9.00")));
        String path = "/price-changes/" + ofClass + "/items";
        for (int round = 0; round < 2; round++) {
            api.as(tenant)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("items.sku", contains(".com", ".net"))
                    .body("items[0].charges[0].before", equalTo("10.00"))
                    .body("items[0].charges[0].inherited", nullValue())
                    .body("items[1].charges[0].before", nullValue())
                    .body("items[1].charges[0].after", equalTo("11.00"))
                    .body("items[1].charges[0].inherited", equalTo("12.00"))
                    .body("items[1].charges[0].inheritedSource", equalTo("LIST"));
            if (round == 0) {
                changes.publish(ofClass).then().statusCode(200);
            }
        }
        String own = changes.draft("customerId", customer, null, List.of(renewal));
        api.as(tenant)
                .get("/price-changes/" + own + "/items")
                .then()
                .body("items[0].charges[0].before", nullValue())
                .body("items[0].charges[0].inherited", equalTo("11.00"))
                .body("items[0].charges[0].inheritedSource", equalTo("CLASS"));
        changes.revert(ofClass).then().statusCode(201);
        api.as(tenant).get(path).then().body("items[1].charges[0].inherited", equalTo("12.00"));
    }

    @Test
    void itemsAreTakenOutOfADraft() {
        String change = changes.draft("classId", desk.classId, null, List.of(item("RENEW", 12, "12.00")));
        api.as(tenant)
                .delete("/price-changes/" + change + "/items?productId=" + desk.productId)
                .then()
                .statusCode(200)
                .body("itemCount", equalTo(0));
        changes.preview(change).then().statusCode(422).body("code", equalTo("empty-change"));
    }

    @Test
    void timelineShowsSetsAndChangesNewestFirst() {
        desk.override(customer, Map.of("currency", "USD", "entries", Desk.entries("9.00", "9.00", "9.00", "45.00")))
                .then()
                .statusCode(200);
        String change = changes.draft("customerId", customer, null, List.of(item("RENEW", 12, "8.00")));
        api.as(tenant)
                .get("/price-changes?customerId=" + customer)
                .then()
                .statusCode(200)
                .body("items.name", contains("Change", ".com"))
                .body("items.status", contains("DRAFT", "PUBLISHED"))
                .body("items.itemCount", contains(1, 4))
                .body("items[0].customerId", equalTo(customer));
        api.as(tenant)
                .get("/price-changes?status=DRAFT&classId=" + desk.classId)
                .then()
                .statusCode(200)
                .body("items", empty());
        changes.publish(change).then().statusCode(200);
        api.as(tenant)
                .get("/customers/" + customer + "/history")
                .then()
                .statusCode(200)
                .body("items.action", contains("PRICED", "PRICED", "CREATED"))
                .body("items[0].changes[0].after", equalTo("Change"))
                .body("items[0].revertible", equalTo(false));
    }

    @Test
    void historySaysWhatWasSetFromWhichAmount() {
        desk.override(customer, Map.of("currency", "USD", "entries", Desk.entries("5.00", "9.00", "9.00", "45.00")))
                .then()
                .statusCode(200);
        String what = "items[0].changes.find { it.field == 'priceChange' }.after.";
        api.as(tenant)
                .get("/customers/" + customer + "/history")
                .then()
                .body(what + "count", equalTo(4))
                .body(what + "currency", equalTo("USD"))
                .body(what + "items.find { it.action == 'RENEW' }.sku", equalTo(".com"))
                .body(what + "items.find { it.action == 'RENEW' }.after", equalTo("9.00"))
                .body(what + "items.find { it.action == 'RENEW' }.before", nullValue())
                .body(what + "items.find { it.action == 'RENEW' }.inherited", equalTo("10.00"));
        changes.publish(changes.draft("customerId", customer, null, List.of(item("RENEW", 12, "8.00"))))
                .then()
                .statusCode(200);
        api.as(tenant)
                .get("/customers/" + customer + "/history")
                .then()
                .body(what + "items.before", contains("9.00"))
                .body(what + "items.after", contains("8.00"));
    }

    @Test
    void discardedDraftStaysAsItWas() {
        String change = changes.draft("classId", desk.classId, null, List.of(item("RENEW", 12, "12.00")));
        api.as(tenant)
                .post("/price-changes/" + change + "/discard")
                .then()
                .statusCode(200)
                .body("status", equalTo("DISCARDED"))
                .body("allowedTransitions", empty());
        changes.put(change, List.of(item("RENEW", 12, "13.00")))
                .then()
                .statusCode(409)
                .body("code", equalTo("wrong-state"))
                .body("context.currentState", equalTo("DISCARDED"));
        changes.preview(change).then().statusCode(409);
    }

    @Test
    void draftIsRenamedAndMovedWithItsVersion() {
        String change = changes.draft("classId", desk.classId, null, List.of());
        Response read = api.as(tenant).get("/price-changes/" + change);
        Map<String, Object> wanted = Map.of("name", "Spring", "effectiveFrom", TOMORROW);
        api.as(tenant).body(wanted).put("/price-changes/" + change).then().statusCode(428);
        api.as(tenant)
                .header("If-Match", read.getHeader("ETag"))
                .body(wanted)
                .put("/price-changes/" + change)
                .then()
                .statusCode(200)
                .body("name", equalTo("Spring"))
                .body("effectiveFrom", equalTo(TOMORROW));
        api.as(tenant)
                .header("If-Match", read.getHeader("ETag"))
                .body(wanted)
                .put("/price-changes/" + change)
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @CsvSource({
        "1.00001, too-many-decimals, 422",
        "1000000000000, too-large, 422",
        "-1000000000000, too-large, 422",
        "1000000000000000, invalid-value, 400",
        "NaN, invalid-value, 400",
        "'', invalid-value, 400"
    })
    void hostileAmountsAreRefusedAtTheirField(String amount, String code, int status) {
        String change = changes.draft("classId", desk.classId, null, List.of());
        changes.put(change, List.of(item("RENEW", 12, "1.00"), item("RESTORE", 0, amount)))
                .then()
                .statusCode(status)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", equalTo("/items/1/amount"));
    }

    @Test
    void unknownProductsChargesAndDuplicatesAreRefused() {
        String change = changes.draft("classId", desk.classId, null, List.of());
        Map<String, Object> unknown = new java.util.HashMap<>(item("RENEW", 12, "1.00"));
        unknown.put("sku", ".none");
        changes.put(
                        change,
                        List.of(
                                unknown,
                                item("TRADE", 0, "1.00"),
                                item("RENEW", 12, "1.00"),
                                item("RENEW", 12, "2.00")))
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("unknown-product", "unknown-charge", "duplicate"))
                .body("errors.pointer", hasItems("/items/0/sku", "/items/1/action", "/items/3/action"));
        changes.put(change, List.of()).then().statusCode(422);
    }

    @Test
    void draftHasExactlyOneOwnerAndSomeDays() {
        api.as(tenant)
                .body(Map.of("name", "Nobody's"))
                .post("/price-changes")
                .then()
                .statusCode(422)
                .body("code", equalTo("one-owner"));
        api.as(tenant)
                .body(Map.of(
                        "classId",
                        desk.classId,
                        "name",
                        "Empty",
                        "effectiveFrom",
                        TOMORROW,
                        "effectiveUntil",
                        TOMORROW))
                .post("/price-changes")
                .then()
                .statusCode(422)
                .body("errors.code", contains("empty-period"));
    }

    @Test
    void clerkSeesNoChangesOfCosts() {
        String costs = desk.created("/price-lists", Map.of("kind", "COST", "name", "Registry", "currency", "USD"));
        String change = changes.draft("listId", costs, null, List.of(item("RENEW", 12, "3.00")));
        changes.publish(change).then().statusCode(200);
        String clerk = desk.user("CLERK");
        api.as(clerk).get("/price-changes/" + change).then().statusCode(404);
        api.as(clerk)
                .get("/price-changes?listId=" + costs)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        api.as(tenant)
                .get("/price-changes?listId=" + costs)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }
}
