package dev.kontor.holding.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is taken away by itself, and what a change takes away is said before (E23, L8). */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ChangePreviewTest extends HoldingsCase {

    @BeforeEach
    void customerWithTwoServices() {
        release(customer, "ORDER", "EDI");
    }

    @Test
    void servicesStayUnlessSomebodySaysOtherwise() {
        String domain = holdings.domain("a.com");
        holdings.preview(customer, List.of(domain), Map.of())
                .body("access.before.code", contains("ORDER", "EDI"))
                .body("access.after.code", contains("ORDER", "EDI"))
                .body("access.lost", empty())
                .body("findings", empty());
        String id = holdings.associate(customer, domain, Map.of());
        holdings.get("/associations/" + id).body("services", contains("ORDER", "EDI"));
        holdings.preview(customer, List.of(holdings.domain("b.com")), Map.of("services", List.of()))
                .body("access.lost", empty());
        holdings.delete("/associations/" + id, 0).then().statusCode(204);
        holdings.preview(customer, List.of(domain), Map.of("services", List.of()))
                .body("access.lost.code", contains("ORDER", "EDI"));
    }

    @Test
    void eachOfManyKeepsItsOwn() {
        String other = desk.customer("Berglunds");
        release(other, "CONTENT");
        List<List<String>> services = holdings.post(
                        "/associations", Map.of("customerIds", List.of(customer, other), "sku", ".com"))
                .then()
                .statusCode(201)
                .extract()
                .path("items.services");
        assertThat(services).containsExactly(List.of("ORDER", "EDI"), List.of("CONTENT"));
    }

    @Test
    void limitedCustomerIsNotOpenedMoreByTheDefault() {
        holdings.associate(
                customer, holdings.domain("a.com"), Map.of("startsOn", "2026-01-01", "services", List.of("EDI")));
        String second = holdings.associate(customer, holdings.domain("b.com"), Map.of());
        holdings.get("/associations/" + second).body("services", contains("EDI"));
    }

    @Test
    void changeSaysWhatItTakesAndStoresNothing() {
        String id = holdings.associate(customer, holdings.domain("a.com", Map.of("expiresOn", "2090-06-30")), Map.of());
        preview(id, Map.of("services", List.of("ORDER")))
                .statusCode(200)
                .body("access.before.code", contains("ORDER", "EDI"))
                .body("access.after.code", contains("ORDER"))
                .body("access.lost.code", contains("EDI"))
                .body("findings.code", contains("LOSES_ACCESS"))
                .body("customers.name", contains("Alfreds Futterkiste"))
                .body("items[0].identifier", equalTo("a.com"));
        holdings.get("/associations/" + id)
                .body("services", contains("ORDER", "EDI"))
                .body("version", equalTo(0));
        holdings.associate(customer, holdings.domain("b.com"), Map.of("services", List.of("EDI")));
        preview(id, Map.of("services", List.of("ORDER"))).body("access.lost", empty());
        preview(id, Map.of("services", List.of("ORDER"), "endsOn", "2090-12-31"))
                .body("items[0].warnings.code", contains("ENDS_AFTER_UPSTREAM"))
                .body("mail.code", equalTo("NOTIFY_OFF"));
    }

    @Test
    void changeTellsOverlapsAndRefusesWhatCannotBe() {
        String domain = holdings.domain("a.com");
        String id = holdings.associate(customer, domain, Map.of("startsOn", "2090-01-01", "endsOn", "2090-06-30"));
        holdings.associate(desk.customer("Berglunds"), domain, Map.of("startsOn", "2090-07-01"));
        preview(id, Map.of("startsOn", "2090-01-01"))
                .statusCode(200)
                .body("overlaps.customer.name", contains("Berglunds"));
        preview(id, Map.of("startsOn", "2090-01-01", "endsOn", "2089-01-01"))
                .statusCode(422)
                .body("errors.pointer", contains("/endsOn"));
        // of what is there already an end is an end: nobody says twice that it goes on
        preview(
                        id,
                        Map.of(
                                "startsOn",
                                "2090-01-01",
                                "endsOn",
                                "2090-12-31",
                                "renewal",
                                Map.of("intervalMonths", 12, "mode", "AUTO_RENEW", "nextOn", "2091-01-01")))
                .statusCode(422)
                .body("errors.code", contains("renews-after-end"));
        holdings.post("/associations/" + UUID.randomUUID() + "/preview", change(Map.of()))
                .then()
                .statusCode(404);
    }

    @Test
    void endOfTheFirstPeriodIsSaid() {
        Map<String, Object> terms = Map.of(
                "startsOn",
                "2090-01-01",
                "endsOn",
                "2090-12-31",
                "renewal",
                Map.of("intervalMonths", 12, "mode", "AUTO_RENEW"));
        String domain = holdings.domain("a.com");
        holdings.preview(customer, List.of(domain), terms)
                .statusCode(200)
                .body("items[0].warnings.code", contains("FIRST_PERIOD"))
                .body("items[0].endsOn", nullValue())
                .body("items[0].nextOn", equalTo("2091-01-01"));
        String id = holdings.associate(customer, domain, terms);
        holdings.get("/associations/" + id).body("endsOn", nullValue()).body("renewal.nextOn", equalTo("2091-01-01"));
    }

    private void release(String to, String... codes) {
        for (String code : codes) {
            desk.put("/customers/" + to + "/services/" + code, Map.of("active", true))
                    .then()
                    .statusCode(200);
        }
    }

    private ValidatableResponse preview(String id, Map<String, Object> more) {
        return holdings.post("/associations/" + id + "/preview", change(more)).then();
    }

    private static Map<String, Object> change(Map<String, Object> more) {
        Map<String, Object> change = new HashMap<>(Map.of(
                "startsOn", "2026-01-01",
                "notifyCustomer", false,
                "services", List.of(),
                "updateService", false,
                "transferable", false));
        change.putAll(more);
        return change;
    }
}
