package dev.kontor.holding.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sentence on mails of a preview says what the list of planned mails will say once it is stored. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReminderForecastTest extends HoldingsCase {

    private static final LocalDate START =
            LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(10);

    String withMail;

    @BeforeEach
    void aCustomerWithAnAddress() {
        withMail = desk.created(
                "/customers",
                Map.of(
                        "kind", "COMPANY",
                        "companyName", "Shop",
                        "email", "office@shop.example",
                        "language", "en",
                        "currency", "USD",
                        "classId", desk.classId));
    }

    @Test
    void whatNeitherEndsNorRenewsBringsNoMail() {
        mail(withMail, Map.of()).body("mail.code", equalTo("NO_EVENT")).body("mail.willBeSent", equalTo(false));
    }

    @Test
    void aServerThatKeepsItsMailsIsNamed() {
        mail(withMail, ending()).body("mail.code", equalTo("CAUGHT")).body("mail.firstOn", nullValue());
        sameAsPlanned(withMail, ending(), "CAUGHT");
    }

    @Test
    void rulesThatAreOffAreNamed() {
        everyRule(false);
        mail(withMail, ending()).body("mail.code", equalTo("RULE_OFF"));
        mail(withMail, renewing("AUTO_RENEW")).body("mail.code", equalTo("RULE_OFF"));
        sameAsPlanned(withMail, ending(), "RULE_OFF");
    }

    @Test
    void anEventWithoutARuleIsNamed() {
        for (Object id : api.as(tenant).get("/reminder-rules").<List<Object>>path("items.id")) {
            holdings.delete("/reminder-rules/" + id, 0).then().statusCode(204);
        }
        mail(withMail, ending()).body("mail.code", equalTo("NO_RULE"));
        sameAsPlanned(withMail, ending(), "NO_RULE");
    }

    @Test
    void aBlockedCustomerGetsNone() {
        holdings.post("/customers/" + withMail + "/relationship/block", Map.of("reason", "Unpaid"));
        mail(withMail, ending()).body("mail.code", equalTo("BLOCKED"));
        sameAsPlanned(withMail, with(ending(), "note", "Agreed by phone."), "BLOCKED");
    }

    @Test
    void whoseRenewalsAreLockedGetsNoneOfARenewal() {
        Object version = holdings.get("/customers/" + withMail).extract().path("version");
        api.as(tenant)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("locks", List.of("RENEWALS")))
                .patch("/customers/" + withMail)
                .then()
                .statusCode(200);
        Map<String, Object> renewing = with(Map.of(), "renewal", Map.of("intervalMonths", 6, "mode", "AUTO_RENEW"));
        mail(withMail, renewing).body("mail.code", equalTo("RENEWAL_HELD")).body("mail.willBeSent", equalTo(false));
        sameAsPlanned(withMail, renewing, "RENEWAL_HELD");
    }

    @Test
    void withoutAnAddressOrWithMailsOffThereIsNone() {
        mail(customer, ending()).body("mail.code", equalTo("NO_ADDRESS"));
        mail(withMail, with(ending(), "notifyCustomer", false)).body("mail.code", equalTo("NOTIFY_OFF"));
    }

    @Test
    void momentsThatAreOverAreNoMails() {
        Map<String, Object> soon = Map.of(
                "startsOn",
                        LocalDate.now(ZoneId.of("Europe/Berlin")).minusDays(5).toString(),
                "endsOn", LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(20).toString());
        // thirty days before is over, seven days before comes
        mail(withMail, soon).body("mail.code", equalTo("CAUGHT"));
        ruleOff(7);
        ruleOff(1);
        mail(withMail, soon).body("mail.code", equalTo("PASSED"));
    }

    @Test
    void eachOfManyCustomersIsCounted() {
        holdings.post(
                        "/associations/preview",
                        with(with(ending(), "sku", ".com"), "customerIds", List.of(withMail, customer)))
                .then()
                .statusCode(200)
                .body("mail.withheld.code", contains("CAUGHT", "NO_ADDRESS"))
                .body("mail.withheld.customers", contains(1, 1));
    }

    @Test
    void aChangeSaysItsOwn() {
        String id = holdings.associate(withMail, holdings.domain("a.com"), Map.of());
        Map<String, Object> change = new HashMap<>(Map.of(
                "startsOn", LocalDate.now(ZoneId.of("Europe/Berlin")).toString(),
                "notifyCustomer", true,
                "services", List.of(),
                "updateService", false,
                "transferable", false));
        holdings.post("/associations/" + id + "/preview", change)
                .then()
                .statusCode(200)
                .body("mail.code", equalTo("NO_EVENT"));
        change.put("endsOn", START.plusDays(60).toString());
        holdings.post("/associations/" + id + "/preview", change).then().body("mail.code", equalTo("CAUGHT"));
    }

    private static Map<String, Object> ending() {
        return Map.of("startsOn", START.toString(), "endsOn", START.plusDays(60).toString());
    }

    private static Map<String, Object> renewing(String mode) {
        return Map.of("startsOn", START.toString(), "renewal", Map.of("intervalMonths", 12, "mode", mode));
    }

    private static Map<String, Object> with(Map<String, Object> terms, String name, Object value) {
        Map<String, Object> more = new HashMap<>(terms);
        more.put(name, value);
        more.putIfAbsent("notifyCustomer", true);
        return more;
    }

    private ValidatableResponse mail(String to, Map<String, Object> terms) {
        Map<String, Object> all = new HashMap<>(terms);
        all.putIfAbsent("notifyCustomer", true);
        return holdings.preview(to, List.of(holdings.domain("a" + System.nanoTime() + ".com")), all)
                .statusCode(200);
    }

    /** What the list of planned mails says of it once it is stored. */
    private void sameAsPlanned(String to, Map<String, Object> terms, String code) {
        holdings.associate(to, holdings.domain("stored.com"), with(terms, "notifyCustomer", true));
        List<String> planned = api.as(tenant)
                .get("/reminders/planned?q=stored.com&from=" + START + "&to=" + START.plusDays(300))
                .path("items.findAll { it.rule.recipient == 'CUSTOMER' }.truth.code");
        assertThat(planned).isNotEmpty().containsOnly(code);
    }

    private void everyRule(boolean active) {
        api.as(tenant)
                .get("/reminder-rules")
                .<List<Map<String, Object>>>path("items")
                .forEach(rule -> set(rule, active));
    }

    private void ruleOff(int days) {
        api.as(tenant)
                .get("/reminder-rules")
                .<List<Map<String, Object>>>path("items.findAll { it.daysBefore == " + days + " }")
                .forEach(rule -> set(rule, false));
    }

    private void set(Map<String, Object> rule, boolean active) {
        Map<String, Object> wanted = Map.of(
                "event", rule.get("event"),
                "daysBefore", rule.get("daysBefore"),
                "recipient", rule.get("recipient"),
                "active", active);
        holdings.put("/reminder-rules/" + rule.get("id"), rule.get("version"), wanted)
                .then()
                .statusCode(200);
    }
}
