package dev.kontor.price.change;

import static dev.kontor.price.change.Changes.item;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Prices on the start page: what begins soon, and what was published last. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ChangesAtHomeTest extends PriceChangeCase {

    private ValidatableResponse home(String part) {
        return api.as(tenant).get("/home/" + part).then().statusCode(200);
    }

    private String published(String owner, String id, int inDays) {
        String change =
                changes.draft(owner, id, TODAY.plusDays(inDays).toString(), List.of(item("RENEW", 12, "12.50")));
        changes.publish(change).then().statusCode(200);
        return change;
    }

    @Test
    void whatBeginsWithinTwoWeeksIsForToday() {
        home("today").body("items", empty());
        String soon = published("classId", desk.classId, 14);
        published("classId", desk.classId, 15);
        changes.draft("classId", desk.classId, TOMORROW, List.of(item("RENEW", 12, "13.00")));
        home("today")
                .body("items.kind", contains("PRICES_BEGIN"))
                .body("items[0].total.exact", equalTo(1))
                .body("items[0].first.id", contains(soon))
                .body("items[0].first[0].name", equalTo("Change"))
                .body("items[0].first[0].day", equalTo(TODAY.plusDays(14).toString()));
    }

    @Test
    void aPublishedPriceIsToldWithWhatItWas() {
        String change = published("classId", desk.classId, 0);
        home("changes")
                .body("items[0].action", equalTo("PRICED"))
                .body("items[0].thing", equalTo("CUSTOMER_CLASS"))
                .body("items[0].thingId", equalTo(desk.classId))
                .body("items[0].name", equalTo("K"))
                .body("items[0].actor", equalTo("Olga Owner"))
                .body("items[0].count", equalTo(1))
                .body("items[0].price.changeId", equalTo(change))
                .body("items[0].price.sku", equalTo(".com"))
                .body("items[0].price.charge", equalTo("RENEW/12"))
                .body("items[0].price.amount.amount", equalTo("12.50"))
                .body("items[0].price.before.amount", equalTo("10.00"))
                .body("items[0].price.before.currency", equalTo("USD"));
        changes.revert(change).then().statusCode(201);
        home("changes").body("items[0].action", equalTo("REVERTED"));
        desk.override(customer, Map.of("currency", "USD", "entries", Desk.entries("4.00", "9.00", "9.00", "45.00")))
                .then()
                .statusCode(200);
        home("changes")
                .body("items[0].thing", equalTo("CUSTOMER"))
                .body("items[0].name", equalTo("Alfreds Futterkiste"))
                .body("items[0].count", equalTo(4))
                .body("items[0].price.before", nullValue());
    }

    @Test
    void costsAreForThoseWhoMaySeeThem() {
        String list = desk.created("/price-lists", Map.of("kind", "COST", "name", "Registry", "currency", "USD"));
        published("listId", list, 3);
        home("today").body("items.kind", contains("PRICES_BEGIN"));
        home("changes").body("items[0].thing", equalTo("PRICE_LIST")).body("items[0].name", equalTo("Registry"));
        String clerk = desk.user("CLERK");
        api.as(clerk).get("/home/today").then().statusCode(200).body("items", empty());
        api.as(clerk)
                .get("/home/changes")
                .then()
                .statusCode(200)
                .body("items.findAll { it.thing == 'PRICE_LIST' }", empty());
    }
}
