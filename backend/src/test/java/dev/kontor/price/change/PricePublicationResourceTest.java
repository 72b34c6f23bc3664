package dev.kontor.price.change;

import static dev.kontor.price.change.Changes.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a published change does, what makes its preview stale, and how it is taken back. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PricePublicationResourceTest extends PriceChangeCase {

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
        changes.revert(change)
                .then()
                .statusCode(409)
                .body("code", equalTo("changed-since"))
                .body("errors.code", contains("later-change"))
                .body("context.later.id", contains(later))
                .body("context.later.name", contains("Change"));
        assertThat(renewalOn(TODAY.toString())).isEqualTo("13.00");
        changes.revert(later).then().statusCode(201);
        // what the later change had replaced is there again
        changes.revert(change).then().statusCode(201);
        assertThat(renewalOn(TODAY.toString())).isEqualTo("10.00");
    }

    @Test
    void laterChangesAreTakenBackWithTheirFirst() {
        List<String> chain = new ArrayList<>();
        for (String amount : List.of("12.00", "13.00", "14.00")) {
            String change = changes.draft("classId", desk.classId, null, List.of(item("RENEW", 12, amount)));
            changes.publish(change).then().statusCode(200);
            chain.add(change);
        }
        changes.revert(chain.getFirst())
                .then()
                .statusCode(409)
                .body("context.later.id", contains(chain.get(2), chain.get(1)));
        api.as(tenant)
                .body(Map.of("reason", "All of it", "withLater", true))
                .post("/price-changes/" + chain.getFirst() + "/reversal")
                .then()
                .statusCode(201);
        assertThat(renewalOn(TODAY.toString())).isEqualTo("10.00");
        api.as(tenant).get("/price-changes?status=REVERTED").then().body("items", hasSize(3));
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
    void ownPricesApplyFromTodayUnlessADayIsNamed() {
        Map<String, Object> own = Map.of("currency", "USD", "entries", Desk.entries("4.00", "9.00", "9.00", "45.00"));
        desk.override(customer, own)
                .then()
                .statusCode(200)
                .body("entries.validFrom.unique()", contains(TODAY.toString()));
        assertThat(renewalOn(TODAY.toString())).isEqualTo("9.00");
        assertThat(renewalOn(YESTERDAY)).isEqualTo("10.00");
        desk.override(customer, own).then().statusCode(200);
        api.as(tenant).get("/price-changes?customerId=" + customer).then().body("items", hasSize(1));
        List<Map<String, Object>> dated = new ArrayList<>();
        for (Map<String, Object> entry : Desk.entries("4.00", "8.00", "9.00", "45.00")) {
            Map<String, Object> late = new HashMap<>(entry);
            late.put("validFrom", YESTERDAY);
            dated.add(late);
        }
        desk.override(customer, Map.of("currency", "USD", "entries", dated))
                .then()
                .statusCode(200);
        assertThat(renewalOn(YESTERDAY)).isEqualTo("8.00");
        assertThat(renewalOn(TODAY.toString())).isEqualTo("8.00");
    }

    @Test
    void setWithoutTheRightLeavesThePastAsItWas() {
        String key = desk.key("prices:read", "prices:write", "prices:publish");
        String path = "/customer-classes/" + desk.classId + "/prices/" + desk.productId;
        desk.asRead(api.withToken(key), path)
                .body(Map.of("currency", "USD", "entries", Desk.entries("5.00", "12.00", "10.00", "50.00")))
                .put(path)
                .then()
                .statusCode(200);
        assertThat(renewalOn(YESTERDAY)).isEqualTo("10.00");
        assertThat(renewalOn(TODAY.toString())).isEqualTo("12.00");
        List<Map<String, Object>> dated =
                List.of(Map.of("action", "RENEW", "termMonths", 12, "amount", "13.00", "validFrom", YESTERDAY));
        desk.asRead(api.withToken(key), path)
                .body(Map.of("currency", "USD", "entries", dated))
                .put(path)
                .then()
                .statusCode(422)
                .body("errors.code", contains("backdating-not-allowed"))
                .body("errors.pointer", contains("/entries/0/validFrom"));
        desk.asRead(api.withToken(key), path).delete(path).then().statusCode(204);
        assertThat(renewalOn(YESTERDAY)).isEqualTo("10.00");
        assertThat(renewalOn(TODAY.toString())).isEqualTo("NO_PRICE_IN_CURRENCY");
    }
}
