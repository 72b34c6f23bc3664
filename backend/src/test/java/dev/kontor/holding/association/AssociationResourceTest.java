package dev.kontor.holding.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs to which customer, and until when. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AssociationResourceTest extends HoldingsCase {

    String domain;

    @BeforeEach
    void oneDomain() {
        domain = holdings.domain("blumen.com", Map.of("expiresOn", "2090-01-15", "upstreamUser", "u-17"));
    }

    @Test
    void associationIsMadeChangedAndDeleted() {
        String id = holdings.associate(customer, domain, Map.of("renewal", yearly("AUTO_RENEW"), "note", "By phone."));
        LocalDate today = LocalDate.parse(holdings.get("/associations/" + id)
                .body("state", equalTo("ACTIVE"))
                .body("customer.name", equalTo("Alfreds Futterkiste"))
                .body("subscription.identifier", equalTo("blumen.com"))
                .body("subscription.expiresOn", equalTo("2090-01-15"))
                .body("sku", equalTo(".com"))
                .body("notifyCustomer", equalTo(false))
                .body("renewal.price.total.amount", equalTo("10.00"))
                .body("renewal.price.source", equalTo("CLASS"))
                .body("datesDiffer", equalTo(false))
                .extract()
                .path("startsOn"));
        holdings.get("/associations/" + id)
                .body("renewal.nextOn", equalTo(today.plusYears(1).toString()));
        Map<String, Object> wanted =
                change(today.minusDays(10), Map.of("endsOn", "2091-01-01", "notifyCustomer", true));
        holdings.put("/associations/" + id, 9, wanted).then().statusCode(412);
        desk.put("/associations/" + id, wanted).then().statusCode(428);
        holdings.put("/associations/" + id, 0, wanted)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("renewal", nullValue())
                .body("datesDiffer", equalTo(true))
                .body("note", nullValue());
        holdings.get("/associations/" + id + "/history")
                .body("items.action", contains("CHANGED", "CREATED"))
                .body("items[0].changes.find { it.field == 'endsOn' }.after", equalTo("2091-01-01"));
        holdings.delete("/associations/" + id, 1).then().statusCode(204);
        api.as(tenant).get("/associations/" + id).then().statusCode(404);
        holdings.get("/subscriptions/" + domain).body("association", nullValue());
    }

    @Test
    void overlapsAreRefusedAndNamed() {
        holdings.associate(customer, domain, Map.of("startsOn", "2026-03-01", "endsOn", "2026-06-30"));
        String other = desk.customer("Berglunds");
        holdings.tryToAssociate(other, List.of(holdings.domain("free.com"), domain), Map.of("startsOn", "2026-06-30"))
                .then()
                .statusCode(409)
                .body("code", equalTo("overlap"))
                .body("errors.pointer", contains("/subscriptionIds/1"))
                .body("errors[0].detail", containsString("blumen.com is with Alfreds Futterkiste"))
                .body("errors[0].detail", containsString("from 2026-03-01 to 2026-06-30"));
        holdings.get("/associations?q=free").body("items", empty());
        holdings.associate(other, domain, Map.of("startsOn", "2026-07-01"));
        holdings.associate(other, domain, Map.of("startsOn", "2026-02-01", "endsOn", "2026-02-28"));
    }

    @Test
    void whatExpiresMakesRoomForTheNextOne() {
        holdings.associate(
                customer,
                domain,
                Map.of("startsOn", "2090-01-01", "renewal", Map.of("intervalMonths", 12, "mode", "EXPIRE")));
        String other = desk.customer("Berglunds");
        holdings.tryToAssociate(other, List.of(domain), Map.of("startsOn", "2090-12-31"))
                .then()
                .statusCode(409);
        holdings.associate(other, domain, Map.of("startsOn", "2091-01-01"));
    }

    @Test
    void changedPeriodMayNotOverlapEither() {
        String first = holdings.associate(customer, domain, Map.of("startsOn", "2090-01-01", "endsOn", "2090-06-30"));
        holdings.associate(customer, domain, Map.of("startsOn", "2090-07-01"));
        holdings.put("/associations/" + first, 0, change(LocalDate.of(2090, 1, 1), Map.of()))
                .then()
                .statusCode(409)
                .body("code", equalTo("overlap"));
    }

    @ParameterizedTest
    @CsvSource({
        "endsOn,2020-01-01,/endsOn",
        "quantity,2,/quantity",
        "sku,.com,/subscriptionIds",
        "registeredById,00000000-0000-0000-0000-000000000009,/registeredById",
        "services,NOPE,/services/0"
    })
    void wrongFieldsAreNamed(String field, String value, String pointer) {
        Object given = field.equals("quantity") ? Integer.valueOf(value) : value;
        holdings.tryToAssociate(
                        customer, List.of(domain), Map.of(field, field.equals("services") ? List.of(value) : given))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void neitherAProductNorSubscriptionsIsAProductThatIsMissing() {
        holdings.post("/associations", Map.of("customerId", customer))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/sku"))
                .body("errors.code", contains("required"));
    }

    @Test
    void unknownThingsAreNamed() {
        String nobody = UUID.randomUUID().toString();
        holdings.tryToAssociate(nobody, List.of(domain), Map.of())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/customerId"));
        holdings.tryToAssociate(customer, List.of(domain, nobody, domain), Map.of())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/subscriptionIds/2"))
                .body("errors.code", contains("repeated"));
        holdings.tryToAssociate(customer, List.of(domain, nobody), Map.of())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/subscriptionIds/1"))
                .body("errors.code", contains("unknown-subscription"));
        holdings.post("/associations", Map.of("customerId", customer, "sku", ".nope"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/sku"));
    }

    @Test
    void renewalAfterTheEndIsRefused() {
        Map<String, Object> renewal = Map.of("intervalMonths", 12, "mode", "ASK", "nextOn", "2091-03-01");
        Map<String, Object> late = Map.of("startsOn", "2090-01-01", "endsOn", "2090-12-31", "renewal", renewal);
        holdings.tryToAssociate(customer, List.of(domain), late)
                .then()
                .statusCode(422)
                .body("errors.code", contains("renews-after-end"))
                .body("errors.pointer", contains("/renewal/nextOn"));
    }

    @Test
    void packagesGoToManyCustomersAtOnce() {
        String other = desk.customer("Berglunds");
        holdings.post(
                        "/associations",
                        Map.of(
                                "customerIds",
                                List.of(customer, other),
                                "sku",
                                ".com",
                                "quantity",
                                3,
                                "renewal",
                                yearly("AUTO_RENEW")))
                .then()
                .statusCode(201)
                .body("items.customer.name", contains("Alfreds Futterkiste", "Berglunds"))
                .body("items.subscription", contains(nullValue(), nullValue()))
                .body("items[0].renewal.price.total.amount", equalTo("30.00"));
        holdings.post("/associations", Map.of("customerIds", List.of(customer), "subscriptionIds", List.of(domain)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/customerIds"))
                .body("errors.code", contains("one-customer"));
        holdings.tryToAssociate(customer, List.of(domain), Map.of("quantity", 2))
                .then()
                .statusCode(422)
                .body("errors.code", contains("one-each"));
    }

    @Test
    void endingIsForOneOrManyAndNamesItsReason() {
        String first =
                holdings.associate(customer, domain, Map.of("startsOn", "2026-01-01", "renewal", yearly("AUTO_RENEW")));
        String second = holdings.associate(customer, holdings.domain("b.com"), Map.of("startsOn", "2026-01-01"));
        String planned = holdings.associate(customer, holdings.domain("c.com"), Map.of("startsOn", "2090-01-01"));
        holdings.post("/associations/" + planned + "/end", Map.of()).then().statusCode(422);
        holdings.post("/associations:batch-end", Map.of("ids", List.of(first, planned), "on", "2026-02-01"))
                .then()
                .statusCode(422);
        holdings.get("/associations/" + first).body("endsOn", nullValue());
        holdings.post(
                        "/associations:batch-end",
                        Map.of("ids", List.of(first, second), "on", "2026-02-01", "reason", "Sold."))
                .then()
                .statusCode(200)
                .body("items.state", contains("ENDED", "ENDED"))
                .body("items.endsOn", contains("2026-02-01", "2026-02-01"));
        holdings.get("/associations/" + first).body("renewal", nullValue()).body("version", equalTo(1));
        holdings.get("/associations/" + first + "/history")
                .body("items[0].changes.find { it.field == 'reason' }.after", equalTo("Sold."));
        holdings.post("/associations:batch-end", Map.of("ids", List.of(UUID.randomUUID())))
                .then()
                .statusCode(404);
    }

    @Test
    void answersAreTakenOnlyWhereSomebodyAsks() {
        String asked = holdings.associate(customer, domain, Map.of("startsOn", "2090-01-01", "renewal", yearly("ASK")));
        holdings.get("/associations/" + asked).body("lastOn", equalTo("2090-12-31"));
        answer(asked, "RENEW", 200);
        holdings.get("/associations/" + asked)
                .body("renewal.answer", equalTo("RENEW"))
                .body("lastOn", nullValue());
        answer(asked, "END", 200);
        String automatic =
                holdings.associate(customer, holdings.domain("b.com"), Map.of("renewal", yearly("AUTO_RENEW")));
        answer(automatic, "END", 409);
    }

    @Test
    void renewalPriceSaysWhy() {
        String id = holdings.associate(customer, domain, Map.of("renewal", yearly("AUTO_RENEW")));
        holdings.get("/associations/" + id + "/renewal-price?explain=true")
                .body("currency", equalTo("USD"))
                .body("prices[0].unitPrice.amount", equalTo("10.00"))
                .body("prices[0].explanation.steps.level[0]", equalTo("CUSTOMER_LIST"));
        String plain = holdings.associate(customer, holdings.domain("b.com"), Map.of());
        api.as(tenant)
                .get("/associations/" + plain + "/renewal-price")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-renewal"));
    }

    @Test
    void listPagesInEveryOrder() {
        for (String name : List.of("c.com", "a.com", "b.com")) {
            holdings.associate(customer, holdings.domain(name), Map.of());
        }
        String next = holdings.get("/associations?sort=identifier&limit=2")
                .body("items.subscription.identifier", contains("a.com", "b.com"))
                .extract()
                .path("nextCursor");
        holdings.get("/associations?sort=identifier&limit=2&cursor=" + next)
                .body("items.subscription.identifier", contains("c.com"));
        for (String sort :
                List.of("customer", "productName", "startsOn", "endsOn", "renewsOn", "createdAt", "-startsOn")) {
            String cursor = holdings.get("/associations?limit=2&sort=" + sort)
                    .body("items", hasSize(2))
                    .extract()
                    .path("nextCursor");
            holdings.get("/associations?limit=2&sort=" + sort + "&cursor=" + cursor)
                    .body("items", hasSize(1));
        }
        assertThat(next).isNotEmpty();
    }

    private void answer(String id, String answer, int status) {
        desk.put("/associations/" + id + "/renewal-answer", Map.of("answer", answer))
                .then()
                .statusCode(status);
    }

    private static Map<String, Object> yearly(String mode) {
        return Map.of("intervalMonths", 12, "mode", mode);
    }

    private static Map<String, Object> change(LocalDate startsOn, Map<String, Object> more) {
        Map<String, Object> change = new HashMap<>(Map.of(
                "startsOn", startsOn.toString(),
                "notifyCustomer", false,
                "services", List.of(),
                "updateService", false,
                "transferable", false));
        change.putAll(more);
        return change;
    }
}
