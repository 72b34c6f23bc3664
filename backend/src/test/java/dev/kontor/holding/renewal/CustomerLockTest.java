package dev.kontor.holding.renewal;

import static dev.kontor.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.customer.approval.ApprovalDesk;
import dev.kontor.customer.relationship.RelationshipStatus;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.Mailbox;
import dev.kontor.testing.TestClock;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is refused to a customer is refused wherever it would happen (C9, C25). */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerLockTest extends HoldingsCase {

    private static final int LEAP = IntStream.iterate(
                    LocalDate.now(ZoneOffset.UTC).getYear() + 2, year -> year + 1)
            .filter(Year::isLeap)
            .findFirst()
            .orElseThrow();

    /** Counted from the last day of a February, so that a wrong anchor shows. */
    private static final LocalDate START = LocalDate.of(LEAP - 4, 2, 29);

    private static final LocalDate DUE = LocalDate.of(LEAP - 1, 2, 28);
    private static final LocalDate LAST = DUE.plusDays(RenewalRuns.GRACE_DAYS);
    private static final LocalDate NEXT = LocalDate.of(LEAP, 2, 29);

    @Inject
    RenewalRuns renewals;

    @Inject
    ApprovalDesk approvals;

    @Inject
    Mailbox mailbox;

    @Inject
    TestClock clock;

    @AfterEach
    void present() {
        clock.back();
    }

    @Test
    void whatFallsDueWhileRenewalsAreLockedWaitsAndIsToldToTheStaff() {
        String association = renewing("a.com");
        lock("RENEWALS");
        run(DUE);
        run(LAST);
        JsonPath shown = association(association);
        assertThat(shown.getString("renewal.nextOn")).isEqualTo(DUE.toString());
        assertThat(shown.getString("renewal.heldUntil")).isEqualTo(LAST.toString());
        assertThat(shown.getString("endsOn")).isNull();
        holdings.get("/renewals").body("items", empty());
        holdings.get("/associations?outlook=HELD").body("items.id", contains(association));
        holdings.get("/customers/" + customer + "/warnings")
                .body("code", contains("RENEWAL_HELD", "LOCKED"))
                .body("[0].on", equalTo(LAST.toString()))
                .body("[0].names", contains("a.com"));
        holdings.get("/home/today")
                .body("items.kind", contains("HELD_RENEWALS"))
                .body("items[0].first.id", contains(association))
                .body("items[0].first[0].day", equalTo(LAST.toString()));
        holdings.get("/associations/" + association + "/history")
                .body("items[0].action", equalTo("CHANGED"))
                .body("items[0].changes.field", contains("renewal.heldUntil"))
                .body("items[0].changes[0].after", equalTo(LAST.toString()));
        List<Mailbox.Sent> told = mailbox.to(tenant, tenant.ownerEmail()).stream()
                .filter(mail -> mail.kind().equals("RENEWALS_HELD_FOR_STAFF"))
                .toList();
        assertThat(told)
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.text()).contains("a.com", "Alfreds Futterkiste", "5", "outlook=HELD"));
    }

    @Test
    void unlockedInTimeItRenewsAsOnItsDay() {
        String association = renewing("a.com");
        lock("RENEWALS");
        run(DUE);
        run(LAST);
        lock();
        run(LAST);
        run(LAST);
        JsonPath shown = association(association);
        assertThat(shown.getString("renewal.nextOn")).isEqualTo(NEXT.toString());
        assertThat(shown.getString("renewal.heldUntil")).isNull();
        holdings.get("/renewals")
                .body("items.outcome", contains("RENEWED"))
                .body("items.periodStart", contains(DUE.toString()))
                .body("items[0].total.amount", equalTo("10.00"));
        holdings.get("/home/today").body("items.kind", not(hasItem("HELD_RENEWALS")));
        run(NEXT);
        assertThat(association(association).getString("renewal.nextOn"))
                .as("counted from the same anchor")
                .isEqualTo(LocalDate.of(LEAP + 1, 2, 28).toString());
    }

    @Test
    void afterTheGraceItEndsAsIfNotRenewed() {
        String association = renewing("a.com");
        lock("RENEWALS");
        run(DUE);
        run(LAST.plusDays(1));
        JsonPath shown = association(association);
        assertThat(shown.getString("endsOn")).isEqualTo(DUE.minusDays(1).toString());
        assertThat(shown.<Object>get("renewal")).isNull();
        holdings.get("/renewals").body("items.outcome", contains("EXPIRED")).body("items[0].total", nullValue());
        lock();
        run(LAST.plusDays(2));
        assertThat(association(association).getString("endsOn"))
                .isEqualTo(DUE.minusDays(1).toString());
        holdings.get("/associations?outlook=HELD").body("items", empty());
    }

    @Test
    void whatExpiresAnywayExpiresOnItsDay() {
        holdings.associate(customer, holdings.domain("a.com"), due("EXPIRE"));
        lock("RENEWALS");
        run(DUE);
        holdings.get("/renewals").body("items.outcome", contains("EXPIRED"));
    }

    @ParameterizedTest
    @EnumSource(
            value = RelationshipStatus.class,
            names = {"BLOCKED", "REJECTED"})
    void whoIsBlockedOrRejectedIsLockedAsWell(RelationshipStatus status) {
        customer = approvals.customerWhose(tenant, desk, status).toString();
        Map<String, Object> explained = new HashMap<>(due("AUTO_RENEW"));
        explained.put("note", "Agreed by phone.");
        String association = holdings.associate(customer, holdings.domain("a.com"), explained);
        run(DUE);
        assertThat(association(association).getString("renewal.heldUntil")).isEqualTo(LAST.toString());
        holdings.get("/customers/" + customer + "/domain-settings").body("apiLocked", equalTo(true));
    }

    @Test
    void aCustomerThatMayNotOrderGetsSomethingForAReasonOnly() {
        String blocked = approvals
                .customerWhose(tenant, desk, RelationshipStatus.BLOCKED)
                .toString();
        List<String> domain = List.of(holdings.domain("a.com"));
        refused(holdings.tryToAssociate(blocked, domain, Map.of()), 422, "reason-needed", "/note reason-needed");
        refused(
                holdings.tryToAssociate(blocked, domain, Map.of("note", "  ")),
                422,
                "reason-needed",
                "/note reason-needed");
        holdings.get("/associations?customerId=" + blocked).body("items", empty());
        holdings.preview(blocked, domain, Map.of()).statusCode(200).body("findings.code", hasItem("REASON_NEEDED"));
        holdings.tryToAssociate(blocked, domain, Map.of("note", "Paid in cash."))
                .then()
                .statusCode(201);
    }

    @Test
    void amongManyOneThatMayNotOrderIsEnough() {
        String locked = desk.customer("Berglunds");
        customer = locked;
        lock("ORDERS");
        Map<String, Object> many = new HashMap<>(Map.of("customerIds", List.of(desk.customer("Centro"), locked)));
        many.put("sku", ".com");
        refused(holdings.post("/associations", many), 422, "reason-needed", "/note reason-needed");
        holdings.get("/associations").body("items", empty());
        many.put("note", "A present.");
        holdings.post("/associations", many).then().statusCode(201).body("items", hasSize(2));
    }

    @Test
    void twoThatRunHoldAndRenewEachOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            renewing("held-" + i + ".com");
        }
        lock("RENEWALS");
        twice(DUE);
        holdings.get("/associations?outlook=HELD&limit=50").body("items.version", contains(times(20, 1)));
        assertThat(mailbox.to(tenant, tenant.ownerEmail()).stream()
                        .filter(mail -> mail.kind().equals("RENEWALS_HELD_FOR_STAFF")))
                .hasSize(1);
        lock();
        twice(DUE.plusDays(1));
        holdings.get("/renewals?limit=50").body("items.outcome", contains(times(20, "RENEWED")));
        holdings.get("/associations?limit=50").body("items.version", contains(times(20, 2)));
    }

    private void twice(LocalDate day) throws Exception {
        clock.set(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> copies = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                copies.add(threads.submit(this::untilDone));
            }
            for (Future<?> copy : copies) {
                copy.get();
            }
        }
        clock.back();
    }

    private static Object[] times(int count, Object value) {
        return IntStream.range(0, count).mapToObj(i -> value).toArray();
    }

    private String renewing(String name) {
        return holdings.associate(customer, holdings.domain(name), due("AUTO_RENEW"));
    }

    private static Map<String, Object> due(String mode) {
        return Map.of(
                "startsOn",
                START.toString(),
                "renewal",
                Map.of("intervalMonths", 12, "mode", mode, "nextOn", DUE.toString()));
    }

    private void lock(String... locks) {
        Object version = holdings.get("/customers/" + customer).extract().path("version");
        api.as(tenant)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("locks", List.of(locks)))
                .patch("/customers/" + customer)
                .then()
                .statusCode(200);
    }

    private JsonPath association(String id) {
        return holdings.get("/associations/" + id).extract().jsonPath();
    }

    /** On this day at noon; the day is over afterwards. */
    private void run(LocalDate day) {
        clock.set(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
        untilDone();
        clock.back();
    }

    private void untilDone() {
        boolean more = true;
        while (more) {
            more = AsTenant.run(tenant, renewals::runSome);
        }
    }
}
