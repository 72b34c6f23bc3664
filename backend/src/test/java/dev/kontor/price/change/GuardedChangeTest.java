package dev.kontor.price.change;

import static dev.kontor.price.change.Changes.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the guard refuses, and how it is passed with a reason. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GuardedChangeTest extends PriceChangeCase {

    @Test
    void v2DraftOfHalfASetIsBlocked() {
        String change = changes.draft("customerId", customer, null, List.of(item("RENEW", 12, "4.00")));
        changes.preview(change)
                .then()
                .statusCode(200)
                .body("findings.byCode.code", hasItem("INCOMPLETE_SET"))
                .body("findings.blocking", equalTo(1))
                .body("mayPublish", equalTo(false))
                .body("mayOverride", equalTo(true));
        changes.publish(change)
                .then()
                .statusCode(422)
                .body("code", equalTo("price-guard"))
                .body("errors.code", hasItem("INCOMPLETE_SET"))
                .body("context.findings.code", hasItem("INCOMPLETE_SET"));
        assertThat(desk.price(customer, "RENEW", 12)).isEqualTo("10.00 CLASS");
        api.as(tenant).get("/price-changes/" + change).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void v7NegativeRegistrationIsBlocked() {
        String change = changes.draft(
                "customerId",
                customer,
                null,
                List.of(
                        item("REGISTER", 12, "-2.00"),
                        item("RENEW", 12, "10.00"),
                        item("TRANSFER", 0, "10.00"),
                        item("RESTORE", 0, "50.00")));
        changes.publish(change)
                .then()
                .statusCode(422)
                .body("code", equalTo("price-guard"))
                .body("context.findings.code", hasItem("NEGATIVE_PRICE"));
        assertThat(desk.price(customer, "REGISTER", 12)).isEqualTo("5.00 CLASS");
    }

    @Test
    void v8ChangeOfTheClassMovesSomeAndShieldsOthers() {
        String shielded = desk.customer("Shielded");
        desk.override(shielded, Map.of("currency", "USD", "entries", Desk.entries("9.00", "9.00", "9.00", "45.00")))
                .then()
                .statusCode(200);
        String change = changes.draft("classId", desk.classId, null, List.of(item("RENEW", 12, "12.00")));
        changes.preview(change)
                .then()
                .statusCode(200)
                .body("customers.total", equalTo(2))
                .body("customers.affected", equalTo(1))
                .body("customers.shielded", equalTo(1))
                .body("findings.byCode.code", hasItem("STALE"));
        String customers = "/price-changes/" + change + "/preview/customers";
        api.as(tenant)
                .get(customers)
                .then()
                .statusCode(200)
                .body("items.name", contains("Alfreds Futterkiste", "Shielded"))
                .body("items.effect", contains("AFFECTED", "SHIELDED"))
                .body("items.chargesAffected", contains(1, 0));
        api.as(tenant)
                .get(customers + "?effect=SHIELDED")
                .then()
                .body("items.name", contains("Shielded"))
                .body("total.exact", equalTo(1));
        changes.publish(change).then().statusCode(200);
        assertThat(desk.price(customer, "RENEW", 12)).isEqualTo("12.00 CLASS");
        assertThat(desk.price(shielded, "RENEW", 12)).isEqualTo("9.00 OVERRIDE");
        api.as(tenant).get("/customers/" + shielded + "/price-findings").then().body("items.code", hasItem("STALE"));
    }

    @Test
    void standardPriceReachesClassesWithoutAPriceOfTheirOwn() {
        String other = desk.created("/customer-classes", Map.of("name", "L", "currency", "USD"));
        desk.put(
                        "/customer-classes/" + other + "/adjustments",
                        Map.of("items", List.of(Map.of("scope", "ALL", "percent", "-50"))))
                .then()
                .statusCode(200);
        desk.created(
                "/customers",
                Map.of(
                        "kind",
                        "COMPANY",
                        "companyName",
                        "Of L",
                        "language",
                        "en",
                        "currency",
                        "USD",
                        "classId",
                        other));
        String standard = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", "USD"));
        String change = changes.draft("listId", standard, null, List.of(item("RENEW", 12, "12.00")));
        changes.preview(change)
                .then()
                .statusCode(200)
                .body("customers.total", equalTo(1))
                .body("customers.affected", equalTo(1))
                .body("products.added", equalTo(1));
        api.as(tenant)
                .get("/price-changes/" + change + "/preview/customers")
                .then()
                .body("items.name", contains("Of L"));
    }

    @Test
    void reasonPassesWhatTheGuardRefuses() {
        String change = changes.draft("customerId", customer, null, List.of(item("RENEW", 12, "4.00")));
        String fingerprint = changes.preview(change).path("fingerprint");
        Map<String, Object> publication = Map.of("fingerprint", fingerprint, "overrideReason", "Agreed by phone");
        api.as(tenant)
                .body(publication)
                .post("/price-changes/" + change + "/publication")
                .then()
                .statusCode(200)
                .body("overrideReason", equalTo("Agreed by phone"));
        assertThat(desk.price(customer, "RENEW", 12)).isEqualTo("4.00 OVERRIDE");
    }

    @Test
    void setPassesWithAReasonAndTheRight() {
        String path = "/customers/" + customer + "/price-overrides/" + desk.productId;
        Map<String, Object> half = Map.of("currency", "USD", "entries", List.of(Desk.entry("RENEW", 12, "4.00")));
        desk.put(path, half).then().statusCode(422).body("code", equalTo("incomplete-set"));
        String clerk = desk.user("CLERK");
        desk.asRead(api.as(clerk), path)
                .body(half)
                .put(path + "?overrideReason=Please")
                .then()
                .statusCode(403)
                .body("code", equalTo("missing-right"));
        desk.put(path + "?overrideReason=Agreed", half)
                .then()
                .statusCode(200)
                .body("findings.code", hasItems("INCOMPLETE_SET"));
        api.as(tenant)
                .get("/price-changes?customerId=" + customer)
                .then()
                .body("items[0].overrideReason", equalTo("Agreed"));
    }

    @Test
    void revenueCountsOwnPricesAndDiscounts() {
        String discounted = desk.customer("Discounted");
        String shielded = desk.customer("Shielded");
        desk.put(
                        "/customers/" + discounted + "/price-adjustments",
                        Map.of("items", List.of(Map.of("scope", "ALL", "percent", "-10"))))
                .then()
                .statusCode(200);
        desk.override(shielded, Map.of("currency", "USD", "entries", Desk.entries("9.00", "9.00", "9.00", "45.00")))
                .then()
                .statusCode(200);
        Renewals renewals = new Renewals(api, tenant, desk);
        renewals.add(customer, 1);
        renewals.add(discounted, 2);
        renewals.add(shielded, 1);
        String change = changes.draft("classId", desk.classId, null, List.of(item("RENEW", 12, "12.00")));
        changes.preview(change)
                .then()
                .statusCode(200)
                .body("revenue.currency", equalTo("USD"))
                .body("revenue.renewals", equalTo(3))
                .body("revenue.before", equalTo("37.00"))
                .body("revenue.after", equalTo("42.60"))
                .body("revenue.delta", equalTo("5.60"));
        api.as(tenant)
                .get("/price-changes/" + change + "/preview/customers?effect=AFFECTED")
                .then()
                .body("items.name", contains("Alfreds Futterkiste", "Discounted"))
                .body("items.revenueBefore", contains("10.00", "18.00"))
                .body("items.revenueAfter", contains("12.00", "21.60"));
        String own = changes.draft("customerId", shielded, null, List.of(item("RENEW", 12, "8.00")));
        changes.preview(own)
                .then()
                .statusCode(200)
                .body("revenue.before", equalTo("9.00"))
                .body("revenue.after", equalTo("8.00"))
                .body("customers.affected", equalTo(1));
    }

    @Test
    void previewComparesPricesAsTheyArePaid() {
        String markedUp = desk.customer("Marked up");
        desk.put(
                        "/customers/" + markedUp + "/price-adjustments",
                        Map.of("items", List.of(Map.of("scope", "ALL", "percent", "20"))))
                .then()
                .statusCode(200);
        desk.put(
                        "/customer-classes/" + desk.classId + "/prices/" + desk.productId,
                        Map.of("currency", "USD", "entries", Desk.entries("5.00", "5.0635", "10.00", "50.00")))
                .then()
                .statusCode(200);
        Renewals renewals = new Renewals(api, tenant, desk);
        renewals.add(customer, 1);
        renewals.add(markedUp, 1);
        String change = changes.draft("classId", desk.classId, null, List.of(item("RENEW", 12, "5.06")));
        changes.preview(change)
                .then()
                .statusCode(200)
                .body("customers.total", equalTo(1))
                .body("customers.affected", equalTo(1))
                .body("revenue.renewals", equalTo(1))
                .body("revenue.before", equalTo("6.08"))
                .body("revenue.after", equalTo("6.07"))
                .body("products.changed", equalTo(0))
                .body("products.unchanged", equalTo(1))
                .body("distribution.charges", everyItem(equalTo(0)))
                .body("largestMoves", empty());
        api.as(tenant)
                .get("/price-changes/" + change + "/preview/customers")
                .then()
                .body("items.name", contains("Marked up"));
        api.as(tenant)
                .get("/price-changes/" + change + "/items")
                .then()
                .body("items[0].charges.kind", contains("UNCHANGED"));
    }

    @Test
    void itemsOfADraftShowWhatWouldBeFound() {
        String change = changes.draft("customerId", customer, null, List.of(item("RENEW", 12, "0.00")));
        api.as(tenant)
                .get("/price-changes/" + change + "/items")
                .then()
                .statusCode(200)
                .body("items[0].charges[0].findings", hasItem("ZERO_PRICE"));
        api.as(tenant).get("/price-changes/" + change).then().body("status", equalTo("DRAFT"));
        assertThat(desk.price(customer, "RENEW", 12)).isEqualTo("10.00 CLASS");
    }

    @Test
    void customersWhoFallBelowTheMarginAreCounted() {
        String costs = desk.created("/price-lists", Map.of("kind", "COST", "name", "Registry", "currency", "USD"));
        desk.put(
                        "/price-lists/" + costs + "/entries/" + desk.productId,
                        Map.of("currency", "USD", "entries", List.of(Desk.entry("RENEW", 12, "7.00"))))
                .then()
                .statusCode(200);
        String discounted = desk.customer("Discounted");
        desk.put(
                        "/customers/" + discounted + "/price-adjustments",
                        Map.of("items", List.of(Map.of("scope", "ALL", "percent", "-10"))))
                .then()
                .statusCode(200);
        // 10 % of margin on 7.00 is 7.78: 8.00 is enough, 7.20 is not
        String change = changes.draft("classId", desk.classId, null, List.of(item("RENEW", 12, "8.00")));
        changes.preview(change).then().statusCode(200).body("customers.newlyBelowMargin", equalTo(1));
        api.as(tenant)
                .get("/price-changes/" + change + "/preview/customers?effect=NEWLY_BELOW_MARGIN")
                .then()
                .statusCode(200)
                .body("items.name", contains("Discounted"))
                .body("items.effect", contains("NEWLY_BELOW_MARGIN"));
    }
}
