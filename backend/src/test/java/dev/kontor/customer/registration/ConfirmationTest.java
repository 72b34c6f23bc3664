package dev.kontor.customer.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Mailbox;
import dev.kontor.testing.RegistrationDesk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the mail to a customer that waits for approval. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConfirmationTest extends RegistrationCase {

    private static final String EMAIL = "nina@new.example";

    @Test
    void whoeverHasTheMailBecomesACustomerWithAnOpenRequest() {
        String status = desk.registered(EMAIL);
        Response confirmed = confirm(EMAIL);
        confirmed.then().statusCode(200);
        assertThat(confirmed.<String>path("statusToken")).isEqualTo(status);
        assertThat(confirmed.<String>path("slug")).isEqualTo(tenant.slug());

        Map<String, Object> request = request();
        assertThat(request)
                .containsEntry("kind", "FIRST")
                .containsEntry("status", "OPEN")
                .containsEntry("customerName", "New Company")
                .containsEntry("email", EMAIL)
                .containsEntry("note", "Please soon.\nThank you");
        assertThat(desk.status(status).<String>path("status")).isEqualTo("OPEN");
        Response relationship = api.as(tenant).get("/customers/" + request.get("customerId") + "/relationship");
        assertThat(relationship.<String>path("status")).isEqualTo("REQUESTED");
        Response customer = api.as(tenant).get("/customers/" + request.get("customerId"));
        assertThat(customer.<String>path("salesChannel")).isEqualTo("Shop");
        assertThat(customer.<String>path("creditLimit.amount")).isEqualTo("0.00");
        Response history = api.as(tenant).get("/customers/" + request.get("customerId") + "/history");
        assertThat(history.<String>path("items[0].actor.name")).isEqualTo("Shop");
    }

    @Test
    void nothingPersonalStaysInTheRegistration() {
        desk.registered(EMAIL);
        confirm(EMAIL).then().statusCode(200);
        Map<String, Object> row = api.as(tenant)
                .get("/sites/" + desk.siteId + "/registrations")
                .jsonPath()
                .getMap("items[0]");
        assertThat(row)
                .containsEntry("status", "CONFIRMED")
                .containsEntry("email", null)
                .containsEntry("name", null);
        assertThat(row.get("customerId")).isEqualTo(request().get("customerId"));
    }

    @Test
    void aLinkWorksOnce() {
        desk.registered(EMAIL);
        String token = mailbox.token(tenant, EMAIL);
        desk.confirm(token, Api.PASSWORD).then().statusCode(200);
        Response again = desk.confirm(token, Api.PASSWORD);
        again.then().statusCode(410);
        assertThat(again.<String>path("code")).isEqualTo("link-used");
        assertThat(api.as(tenant).get("/requests").<List<?>>path("items")).hasSize(1);
    }

    @Test
    void aWeakPasswordIsRefusedAndTheLinkStaysGood() {
        desk.registered(EMAIL);
        String token = mailbox.token(tenant, EMAIL);
        Response weak = desk.confirm(token, "password12");
        weak.then().statusCode(422);
        assertThat(weak.<List<String>>path("errors.pointer")).containsExactly("/password");
        desk.confirm(token, Api.PASSWORD).then().statusCode(200);
        assertThat(api.as(tenant).get("/customers").<List<?>>path("items")).hasSize(1);
    }

    @Test
    void forgedLinksAreUnknown() {
        desk.registered(EMAIL);
        String token = mailbox.token(tenant, EMAIL);
        String forged = token.substring(0, 62) + (token.endsWith("AA") ? "BB" : "AA");
        desk.confirm(forged, Api.PASSWORD).then().statusCode(404);
        desk.confirm("A".repeat(64), Api.PASSWORD).then().statusCode(404);
        desk.confirm("x", Api.PASSWORD).then().statusCode(404);
        assertThat(api.as(tenant).get("/customers").<List<?>>path("items")).isEmpty();
    }

    @Test
    void aKnownAddressGetsAnotherMailButTheSameAnswer() {
        desk.registered(EMAIL);
        confirm(EMAIL).then().statusCode(200);
        Response fresh = desk.register(desk.registration("other@new.example"));
        Map<String, Object> known = desk.registration("NINA@new.example");
        Response answer = desk.register(known);
        assertThat(answer.statusCode()).isEqualTo(fresh.statusCode()).isEqualTo(202);
        assertThat(answer.<String>path("statusToken")).hasSameSizeAs(fresh.<String>path("statusToken"));
        assertThat(answer.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList())
                .isEqualTo(fresh.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());
        assertThat(withoutMoment(answer)).isEqualTo(withoutMoment(fresh));
        List<String> kinds =
                mailbox.to(tenant, EMAIL).stream().map(Mailbox.Sent::kind).toList();
        assertThat(kinds.getLast()).isEqualTo("REGISTRATION_KNOWN_ADDRESS");
        assertThat(mailbox.to(tenant, EMAIL).getLast().text()).doesNotContain("#");
        assertThat(api.as(tenant).get("/requests").<List<?>>path("items")).hasSize(1);
    }

    @Test
    void theSecondOfTwoRegistrationsOfOneAddressIsUsedUp() {
        desk.registered(EMAIL);
        String first = mailbox.token(tenant, EMAIL);
        desk.registered(EMAIL);
        String second = mailbox.token(tenant, EMAIL);
        desk.confirm(second, Api.PASSWORD).then().statusCode(200);
        desk.confirm(first, Api.PASSWORD).then().statusCode(410);
        assertThat(api.as(tenant).get("/customers").<List<?>>path("items")).hasSize(1);
    }

    @Test
    void theSameAddressIsAnotherCustomerAtAnotherReseller() {
        desk.registered(EMAIL);
        confirm(EMAIL).then().statusCode(200);
        Api.Tenant other = api.newTenant();
        RegistrationDesk otherDesk = new RegistrationDesk(api, other);
        otherDesk.registered(EMAIL);
        otherDesk.confirm(mailbox.token(other, EMAIL), Api.PASSWORD).then().statusCode(200);
        assertThat(api.as(other).get("/requests").<List<?>>path("items")).hasSize(1);
    }

    @Test
    void theSiteGivesClassAndTarget() {
        Desk prices = new Desk(api, tenant);
        desk = new RegistrationDesk(
                api, tenant, Map.of("name", "Class shop", "classId", prices.classId, "targetHours", 2));
        desk.registered(EMAIL);
        confirm(EMAIL).then().statusCode(200);
        Map<String, Object> request = request();
        Response customer = api.as(tenant).get("/customers/" + request.get("customerId"));
        assertThat(customer.<String>path("classId")).isEqualTo(prices.classId);
        assertThat(customer.<String>path("currency")).isEqualTo("USD");
        java.time.Instant created =
                java.time.Instant.parse(request.get("createdAt").toString());
        assertThat(request.get("dueAt").toString())
                .startsWith(created.plusSeconds(7_200).toString().substring(0, 19));
    }

    @Test
    void aRuleOfTheSiteApprovesByItself() {
        approvingIn("DE");
        String status = desk.registered(EMAIL);
        confirm(EMAIL).then().statusCode(200);
        assertThat(desk.status(status).<String>path("status")).isEqualTo("APPROVED");
        Response all = api.as(tenant).get("/requests?status=APPROVED");
        String customer = all.path("items[0].customerId");
        assertThat(all.<String>path("items[0].decision.by")).isEqualTo("Auto shop");
        Response relationship = api.as(tenant).get("/customers/" + customer + "/relationship");
        assertThat(relationship.<String>path("status")).isEqualTo("ACTIVE");
        assertThat(relationship.<List<String>>path("services.findAll { it.status == 'ACTIVE' }.code"))
                .containsExactly("ORDER");
    }

    @Test
    void aRuleThatDoesNotHoldLeavesItToPeople() {
        approvingIn("AT");
        String status = desk.registered(EMAIL);
        confirm(EMAIL).then().statusCode(200);
        assertThat(desk.status(status).<String>path("status")).isEqualTo("OPEN");
    }

    @Test
    void risksStandBesideTheRequestAndStopTheRule() {
        approvingIn("DE");
        Map<String, Object> fields = new HashMap<>(RegistrationDesk.fields(EMAIL));
        fields.put("vatId", "PL1234567890");
        Map<String, Object> wanted = desk.registration(EMAIL);
        wanted.put("fields", fields);
        desk.register(wanted).then().statusCode(202);
        confirm(EMAIL).then().statusCode(200);
        assertThat(request()).containsEntry("status", "OPEN");
        assertThat(api.as(tenant).get("/requests").<List<String>>path("items[0].risks.code"))
                .containsExactly("COUNTRY_DIFFERS");
    }

    @Test
    void decisionsShowAtTheStatusPage() {
        String status = desk.registered(EMAIL);
        confirm(EMAIL).then().statusCode(200);
        api.as(tenant)
                .body(Map.of("reason", "Not a dealer"))
                .post("/requests/" + request().get("id") + "/rejection")
                .then()
                .statusCode(200);
        Response shown = desk.status(status);
        assertThat(shown.<String>path("status")).isEqualTo("REJECTED");
        assertThat(shown.asString()).doesNotContain("Not a dealer");
    }

    @Test
    void whoWasRejectedReadsWhyAndAsksAgainFromThere() {
        String status = desk.registered(EMAIL);
        confirm(EMAIL).then().statusCode(200);
        again(status, "Too early").then().statusCode(409);
        String first = request().get("id").toString();
        api.as(tenant)
                .body(Map.of("reason", "Not a dealer", "message", "Please send your trade licence."))
                .post("/requests/" + first + "/rejection")
                .then()
                .statusCode(200);
        Response refused = signIn();
        refused.then()
                .statusCode(403)
                .body("code", equalTo("access-ended"))
                .body("context.relationship", equalTo("REJECTED"))
                .body("context.message", equalTo("Please send your trade licence."));
        assertThat(refused.asString()).doesNotContain("Not a dealer");
        String token = refused.path("context.statusToken");
        assertThat(desk.status(token).<String>path("message")).isEqualTo("Please send your trade licence.");

        Response asked = again(token, "Here it is.");
        asked.then().statusCode(200).body("status", equalTo("OPEN")).body("message", nullValue());
        assertThat(desk.status(status).<String>path("status")).isEqualTo("OPEN");
        Map<String, Object> second =
                api.as(tenant).get("/requests?status=OPEN").jsonPath().getMap("items[0]");
        assertThat(second).containsEntry("kind", "FIRST").containsEntry("note", "Here it is.");
        assertThat(api.as(tenant).get("/requests?status=OPEN").<List<String>>path("items[0].risks.code"))
                .contains("REJECTED_BEFORE");
        signIn().then().statusCode(200);
        again(token, "Once more").then().statusCode(409);
        again(token.substring(1) + "A", "A guess").then().statusCode(404);
    }

    private Response again(String token, String note) {
        return api.anonymous().body(Map.of("note", note)).post("/public/registrations/" + token + "/requests");
    }

    private Response signIn() {
        return api.anonymous()
                .body(Map.of("reseller", tenant.slug(), "email", EMAIL, "password", Api.PASSWORD))
                .post("/portal/auth/login");
    }

    @Test
    void whoWasRejectedMayApplyAgainAndPeopleDecide() {
        approvingIn("AT");
        desk.registered(EMAIL);
        confirm(EMAIL).then().statusCode(200);
        String first = request().get("id").toString();
        String customer = request().get("customerId").toString();
        api.as(tenant)
                .body(Map.of("reason", "Not a dealer"))
                .post("/requests/" + first + "/rejection")
                .then()
                .statusCode(200);

        Map<String, Object> again = desk.registration(EMAIL);
        Map<String, Object> fields = RegistrationDesk.fields(EMAIL);
        fields.put("country", "AT");
        again.put("fields", fields);
        desk.register(again).then().statusCode(202);
        Response confirmed = desk.confirm(mailbox.token(tenant, EMAIL), "another lamp over the harbour 8");
        confirmed.then().statusCode(200);
        assertThat(desk.status(confirmed.path("statusToken")).<String>path("status"))
                .isEqualTo("OPEN");
        Map<String, Object> second =
                api.as(tenant).get("/requests?status=OPEN").jsonPath().getMap("items[0]");
        assertThat(second).containsEntry("customerId", customer).containsEntry("kind", "FIRST");
        assertThat(api.as(tenant).get("/requests?status=OPEN").<List<String>>path("items[0].risks.code"))
                .contains("REJECTED_BEFORE");
        assertThat(api.as(tenant).get("/customers").<List<?>>path("items")).hasSize(1);
    }

    private void approvingIn(String country) {
        desk = new RegistrationDesk(
                api,
                tenant,
                Map.of(
                        "name",
                        "Auto shop",
                        "approval",
                        Map.of(
                                "mode",
                                "AUTO",
                                "conditions",
                                List.of(Map.of("field", "country", "values", List.of(country))))));
    }

    private Response confirm(String email) {
        return desk.confirm(mailbox.token(tenant, email), Api.PASSWORD);
    }

    private Map<String, Object> request() {
        return api.as(tenant).get("/requests").jsonPath().getMap("items[0]");
    }

    /** What a stranger sees at once, and later. */
    private Map<String, Object> withoutMoment(Response accepted) {
        Map<String, Object> shown = new HashMap<>(
                desk.status(accepted.path("statusToken")).jsonPath().getMap(""));
        shown.remove("submittedAt");
        return shown;
    }
}
