package dev.kontor.holding.reminder;

import static dev.kontor.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.holding.reminderrule.ReminderRuleResourceTest;
import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Mailbox;
import dev.kontor.testing.TestClock;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The truth about reminders, before and after their day. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PlannedReminderResourceTest {

    private static final String EMAIL = "office@shop.example";

    @Inject
    Api api;

    @Inject
    ReminderTask task;

    @Inject
    Mailbox mailbox;

    @Inject
    TestClock clock;

    Api.Tenant tenant;
    Desk desk;
    String customer;
    LocalDate today;

    @BeforeEach
    void aCustomer() {
        // ahead of the real day: tokens of the past would be over
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(2);
        on(today);
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        customer = customer("Shop", EMAIL);
    }

    @AfterEach
    void present() {
        clock.back();
    }

    @Test
    void saysWhatWillBeSentWhenAndToWhom() {
        String association = associate(
                customer, "shop.com", Map.of("endsOn", today.plusDays(40).toString()));
        Response page = planned("?from=" + today + "&to=" + today.plusDays(39));
        assertThat(rows(page))
                .containsExactly("30 CUSTOMER CAUGHT", "30 STAFF CAUGHT", "7 CUSTOMER CAUGHT", "1 CUSTOMER CAUGHT");
        assertThat(page.<String>path("items[0].to")).isEqualTo(EMAIL);
        assertThat(page.<String>path("items[0].customer.id")).isEqualTo(customer);
        assertThat(page.<String>path("items[0].subject.associationId")).isEqualTo(association);
        assertThat(page.<String>path("items[0].subject.identifier")).isEqualTo("shop.com");
        assertThat(page.<String>path("items[0].eventOn"))
                .isEqualTo(today.plusDays(40).toString());
        assertThat(page.<String>path("items[0].sendOn"))
                .startsWith(today.plusDays(10).toString());
        assertThat(page.<Boolean>path("items[0].truth.willBeSent")).isFalse();
        assertThat(page.<Integer>path("total.exact")).isEqualTo(4);
        assertThat(rows(api.as(tenant).get("/customers/" + customer + "/reminders")))
                .hasSize(4);
    }

    @Test
    void pagesShowEachOnce() {
        for (int i = 0; i < 5; i++) {
            associate(
                    customer,
                    "s" + i + ".com",
                    Map.of("endsOn", today.plusDays(35 + i).toString()));
        }
        String range = "?from=" + today + "&to=" + today.plusDays(60) + "&limit=3";
        Response page = planned(range);
        List<String> seen = new ArrayList<>(names(page));
        while (page.path("nextCursor") != null) {
            page = planned(range + "&cursor=" + page.path("nextCursor"));
            seen.addAll(names(page));
        }
        assertThat(seen).hasSize(20).doesNotHaveDuplicates();
        assertThat(names(planned(range + "&q=S3.co"))).hasSize(3).allMatch(name -> name.startsWith("s3.com"));
        assertThat(names(planned(range + "&event=RENEWAL"))).isEmpty();
    }

    @Test
    void saysWhyNothingIsSent() {
        String silent = customer("Silent", null);
        associate(silent, "silent.com", Map.of("endsOn", today.plusDays(30).toString()));
        associate(customer, "quiet.com", Map.of("endsOn", today.plusDays(7).toString(), "notifyCustomer", false));
        String rule = api.as(tenant).get("/reminder-rules").path("items.find { it.daysBefore == 1 }.id");
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(ReminderRuleResourceTest.rule("EXPIRY", 1, "CUSTOMER", false))
                .put("/reminder-rules/" + rule)
                .then()
                .statusCode(200);
        assertThat(names(planned("?from=" + today + "&to=" + today.plusDays(29))))
                .containsExactlyInAnyOrder(
                        "silent.com 30 CUSTOMER NO_ADDRESS",
                        "silent.com 30 STAFF CAUGHT",
                        "silent.com 7 CUSTOMER NO_ADDRESS",
                        "silent.com 1 CUSTOMER RULE_OFF",
                        "quiet.com 7 CUSTOMER NOTIFY_OFF",
                        "quiet.com 1 CUSTOMER RULE_OFF");
        api.as(tenant).body(Map.of("reason", "Unpaid")).post("/customers/" + customer + "/relationship/block");
        for (Object id :
                api.as(tenant).get("/reminder-rules").<List<Object>>path("items.findAll { it.event == 'EXPIRY' }.id")) {
            String version =
                    api.as(tenant).get("/reminder-rules/" + id).path("version").toString();
            api.as(tenant)
                    .header("If-Match", '"' + version + '"')
                    .delete("/reminder-rules/" + id)
                    .then()
                    .statusCode(204);
        }
        assertThat(names(planned("?from=" + today.plusDays(7) + "&to=" + today.plusDays(7))))
                .containsExactly("quiet.com 0 CUSTOMER NO_RULE");
    }

    @Test
    void whatWasSentIsSentAndWhatPassedIsPassed() {
        on(today.minusDays(1));
        run();
        on(today);
        associate(customer, "shop.com", Map.of("endsOn", today.plusDays(7).toString()));
        associate(customer, "late.com", Map.of("endsOn", today.plusDays(20).toString()));
        run();
        run();
        assertThat(names(planned("?from=" + today.minusDays(30) + "&to=" + today)))
                .containsExactlyInAnyOrder(
                        "shop.com 30 CUSTOMER PASSED",
                        "shop.com 30 STAFF PASSED",
                        "shop.com 7 CUSTOMER CAUGHT",
                        "late.com 30 CUSTOMER PASSED",
                        "late.com 30 STAFF PASSED");
        assertThat(mailbox.to(tenant, EMAIL)).hasSize(1);
        Mailbox.Sent mail = mailbox.to(tenant, EMAIL).getFirst();
        assertThat(mail.kind()).isEqualTo("EXPIRY_REMINDER");
        assertThat(mail.subject()).startsWith("Ends on ").endsWith(": shop.com (.com)");
        assertThat(mail.text()).contains(" · shop.com (.com)", "/portal/" + tenant.slug() + "/products");
        Response decided = api.as(tenant).get("/reminders");
        assertThat(decided.<List<String>>path("items.outcome")).containsExactly("QUEUED");
        assertThat(decided.<String>path("items[0].mailId"))
                .isEqualTo(api.as(tenant).get("/mails?kind=EXPIRY_REMINDER").path("items[0].id"));
    }

    @Test
    void aRenewalIsToldWithItsPrice() {
        Map<String, Object> renewal = Map.of(
                "intervalMonths",
                12,
                "mode",
                "AUTO_RENEW",
                "nextOn",
                today.plusDays(7).toString());
        associate(customer, "auto.com", Map.of("startsOn", today.minusDays(400).toString(), "renewal", renewal));
        Map<String, Object> question = new HashMap<>(renewal);
        question.put("mode", "ASK");
        associate(customer, "ask.com", Map.of("startsOn", today.minusDays(400).toString(), "renewal", question));
        run();
        assertThat(mailbox.to(tenant, EMAIL))
                .extracting(Mailbox.Sent::kind)
                .containsExactlyInAnyOrder("RENEWAL_REMINDER", "RENEWAL_QUESTION");
        assertThat(mailbox.to(tenant, EMAIL))
                .allSatisfy(mail -> assertThat(mail.text()).contains(" · 10.00 USD"));
    }

    @Test
    void allOfADayAndKindIsOneMail() {
        String other = customer("Other", "other@shop.example");
        associate(other, "other.com", Map.of("endsOn", today.plusDays(7).toString()));
        associate(customer, "later.com", Map.of("endsOn", today.plusDays(30).toString()));
        for (int i = 0; i < 3; i++) {
            associate(
                    customer,
                    "shop" + i + ".com",
                    Map.of("endsOn", today.plusDays(7).toString()));
        }
        run();
        run();
        assertThat(mailbox.to(tenant, "other@shop.example")).hasSize(1);
        Mailbox.Sent mail = mailbox.to(tenant, EMAIL).getFirst();
        assertThat(mailbox.to(tenant, EMAIL)).hasSize(1);
        assertThat(mail.subject()).startsWith("Ends on ").contains(" – ").endsWith(": shop0.com (.com), +3");
        assertThat(mail.text())
                .contains("shop0.com (.com)\n", "shop1.com (.com)\n", "shop2.com (.com)\n", "later.com (.com)\n");
        Response decided = api.as(tenant).get("/reminders?customerId=" + customer + "&outcome=QUEUED");
        List<String> mails = decided.path("items.findAll { it.recipient == 'CUSTOMER' }.mailId");
        assertThat(mails).hasSize(4).doesNotContainNull();
        assertThat(Set.copyOf(mails)).hasSize(1);
    }

    /** Templates of a time when there was a mail for each. */
    @Test
    void ownTextsThatNameOneThingGoOnWorking() {
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "subject",
                        "{{product.name}} {{identifier}} is over on {{date}}",
                        "text",
                        "Dear {{person.name}}, {{identifier}} is over."))
                .put("/mail-templates/EXPIRY_REMINDER/en")
                .then()
                .statusCode(200);
        associate(customer, "a.com", Map.of("endsOn", today.plusDays(7).toString()));
        associate(customer, "b.com", Map.of("endsOn", today.plusDays(7).toString()));
        run();
        Mailbox.Sent mail = mailbox.to(tenant, EMAIL).getFirst();
        assertThat(mail.subject()).startsWith(".com a.com, +1 is over on ");
        assertThat(mail.text()).contains("a.com, +1 is over.", " · a.com (.com)\n", " · b.com (.com)");
    }

    @Test
    void aYearAheadKnowsTheLaterPeriods() {
        LocalDate first = LocalDate.of(today.getYear() + 1, 1, 31);
        Map<String, Object> monthly = Map.of("intervalMonths", 1, "mode", "AUTO_RENEW", "nextOn", first.toString());
        associate(
                customer, "monthly.com", Map.of("startsOn", first.minusMonths(1).toString(), "renewal", monthly));
        Response page = planned("?from=" + first.minusDays(30) + "&to=" + first.plusDays(60) + "&event=RENEWAL");
        assertThat(page.jsonPath()
                        .<String>getList(
                                "items.collect { it.eventOn + ' ' + it.rule.daysBefore + ' ' + it.truth.code }"))
                .startsWith(
                        first + " 30 CAUGHT",
                        first + " 7 CAUGHT",
                        // two days before the renewal that makes it known
                        first.plusMonths(1) + " 30 PASSED",
                        first.plusMonths(1) + " 7 CAUGHT",
                        first.plusMonths(2) + " 30 CAUGHT",
                        first.plusMonths(2) + " 7 CAUGHT");
    }

    @Test
    void theStaffGetsOneMailADay() {
        for (int i = 0; i < 3; i++) {
            subscription("up" + i + ".com", today.plusDays(30));
        }
        run();
        run();
        assertThat(mailbox.to(tenant, tenant.ownerEmail()))
                .filteredOn(mail -> mail.kind().equals("UPSTREAM_EXPIRY_FOR_STAFF"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.subject()).isEqualTo("Expiring upstream soon: 3");
                    assertThat(mail.text()).contains("up0.com", "up1.com", "up2.com", "/settings/mails/planned");
                });
    }

    @Test
    void refusesRangesThatMakeNoSense() {
        refused(planned("?from=2027-02-01&to=2027-01-31"), 422, "ends-before-it-begins", "/to ends-before-it-begins");
        refused(planned("?from=2027-01-01&to=2028-02-05"), 422, "too-long", "/to too-long");
        planned("?from=2027-01-01&to=2028-02-04").then().statusCode(200);
        planned("?from=x").then().statusCode(400);
        refused(planned("?cursor=x"), 400, "invalid-cursor");
        api.as(tenant).get("/customers/" + tenant.id() + "/reminders").then().statusCode(404);
    }

    @Test
    void anotherResellerSeesNothing() {
        associate(customer, "shop.com", Map.of("endsOn", today.plusDays(7).toString()));
        run();
        Api.Tenant other = api.newTenant();
        String range = "/reminders/planned?from=" + today + "&to=" + today.plusDays(30);
        assertThat(api.as(other).get(range).<List<?>>path("items")).isEmpty();
        assertThat(api.as(other).get("/reminders").<List<?>>path("items")).isEmpty();
        api.as(other).get("/customers/" + customer + "/reminders").then().statusCode(404);
    }

    private void on(LocalDate day) {
        clock.set(day.atTime(11, 0).toInstant(ZoneOffset.UTC));
    }

    private void run() {
        AsTenant.run(tenant, () -> {
            task.run();
            return tenant;
        });
    }

    private Response planned(String query) {
        return api.as(tenant).get("/reminders/planned" + query);
    }

    private static List<String> rows(Response page) {
        page.then().statusCode(200);
        return page.jsonPath()
                .getList("items.collect { it.rule.daysBefore + ' ' + it.rule.recipient + ' ' + it.truth.code }");
    }

    private static List<String> names(Response page) {
        page.then().statusCode(200);
        return page.jsonPath()
                .getList(
                        "items.collect { it.subject.identifier + ' ' + it.rule.daysBefore + ' ' + it.rule.recipient + ' ' + it.truth.code }");
    }

    private String associate(String of, String domain, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "customerId", of, "subscriptionIds", List.of(subscription(domain, null)), "notifyCustomer", true));
        body.putAll(more);
        Response made = api.as(tenant).body(body).post("/associations");
        made.then().statusCode(201);
        return made.path("items[0].id");
    }

    private String subscription(String domain, LocalDate expiresOn) {
        Map<String, Object> body = new HashMap<>(Map.of("sku", ".com", "identifier", domain));
        if (expiresOn != null) {
            body.put("expiresOn", expiresOn.toString());
        }
        return desk.created("/subscriptions", body);
    }

    private String customer(String name, String email) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind", "COMPANY", "companyName", name, "language", "en", "currency", "USD", "classId", desk.classId));
        if (email != null) {
            body.put("email", email);
        }
        return desk.created("/customers", body);
    }
}
