package dev.kontor.pricechange;

import static dev.kontor.pricechange.Changes.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PriceChangeResourceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private static final String TOMORROW = TODAY.plusDays(1).toString();
    private static final String YESTERDAY = TODAY.minusDays(1).toString();

    @Inject
    Api api;

    Api.Tenant tenant;
    Desk desk;
    Changes changes;
    String customer;

    @BeforeEach
    void deskWithOneCustomer() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        changes = new Changes(api, tenant.ownerEmail());
        customer = desk.customer("Alfreds Futterkiste");
    }

    @Test
    void publishedChangeAppliesFromItsDay() {
        String change = changes.draft("classId", desk.classId, TOMORROW, List.of(item("RENEW", 12, "12.00")));
        assertThat(renewalOn(TOMORROW)).isEqualTo("10.00");
        changes.publish(change)
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("publishedBy", equalTo("Olga Owner"))
                .body("allowedTransitions", contains("REVERTED"));
        assertThat(renewalOn(TODAY.toString())).isEqualTo("10.00");
        assertThat(renewalOn(TOMORROW)).isEqualTo("12.00");
        changes.publish(change, "x").then().statusCode(409).body("code", equalTo("wrong-state"));
    }

    @Test
    void changeWithAnEndLeavesTheRestAsItWas() {
        Response created = api.as(tenant)
                .body(Map.of(
                        "classId",
                        desk.classId,
                        "name",
                        "Sale",
                        "effectiveFrom",
                        "2090-01-01",
                        "effectiveUntil",
                        "2090-02-01"))
                .post("/price-changes");
        created.then().statusCode(201).body("status", equalTo("DRAFT"));
        String change = created.path("id");
        changes.put(change, List.of(item("RENEW", 12, "1.00"), item("TRANSFER", 0, null)));
        changes.publish(change).then().statusCode(200);
        assertThat(renewalOn("2089-12-31")).isEqualTo("10.00");
        assertThat(renewalOn("2090-01-31")).isEqualTo("1.00");
        assertThat(renewalOn("2090-02-01")).isEqualTo("10.00");
        assertThat(priceOn("2090-01-15", "TRANSFER", 0)).isEqualTo("NO_PRICE_IN_CURRENCY");
        assertThat(priceOn("2090-02-01", "TRANSFER", 0)).isEqualTo("10.00");
    }

    @Test
    void previewNamesTheLargestMovesAlsoAgainstInheritedPrices() {
        String customer = desk.customer("Ernst Handel");
        String change = changes.draft(
                "customerId",
                customer,
                null,
                List.of(
                        item("REGISTER", 12, "5.00"),
                        item("RENEW", 12, "9000.00"),
                        item("TRANSFER", 0, "11.00"),
                        item("RESTORE", 0, "49.00")));
        changes.preview(change)
                .then()
                .statusCode(200)
                .body("largestMoves.action", contains("RENEW", "TRANSFER", "RESTORE"))
                .body("largestMoves[0].before", equalTo("10.00"))
                .body("largestMoves[0].after", equalTo("9000.00"))
                .body("largestMoves[0].percent", equalTo("89900.0000"))
                .body("largestMoves[0].sku", equalTo(".com"))
                .body("distribution.find { it.fromPercent == '50' }.charges", equalTo(1));
    }

    @Test
    void previewWritesNothing() {
        String change = changes.draft("classId", desk.classId, null, List.of(item("RENEW", 12, "12.00")));
        changes.preview(change)
                .then()
                .statusCode(200)
                .body("on", equalTo(TODAY.toString()))
                .body("customers.total", equalTo(1))
                .body("customers.affected", equalTo(1))
                .body("customers.shielded", equalTo(0))
                .body("products.changed", equalTo(1))
                .body("products.added", equalTo(0))
                .body("mayPublish", equalTo(true))
                .body("distribution.find { it.fromPercent == '10' }.charges", equalTo(1));
        assertThat(renewalOn(TODAY.toString())).isEqualTo("10.00");
        api.as(tenant)
                .get("/price-changes/" + change)
                .then()
                .body("status", equalTo("DRAFT"))
                .body("effectiveFrom", nullValue());
    }

    @Test
    void staleFingerprintIsRefused() {
        String change = changes.draft("classId", desk.classId, null, List.of(item("RENEW", 12, "12.00")));
        String fingerprint = changes.preview(change).path("fingerprint");
        String other = changes.draft("classId", desk.classId, null, List.of(item("RESTORE", 0, "60.00")));
        changes.publish(other).then().statusCode(200);
        changes.publish(change, fingerprint).then().statusCode(409).body("code", equalTo("stale-fingerprint"));
        assertThat(renewalOn(TODAY.toString())).isEqualTo("10.00");
        changes.publish(change).then().statusCode(200);
        assertThat(renewalOn(TODAY.toString())).isEqualTo("12.00");
    }

    @Test
    void draftThatWasEditedSinceItsPreviewIsRefused() {
        String change = changes.draft("classId", desk.classId, null, List.of(item("RENEW", 12, "12.00")));
        String fingerprint = changes.preview(change).path("fingerprint");
        changes.put(change, List.of(item("RENEW", 12, "120.00"))).then().statusCode(200);
        changes.publish(change, fingerprint).then().statusCode(409).body("code", equalTo("stale-fingerprint"));
    }

    @Test
    void standardPricesBelowMakeAPreviewStale() {
        String change = changes.draft("classId", desk.classId, null, List.of(item("RENEW", 12, "12.00")));
        String fingerprint = changes.preview(change).path("fingerprint");
        String list = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", "USD"));
        desk.put(
                        "/price-lists/" + list + "/entries/" + desk.productId,
                        Map.of("currency", "USD", "entries", Desk.entries("6.00", "11.00", "11.00", "60.00")))
                .then()
                .statusCode(200);
        changes.publish(change, fingerprint).then().statusCode(409).body("code", equalTo("stale-fingerprint"));
    }

    @Test
    void reversalBringsBackWhatWasThere() {
        String change = changes.draft(
                "classId", desk.classId, null, List.of(item("RENEW", 12, "12.00"), item("TRANSFER", 0, null)));
        changes.publish(change).then().statusCode(200);
        assertThat(priceOn(TODAY.toString(), "TRANSFER", 0)).isEqualTo("NO_PRICE_IN_CURRENCY");
        Response inverse = changes.revert(change);
        inverse.then()
                .statusCode(201)
                .body("revertsId", equalTo(change))
                .body("overrideReason", equalTo("A mistake"))
                .body("status", equalTo("PUBLISHED"));
        assertThat(renewalOn(TODAY.toString())).isEqualTo("10.00");
        assertThat(priceOn(TODAY.toString(), "TRANSFER", 0)).isEqualTo("10.00");
        api.as(tenant)
                .get("/price-changes/" + change)
                .then()
                .body("status", equalTo("REVERTED"))
                .body("revertedById", equalTo(inverse.path("id")));
        changes.revert(change).then().statusCode(409).body("code", equalTo("wrong-state"));
        changes.revert(inverse.path("id")).then().statusCode(201);
        assertThat(renewalOn(TODAY.toString())).isEqualTo("12.00");
    }

    @Test
    void reversalIsRefusedAfterALaterChange() {
        String change = changes.draft("classId", desk.classId, null, List.of(item("RENEW", 12, "12.00")));
        changes.publish(change).then().statusCode(200);
        String later = changes.draft("classId", desk.classId, null, List.of(item("RENEW", 12, "13.00")));
        changes.publish(later).then().statusCode(200);
        changes.revert(change).then().statusCode(409).body("code", equalTo("changed-since"));
        assertThat(renewalOn(TODAY.toString())).isEqualTo("13.00");
        changes.revert(later).then().statusCode(201);
        changes.revert(change).then().statusCode(409).body("code", equalTo("changed-since"));
    }

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

    @Test
    void pastNeedsItsOwnRight() {
        String clerk = desk.user("CLERK");
        Map<String, Object> wanted = Map.of("classId", desk.classId, "name", "Late", "effectiveFrom", YESTERDAY);
        api.as(clerk)
                .body(wanted)
                .post("/price-changes")
                .then()
                .statusCode(422)
                .body("errors.code", contains("backdating-not-allowed"))
                .body("errors.pointer", contains("/effectiveFrom"));
        api.as(tenant).body(wanted).post("/price-changes").then().statusCode(201);
        String change =
                new Changes(api, clerk).draft("classId", desk.classId, null, List.of(item("RENEW", 12, "9.00")));
        new Changes(api, clerk).publish(change).then().statusCode(403).body("code", equalTo("missing-right"));
    }

    @Test
    void setWithoutTheRightLeavesThePastAsItWas() {
        String clerk = desk.user("CLERK");
        String path = "/customer-classes/" + desk.classId + "/prices/" + desk.productId;
        api.as(clerk)
                .body(Map.of("currency", "USD", "entries", Desk.entries("5.00", "12.00", "10.00", "50.00")))
                .put(path)
                .then()
                .statusCode(200);
        assertThat(renewalOn(YESTERDAY)).isEqualTo("10.00");
        assertThat(renewalOn(TODAY.toString())).isEqualTo("12.00");
        List<Map<String, Object>> dated =
                List.of(Map.of("action", "RENEW", "termMonths", 12, "amount", "13.00", "validFrom", YESTERDAY));
        api.as(clerk)
                .body(Map.of("currency", "USD", "entries", dated))
                .put(path)
                .then()
                .statusCode(422)
                .body("errors.code", contains("backdating-not-allowed"))
                .body("errors.pointer", contains("/entries/0/validFrom"));
        api.as(clerk).delete(path).then().statusCode(204);
        assertThat(renewalOn(YESTERDAY)).isEqualTo("10.00");
        assertThat(renewalOn(TODAY.toString())).isEqualTo("NO_PRICE_IN_CURRENCY");
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

    private String renewalOn(String day) {
        return priceOn(day, "RENEW", 12);
    }

    private String priceOn(String day, String action, int termMonths) {
        Response response = api.as(tenant)
                .body(Map.of(
                        "customerId", customer,
                        "on", day,
                        "items", List.of(Map.of("sku", ".com", "action", action, "termMonths", termMonths))))
                .post("/prices/resolve");
        response.then().statusCode(200);
        return response.path("prices[0].sold")
                ? response.path("prices[0].unitPrice.amount")
                : response.path("prices[0].reason");
    }
}
