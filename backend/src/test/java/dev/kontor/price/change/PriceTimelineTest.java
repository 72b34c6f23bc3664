package dev.kontor.price.change;

import static dev.kontor.price.change.Changes.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One price over time: what was, is and will be said about it, by whom and why. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PriceTimelineTest extends PriceChangeCase {

    private static final String WHICH = "/price-timeline?sku=.com&action=RENEW&termMonths=12";

    private Response timeline(String payer, String more) {
        return api.as(tenant).get(payer + WHICH + more);
    }

    @Test
    void scheduledPresentPastAndReplacedStandWithWhoAndWhy() {
        String rise = changes.draft("classId", desk.classId, TOMORROW, List.of(item("RENEW", 12, "12.00")));
        changes.publish(rise).then().statusCode(200);
        String late = changes.draft("classId", desk.classId, YESTERDAY, List.of(item("RENEW", 12, "11.00")));
        changes.publish(late).then().statusCode(200);
        timeline("/customer-classes/" + desk.classId, "")
                .then()
                .statusCode(200)
                .body("items.findAll { it.state == 'SCHEDULED' }.amount", contains("12.00"))
                .body("items.find { it.state == 'SCHEDULED' }.validFrom", equalTo(TOMORROW))
                .body("items.find { it.state == 'SCHEDULED' }.changeId", equalTo(rise))
                .body("items.find { it.state == 'SCHEDULED' }.recordedBy", equalTo("Olga Owner"))
                .body("items.findAll { it.state == 'PRESENT' }.amount", contains("11.00"))
                .body("items.find { it.state == 'PRESENT' }.validUntil", equalTo(TOMORROW))
                .body("items.findAll { it.state == 'PAST' }.amount", contains("10.00"))
                .body("items.findAll { it.state == 'REPLACED' }.replacedById", hasItem(late))
                .body("items.level.unique()", contains("CLASS_LIST"))
                .body("items[0].state", equalTo("SCHEDULED"));
    }

    @Test
    void customerSeesEveryLevelThatMayDecide() {
        String standard = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", "USD"));
        desk.put(
                        "/price-lists/" + standard + "/entries/" + desk.productId,
                        Map.of("currency", "USD", "entries", Desk.entries("6.00", "13.00", "12.00", "60.00")))
                .then()
                .statusCode(200);
        desk.put(
                        "/customers/" + customer + "/price-adjustments",
                        Map.of("items", List.of(Map.of("scope", "ALL", "percent", "-10"))))
                .then()
                .statusCode(200);
        desk.override(customer, Map.of("currency", "USD", "entries", Desk.entries("4.00", "9.00", "9.00", "45.00")))
                .then()
                .statusCode(200);
        Response found = timeline("/customers/" + customer, "");
        found.then().statusCode(200).body("total.exact", equalTo(4));
        assertThat(found.<List<String>>path("items.level"))
                .containsExactlyInAnyOrder("CUSTOMER_LIST", "CLASS_LIST", "STANDARD_LIST", "CUSTOMER_ADJUSTMENT");
        found.then()
                .body("items.find { it.level == 'CUSTOMER_ADJUSTMENT' }.percent", equalTo("-10.00"))
                .body("items.find { it.level == 'CUSTOMER_ADJUSTMENT' }.amount", nullValue())
                .body("items.find { it.level == 'CUSTOMER_ADJUSTMENT' }.recordedBy", equalTo("Olga Owner"));
        timeline("/price-lists/" + standard, "").then().body("items.amount", contains("13.00"));
    }

    @Test
    void pagesNeitherSkipNorRepeat() {
        for (int i = 1; i <= 7; i++) {
            String day = TODAY.plusDays(10L * i).toString();
            String change = changes.draft("classId", desk.classId, day, List.of(item("RENEW", 12, "1" + i + ".00")));
            changes.publish(change).then().statusCode(200);
        }
        List<String> all =
                timeline("/customer-classes/" + desk.classId, "&limit=100").path("items.id");
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            Response page = timeline(
                    "/customer-classes/" + desk.classId, "&limit=3" + (cursor == null ? "" : "&cursor=" + cursor));
            paged.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(paged).isEqualTo(all).doesNotHaveDuplicates();
    }

    @Test
    void onlyWhoMaySeesCosts() {
        String costs = desk.created("/price-lists", Map.of("kind", "COST", "name", "Registry", "currency", "USD"));
        desk.put(
                        "/price-lists/" + costs + "/entries/" + desk.productId,
                        Map.of("currency", "USD", "entries", List.of(Desk.entry("RENEW", 12, "7.00"))))
                .then()
                .statusCode(200);
        timeline("/price-lists/" + costs, "").then().statusCode(200).body("items", hasSize(1));
        String key = desk.key("prices:read");
        api.withToken(key).get("/price-lists/" + costs + WHICH).then().statusCode(404);
        timeline("/customer-classes/" + UUID.randomUUID(), "").then().statusCode(404);
    }
}
