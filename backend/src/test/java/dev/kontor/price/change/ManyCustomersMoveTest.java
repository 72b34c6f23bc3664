package dev.kontor.price.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.customer.approval.ApprovalDesk;
import dev.kontor.testing.Api;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many customers that go to another class: what it would do is told before, and each goes or stays by itself. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ManyCustomersMoveTest extends CustomerMoveCase {

    @Inject
    ApprovalDesk approvals;

    private Response whatIf(Map<String, Object> who, String classId) {
        Map<String, Object> move = new HashMap<>(who);
        move.put("classId", classId);
        return api.as(tenant).body(move).post("/customers/moves/preview");
    }

    private Response whatIf(List<String> customers, String classId) {
        return whatIf(Map.of("customerIds", customers), classId);
    }

    private Map<String, Object> moving(List<String> customers, String classId, String reason) {
        Map<String, Object> move = new HashMap<>(Map.of("customerIds", customers));
        move.put("classId", classId);
        move.put("reason", reason);
        return move;
    }

    private Response moved(List<String> customers, String classId, String reason) {
        return api.as(tenant).body(moving(customers, classId, reason)).post("/customers/moves");
    }

    @Test
    void previewCountsWhoPaysMoreAYear() {
        String two = desk.customer("Beta");
        String own = desk.customer("Gamma");
        String none = desk.customer("Delta");
        holds(customer, 1);
        holds(two, 3);
        holds(own, 1);
        ownPrices(own, "9.00");
        whatIf(List.of(customer, two, own, none), dearer)
                .then()
                .statusCode(200)
                .body("customerIds", hasSize(4))
                .body("moving", equalTo(4))
                .body("unchanged", equalTo(0))
                .body("refusals", empty())
                .body("dearer", equalTo(2))
                .body("cheaper", equalTo(0))
                .body("otherCurrency", equalTo(0))
                .body("unpricedCustomers", equalTo(0))
                .body("dormantCustomers", equalTo(0))
                .body("examples.name", contains("Beta", "Alfreds Futterkiste"))
                .body("examples[0].before.amount", equalTo("30.00"))
                .body("examples[0].after.amount", equalTo("36.00"));
        assertThat(classOf(customer)).isEqualTo("K");
        assertThat(api.as(tenant).get("/customers/" + customer).<Integer>path("version"))
                .isZero();
        moved(List.of(customer), dearer, null).then().statusCode(200);
        whatIf(List.of(customer), desk.classId)
                .then()
                .body("cheaper", equalTo(1))
                .body("dearer", equalTo(0));
        whatIf(List.of(customer, two), dearer).then().body("moving", equalTo(1)).body("unchanged", equalTo(1));
    }

    @Test
    void previewSaysWhatHasNoPriceAndWhatFallsAsleep() {
        String free = desk.customer("Free");
        holds(customer, 1);
        ownPrices(customer, "9.00");
        whatIf(List.of(customer, free), euro)
                .then()
                .statusCode(200)
                .body("moving", equalTo(2))
                .body("refusals.code", contains("price-guard"))
                .body("refusals.customers", contains(1))
                .body("unpricedCustomers", equalTo(1))
                .body("unpricedSkus", contains(".com"))
                .body("dormantCustomers", equalTo(1))
                .body("dormantProducts", equalTo(1))
                .body("examples[0].before.amount", equalTo("9.00"))
                .body("examples[0].after", nullValue())
                .body("examples[0].unpricedSkus", contains(".com"));
        sells(euro, "EUR", "5.00", "8.00", "8.00", "40.00");
        whatIf(List.of(customer, free), euro)
                .then()
                .body("refusals", empty())
                .body("otherCurrency", equalTo(1))
                .body("dearer", equalTo(0))
                .body("examples[0].before.currency", equalTo("USD"))
                .body("examples[0].after.currency", equalTo("EUR"))
                .body("examples[0].after.amount", equalTo("8.00"));
    }

    @Test
    void eachGoesOrStaysByItself() {
        String free = desk.customer("Free");
        String there = desk.customer("There");
        String credit = desk.customer("Credit");
        move(there, euro, "EUR").then().statusCode(200);
        api.as(tenant)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body(Map.of("creditLimit", Map.of("amount", "10.00", "currency", "USD")))
                .patch("/customers/" + credit)
                .then()
                .statusCode(200);
        holds(customer, 1);
        // the reason is no way around the guard for somebody without the right
        api.as(desk.user("CLERK"))
                .body(moving(List.of(customer, free, there, credit), euro, "New contract"))
                .post("/customers/moves")
                .then()
                .statusCode(200)
                .body("moved", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("refused", equalTo(2))
                .body("items.id", contains(customer, free, there, credit))
                .body("items.name", contains("Alfreds Futterkiste", "Free", "There", "Credit"))
                .body("items.outcome", contains("REFUSED", "MOVED", "UNCHANGED", "REFUSED"))
                .body("items.code", contains("price-guard", null, null, "credit-in-other-currency"));
        assertThat(List.of(classOf(customer), classOf(free), classOf(credit))).containsExactly("K", "Euro", "K");
        assertThat(renewalOn(TODAY.toString())).isEqualTo("10.00");
        api.as(tenant)
                .get("/customers/" + free + "/history")
                .then()
                .body("items[0].action", equalTo("CHANGED"))
                .body("items[0].changes.field", containsInAnyOrder("classId", "currency", "creditLimit", "reason"))
                .body("items[0].changes.find { it.field == 'reason' }.after", equalTo("New contract"));
        api.as(tenant).get("/customers/" + customer + "/history").then().body("items.action", contains("CREATED"));
    }

    @Test
    void reasonPassesOnlyWithTheRight() {
        holds(customer, 1);
        api.as(desk.user("CLERK"))
                .body(moving(List.of(customer), euro, "Please"))
                .post("/customers/moves")
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo("price-guard"));
        moved(List.of(customer), euro, "Agreed").then().body("moved", equalTo(1));
        assertThat(classOf(customer)).isEqualTo("Euro");
    }

    @Test
    void allThatFitAFilterAreMeant() {
        String other = desk.customer("Beta");
        move(other, dearer, "USD").then().statusCode(200);
        whatIf(Map.of("filter", Map.of("classId", desk.classId)), dearer)
                .then()
                .statusCode(200)
                .body("customerIds", contains(customer));
        whatIf(Map.of("filter", Map.of("q", "beta")), dearer)
                .then()
                .body("customerIds", contains(other))
                .body("unchanged", equalTo(1));
        whatIf(Map.of("filter", Map.of("classId", "K")), dearer)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    @Test
    void whatIsNoMoveIsRefused() {
        whatIf(Map.of(), dearer).then().statusCode(422).body("errors.pointer", contains("/customerIds"));
        whatIf(List.of(customer), UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-class"));
        String unknown = UUID.randomUUID().toString();
        moved(List.of(customer, unknown), dearer, null)
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-customer"))
                .body("errors.pointer", contains("/customerIds/1"));
        assertThat(classOf(customer)).isEqualTo("K");
        Map<String, Object> euros = moving(List.of(customer), dearer, null);
        euros.put("currency", "EUR");
        api.as(tenant)
                .body(euros)
                .post("/customers/moves")
                .then()
                .statusCode(422)
                .body("errors.code", contains("currency-mismatch"));
        moved(Collections.nCopies(1_001, customer), dearer, null).then().statusCode(422);
        Api.Tenant other = api.newTenant();
        api.as(other)
                .body(moving(List.of(customer), null, null))
                .post("/customers/moves")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-customer"));
    }

    @Test
    void moreThanAThousandAreTooMany() {
        String rows = IntStream.range(0, 1_001)
                .mapToObj("Customer %d\n"::formatted)
                .collect(Collectors.joining("", "name\n", ""));
        upload(rows, Map.of("columns", Map.of("name", "companyName"), "defaults", Map.of("kind", "COMPANY")))
                .then()
                .statusCode(200)
                .body("created", equalTo(1_001));
        whatIf(Map.of("filter", Map.of()), dearer).then().statusCode(422).body("code", equalTo("too-many-customers"));
    }

    @Test
    void whoMayNotReadCustomersFindsNone() {
        String key = desk.key("prices:read");
        api.withToken(key)
                .body(Map.of("filter", Map.of(), "classId", dearer))
                .post("/customers/moves/preview")
                .then()
                .statusCode(403)
                .body("code", equalTo("missing-right"));
    }

    /** A file is no way around the guard. */
    @Test
    void rowsOfAFileAreRefusedLikeAnyMove() {
        String number = api.as(tenant).get("/customers/" + customer).path("number");
        String free = api.as(tenant).get("/customers/" + desk.customer("Free")).path("number");
        holds(customer, 1);
        String rows = "no,class\n" + number + ",Euro\n" + free + ",Euro\n";
        Map<String, Object> options = Map.of("columns", Map.of("no", "number", "class", "className"));
        Map<String, Object> tried = new HashMap<>(options);
        tried.put("dryRun", true);
        for (Map<String, Object> each : List.of(tried, options)) {
            upload(rows, each)
                    .then()
                    .statusCode(200)
                    .body("stored", equalTo(false))
                    .body("errors.row", contains(2))
                    .body("errors.column", contains("class"))
                    .body("errors.code", contains("price-guard"));
        }
        Map<String, Object> good = new HashMap<>(options);
        good.put("goodRows", true);
        upload(rows, good).then().body("stored", equalTo(true)).body("updated", equalTo(1));
        assertThat(classOf(customer)).isEqualTo("K");
    }

    private Response upload(String rows, Map<String, Object> options) {
        return api.as(tenant)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "x.csv", rows.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("options", options, "application/json")
                .post("/customers/imports");
    }

    @Test
    void approvalGivesAClassInSpiteOfTheGuardWithAReason() {
        holds(customer, 1);
        String path = "/requests/" + approvals.openRequest(tenant, customer) + "/approval";
        // in the customer's currency, but without .com
        String bare = desk.created("/customer-classes", Map.of("name", "Bare", "currency", "USD"));
        api.as(tenant)
                .body(Map.of("classId", bare))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("price-guard"))
                .body("context.findings.code", hasItem("NO_PRICE"));
        assertThat(classOf(customer)).isEqualTo("K");
        api.as(tenant)
                .body(Map.of("classId", bare, "overrideReason", "Prices follow"))
                .post(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
        assertThat(classOf(customer)).isEqualTo("Bare");
        api.as(tenant)
                .get("/customers/" + customer + "/history")
                .then()
                .body("items[0].changes.find { it.field == 'reason' }.after", equalTo("Prices follow"));
    }
}
