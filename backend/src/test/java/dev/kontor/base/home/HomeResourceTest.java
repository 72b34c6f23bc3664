package dev.kontor.base.home;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.approval.ApprovalDesk;
import dev.kontor.customer.request.NewRequest;
import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The start page: what it has for whom, and that its figures are those of the lists behind them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HomeResourceTest extends HoldingsCase {

    private static final String ALL = "['PRODUCTS', 'CLASS', 'PRICES', 'CUSTOMER', 'SITE']";

    @Inject
    ApprovalDesk approvals;

    @Inject
    Sql sql;

    private ValidatableResponse as(String secret, String path) {
        return api.withToken(secret).get(path).then();
    }

    private String waitingFor(Duration target, String service) {
        NewRequest request = new NewRequest(
                UUID.fromString(customer), List.of(service), null, null, null, List.of(), target, List.of());
        return approvals.ask(tenant, request).id().toString();
    }

    @Test
    void theFirstStepsAreDoneAsTheDataSay() {
        Api.Tenant fresh = api.newTenant();
        api.as(fresh)
                .get("/home")
                .then()
                .statusCode(200)
                .body("steps.name", contains("PRODUCTS", "CLASS", "PRICES", "CUSTOMER", "SITE", "MAIL_SERVER"))
                .body("steps.findAll { it.name in " + ALL + " }.done", everyItem(equalTo(false)));
        holdings.get("/home")
                .body(
                        "steps.findAll { it.done && it.name in " + ALL + " }.name",
                        contains("PRODUCTS", "CLASS", "PRICES", "CUSTOMER"));
    }

    @Test
    void everybodySeesWhatTheirRightsLetThemSee() {
        holdings.get("/home").body("figures", contains("OPEN_REQUESTS", "RENEWALS", "PRICE_FINDINGS", "REGISTRATIONS"));
        api.as(desk.user("READ_ONLY"))
                .get("/home")
                .then()
                .body("figures", contains("OPEN_REQUESTS", "RENEWALS", "PRICE_FINDINGS"))
                .body("steps.name", contains("PRODUCTS", "CLASS", "PRICES", "CUSTOMER", "MAIL_SERVER"));
        waitingFor(Duration.ofMillis(1), "ORDER");
        String mails = desk.key("mails:read");
        as(mails, "/home").statusCode(200).body("figures", empty()).body("steps", empty());
        as(mails, "/home/figures/PRICE_FINDINGS").statusCode(404).body("code", equalTo("not-found"));
        as(mails, "/home/figures/OPEN_REQUESTS").statusCode(404);
        as(mails, "/home/today").statusCode(200).body("items", empty());
        as(mails, "/home/changes").statusCode(200).body("items", empty());
        as(mails, "/home/weeks").statusCode(403);
        // money needs both: who has what, and what it costs
        as(desk.key("prices:read"), "/home").body("figures", contains("PRICE_FINDINGS"));
        as(desk.key("associations:read"), "/home/figures/RENEWALS").statusCode(404);
        as(desk.key("associations:read", "prices:read"), "/home/figures/RENEWALS")
                .statusCode(200);
    }

    @Test
    void thereIsNoOtherFigure() {
        api.as(tenant).get("/home/figures/NOTHING").then().statusCode(404);
    }

    @Test
    void openRequestsAreCountedWithTheOldestAndTheOverdue() {
        holdings.get("/home/figures/OPEN_REQUESTS")
                .body("count", equalTo(0))
                .body("oldest", nullValue())
                .body("courses[0].points", hasSize(13))
                .body("courses[0].points.value", everyItem(equalTo("0")));
        holdings.get("/home/today").body("items", empty());
        waitingFor(Duration.ofDays(2), "CONTENT");
        String overdue = waitingFor(Duration.ofMillis(1), "ORDER");
        holdings.get("/home/figures/OPEN_REQUESTS")
                .body("count", equalTo(2))
                .body("parts.find { it.name == 'OVERDUE' }.count", equalTo(1))
                .body("oldest", notNullValue())
                .body("courses[0].points[12].value", equalTo("2"))
                .body("courses[0].points[11].value", equalTo("0"));
        holdings.get("/home/today")
                .body("items.kind", contains("OVERDUE_REQUESTS"))
                .body("items[0].total.exact", equalTo(1))
                .body("items[0].first.id", contains(overdue))
                .body("items[0].first[0].name", equalTo("Alfreds Futterkiste"));
    }

    @Test
    void mailsOfTheWeekThatWereGivenUpAreNamed() {
        UUID lost = AsTenant.run(tenant, () -> mail("FAILED", 1));
        AsTenant.run(tenant, () -> mail("FAILED", 9));
        AsTenant.run(tenant, () -> mail("SENT", 1));
        holdings.get("/home/today")
                .body("items.kind", contains("MAILS_GIVEN_UP"))
                .body("items[0].total.exact", equalTo(1))
                .body("items[0].first.id", contains(lost.toString()))
                .body("items[0].first[0].name", equalTo("nobody@away.example"))
                .body("items[0].first[0].about", equalTo("Hello"));
    }

    private UUID mail(String status, int daysAgo) {
        UUID id = UUID.randomUUID();
        sql.query("""
                        insert into mail (reseller_id, id, kind, status, language, recipient, subject, queued_at, attempts, code,
                               request_id)
                        values (:reseller, :id, 'REQUEST_APPROVED', :status, 'en', 'nobody@away.example', 'Hello',
                               now() - make_interval(days => :days), 5, 'GIVEN_UP', :id)""")
                .bind("id", id)
                .bind("status", status)
                .bind("days", daysAgo)
                .update();
        return id;
    }

    @Test
    void changesAreToldByWhomToWhatAndManyAsOne() {
        String first = holdings.domain("first.com");
        String second = holdings.domain("second.com");
        holdings.tryToAssociate(customer, List.of(first, second), Map.of())
                .then()
                .statusCode(201);
        holdings.get("/home/changes")
                .body("items[0].thing", equalTo("ASSOCIATION"))
                .body("items[0].action", equalTo("CREATED"))
                .body("items[0].count", equalTo(2))
                .body("items[0].actor", equalTo("Olga Owner"))
                .body("items[0].name", nullValue())
                .body("items[1].thing", equalTo("SUBSCRIPTION"))
                .body("items[1].name", equalTo("second.com"))
                .body("items[1].thingId", equalTo(second))
                .body("items[1].changes", empty());
        Map<String, Object> bare = Map.of("name", "K2", "currency", "USD");
        long version = api.as(tenant)
                .get("/customer-classes/" + desk.classId)
                .jsonPath()
                .getLong("version");
        holdings.put("/customer-classes/" + desk.classId, version, bare).then().statusCode(200);
        holdings.get("/home/changes")
                .body("items[0].thing", equalTo("CUSTOMER_CLASS"))
                .body("items[0].name", equalTo("K2"))
                .body("items[0].changes.find { it.field == 'name' }.before", equalTo("K"))
                .body("items[0].changes.find { it.field == 'name' }.after", equalTo("K2"));
        as(desk.key("subscriptions:read"), "/home/changes")
                .body("items.thing", contains("SUBSCRIPTION", "SUBSCRIPTION"));
    }

    @Test
    void nothingIsOfAnotherReseller() {
        waitingFor(Duration.ofMillis(1), "ORDER");
        holdings.domain("first.com");
        Api.Tenant other = api.newTenant();
        api.as(other).get("/home/figures/OPEN_REQUESTS").then().body("count", equalTo(0));
        api.as(other).get("/home/figures/RENEWALS").then().body("count", equalTo(0));
        api.as(other).get("/home/today").then().body("items", empty());
        api.as(other).get("/home/changes").then().body("items", empty());
    }
}
