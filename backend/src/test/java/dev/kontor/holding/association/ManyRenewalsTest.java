package dev.kontor.holding.association;

import static dev.kontor.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many associations renew, changed in one operation. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ManyRenewalsTest extends HoldingsCase {

    private static final Map<String, Object> EXPIRE = Map.of("mode", "EXPIRE");
    private static final Map<String, Object> AUTOMATIC = Map.of("mode", "AUTO_RENEW");

    @Test
    void previewSaysWhatChangesWhatStaysAndWhatIsRefused() {
        List<String> ids =
                List.of(held("a.com", yearly("AUTO_RENEW")), held("b.com", yearly("EXPIRE")), held("c.com", Map.of()));
        preview(ids, EXPIRE)
                .then()
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("same", equalTo(1))
                .body("refused", equalTo(1))
                .body("items.identifier", contains("a.com", "b.com", "c.com"))
                .body("items.outcome", contains("CHANGED", "SAME", "REFUSED"))
                .body("items[0].customer.name", equalTo("Alfreds Futterkiste"))
                .body("items[0].before.mode", equalTo("AUTO_RENEW"))
                .body("items[0].before.lastOn", nullValue())
                .body("items[0].after.mode", equalTo("EXPIRE"))
                .body("items[0].after.nextOn", equalTo("2091-01-01"))
                .body("items[0].after.lastOn", equalTo("2090-12-31"))
                .body("items[0].refusal", nullValue())
                .body("items[2].refusal.code", equalTo("no-renewal"));
        renewal(ids.getFirst()).body("renewal.mode", equalTo("AUTO_RENEW")).body("version", equalTo(0));
    }

    @Test
    void eachIsChangedByItselfAndCanBeTakenBack() {
        List<String> ids = List.of(held("a.com", yearly("AUTO_RENEW")), held("b.com", Map.of()));
        change(ids, EXPIRE).then().statusCode(200).body("changed", equalTo(1)).body("refused", equalTo(1));
        renewal(ids.getFirst())
                .body("renewal.mode", equalTo("EXPIRE"))
                .body("lastOn", equalTo("2090-12-31"))
                .body("version", equalTo(1));
        renewal(ids.getLast()).body("renewal", nullValue()).body("version", equalTo(0));
        String history = "/associations/" + ids.getFirst() + "/history";
        holdings.get(history)
                .body("items.action", contains("CHANGED", "CREATED"))
                .body("items[0].changes.field", contains("renewal.mode"));
        String event = holdings.get(history).extract().path("items[0].id");
        api.as(tenant)
                .header("If-Match", "\"1\"")
                .post(history + "/" + event + "/reversal")
                .then()
                .statusCode(201);
        renewal(ids.getFirst()).body("renewal.mode", equalTo("AUTO_RENEW"));
    }

    @Test
    void anotherIntervalCountsFromTheNextDay() {
        List<String> ids = List.of(held("a.com", yearly("ASK")));
        change(ids, Map.of("intervalMonths", 24)).then().statusCode(200).body("changed", equalTo(1));
        renewal(ids.getFirst())
                .body("renewal.intervalMonths", equalTo(24))
                .body("renewal.mode", equalTo("ASK"))
                .body("renewal.nextOn", equalTo("2091-01-01"));
    }

    @Test
    void whatDoesNotRenewBeginsWhenEverythingIsSaid() {
        List<String> ids = List.of(held("a.com", Map.of()));
        change(ids, Map.of("mode", "AUTO_RENEW", "intervalMonths", 6))
                .then()
                .statusCode(200)
                .body("items.outcome", contains("CHANGED"));
        renewal(ids.getFirst())
                .body("renewal.intervalMonths", equalTo(6))
                .body("renewal.nextOn", equalTo("2090-07-01"));
        change(ids, Map.of("renews", false)).then().statusCode(200).body("changed", equalTo(1));
        renewal(ids.getFirst()).body("renewal", nullValue());
    }

    @Test
    void mailsAreSwitchedAlone() {
        List<String> ids = List.of(held("a.com", yearly("ASK")), held("b.com", Map.of()));
        change(ids, Map.of("notifyCustomer", true)).then().statusCode(200).body("changed", equalTo(2));
        holdings.get("/associations/" + ids.getLast())
                .body("notifyCustomer", equalTo(true))
                .body("renewal", nullValue());
        change(ids, Map.of("notifyCustomer", true)).then().body("same", equalTo(2));
    }

    @Test
    void whoHasTheNextPeriodKeepsIt() {
        String domain = holdings.domain("a.com");
        String first = holdings.associate(customer, domain, terms("2090-01-01", yearly("EXPIRE")));
        String other = held("b.com", yearly("EXPIRE"));
        String next = desk.customer("Berglunds");
        holdings.associate(next, domain, Map.of("startsOn", "2091-01-01"));
        change(List.of(first, other), AUTOMATIC)
                .then()
                .statusCode(200)
                .body("items.outcome", contains("REFUSED", "CHANGED"))
                .body("items[0].refusal.code", equalTo("overlap"))
                .body("items[0].refusal.detail", containsString("Berglunds"));
        renewal(first).body("renewal.mode", equalTo("EXPIRE"));
        renewal(other).body("renewal.mode", equalTo("AUTO_RENEW"));
    }

    @Test
    void daysHaveToFitEachOfThem() {
        String ends =
                held("a.com", Map.of("endsOn", "2092-12-31", "renewal", Map.of("intervalMonths", 12, "mode", "ASK")));
        String late = holdings.associate(customer, holdings.domain("b.com"), terms("2095-01-01", yearly("AUTO_RENEW")));
        change(List.of(ends, late), Map.of("nextOn", "2094-01-01"))
                .then()
                .statusCode(200)
                .body("refused", equalTo(2))
                .body("items.refusal.code", contains("renews-after-end", "renews-before-start"));
    }

    @Test
    void senselessWishesAreRefused() {
        List<String> ids = List.of(held("a.com", yearly("ASK")));
        refused(change(ids, Map.of()), 422, "invalid", "/mode required");
        refused(change(ids, Map.of("renews", false, "mode", "ASK")), 422, "invalid", "/renews required");
        assertThat(change(ids, Map.of("intervalMonths", 0)).statusCode()).isEqualTo(422);
        assertThat(change(List.of(), EXPIRE).statusCode()).isEqualTo(422);
        change(List.of(ids.getFirst(), customer), EXPIRE).then().statusCode(404);
        renewal(ids.getFirst()).body("renewal.mode", equalTo("ASK"));
    }

    @Test
    void thousandChangeTogetherAndARetryChangesNothing() {
        List<String> domains = IntStream.range(0, 1_000)
                .mapToObj(i -> "d%03d.com".formatted(i))
                .toList();
        List<String> subscriptions = domains.stream().map(holdings::domain).toList();
        Response made = holdings.tryToAssociate(customer, subscriptions, terms("2090-01-01", yearly("AUTO_RENEW")));
        List<String> ids = made.path("items.id");
        for (int i = 0; i < 2; i++) {
            api.as(tenant)
                    .header("Idempotency-Key", "once")
                    .body(with(ids, EXPIRE))
                    .post("/associations/renewals")
                    .then()
                    .statusCode(200)
                    .body("changed", equalTo(1_000))
                    .body("items.findAll { it.after.mode == 'EXPIRE' }", hasSize(1_000));
        }
        renewal(ids.getLast()).body("version", equalTo(1));
    }

    private static Map<String, Object> yearly(String mode) {
        return Map.of("renewal", Map.of("intervalMonths", 12, "mode", mode));
    }

    private static Map<String, Object> terms(String startsOn, Map<String, Object> more) {
        Map<String, Object> terms = new HashMap<>(Map.of("startsOn", startsOn));
        terms.putAll(more);
        return terms;
    }

    private String held(String domain, Map<String, Object> more) {
        return holdings.associate(customer, holdings.domain(domain), terms("2090-01-01", more));
    }

    private ValidatableResponse renewal(String id) {
        return holdings.get("/associations/" + id);
    }

    private static Map<String, Object> with(List<String> ids, Map<String, Object> wanted) {
        Map<String, Object> body = new HashMap<>(Map.of("ids", ids));
        body.putAll(wanted);
        return body;
    }

    private Response preview(List<String> ids, Map<String, Object> wanted) {
        return holdings.post("/associations/renewals/preview", with(ids, wanted));
    }

    private Response change(List<String> ids, Map<String, Object> wanted) {
        return holdings.post("/associations/renewals", with(ids, wanted));
    }
}
