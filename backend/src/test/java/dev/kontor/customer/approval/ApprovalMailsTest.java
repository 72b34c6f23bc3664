package dev.kontor.customer.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.kontor.tenant.mail.MailRows;
import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ApprovalMailsTest {

    @Inject
    Api api;

    @Inject
    ApprovalDesk approvals;

    @Inject
    MailRows mails;

    Api.Tenant tenant;
    Desk desk;
    UUID customer;

    @BeforeEach
    void customerWithAnAddress() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        customer = UUID.fromString(desk.created(
                "/customers",
                Map.of(
                        "kind",
                        "COMPANY",
                        "companyName",
                        "<b>Alfreds</b> Futterkiste",
                        "email",
                        "office@alfreds.example",
                        "language",
                        "de",
                        "currency",
                        "USD")));
    }

    @Test
    void receiptGoesToTheCustomerAndANoticeToTheStaffOnceAnHour() {
        approvals.askFirst(tenant, customer, "ORDER");
        assertThat(column("kind")).containsExactlyInAnyOrder("REQUEST_RECEIVED", "NEW_REQUEST_FOR_STAFF");
        assertThat(column("recipient")).containsExactlyInAnyOrder("office@alfreds.example", tenant.ownerEmail());
        approvals.step(tenant, customer, "approval", "Fine.").statusCode(200);
        approvals.ask(tenant, customer, "EDI");
        assertThat(column("kind"))
                .containsExactlyInAnyOrder(
                        "REQUEST_RECEIVED", "NEW_REQUEST_FOR_STAFF", "REQUEST_APPROVED", "REQUEST_RECEIVED");
    }

    @Test
    void approvalSaysWhatIsReleasedAndWhatStaffWrote() {
        UUID request = approvals.askFirst(tenant, customer, "ORDER", "EDI").id();
        approvals
                .decide(tenant, request, "approval", Map.of("message", "Schön, dass Sie da sind."))
                .statusCode(200);
        assertThat(text("REQUEST_APPROVED"))
                .contains("<b>Alfreds</b> Futterkiste", "Order, EDI", "Schön, dass Sie da sind.", "/portal/");
    }

    @Test
    void rejectionSaysWhatStaffWrote() {
        UUID request = approvals.askFirst(tenant, customer, "ORDER").id();
        approvals
                .decide(
                        tenant,
                        request,
                        "rejection",
                        Map.of("reason", "Kein Gewerbeschein.", "message", "Schicken Sie uns den Gewerbeschein."))
                .statusCode(200);
        assertThat(text("REQUEST_REJECTED"))
                .contains("Schicken Sie uns den Gewerbeschein.", "/portal/")
                .doesNotContain("Kein Gewerbeschein");
    }

    @Test
    void noTemplateNamesTheReason() {
        for (String kind : List.of("REQUEST_REJECTED", "RELATIONSHIP_BLOCKED")) {
            api.as(tenant)
                    .header("If-Match", "\"0\"")
                    .body(Map.of("subject", "Nein", "text", "Grund: {{reason}}"))
                    .put("/mail-templates/" + kind + "/de")
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("unknown-placeholder"));
        }
    }

    @Test
    void blockAndReleaseAreToldUnlessStaffSaysOtherwise() {
        approvals.step(tenant, customer, "block", "Offene Rechnungen.").statusCode(200);
        approvals.step(tenant, customer, "release", "Bezahlt.").statusCode(200);
        assertThat(column("kind")).containsExactly("RELATIONSHIP_BLOCKED", "RELATIONSHIP_RELEASED");
        api.as(tenant)
                .body(Map.of("reason", "Still.", "notifyCustomer", false))
                .post("/customers/" + customer + "/relationship/block")
                .then()
                .statusCode(200);
        assertThat(column("kind")).hasSize(2);
    }

    @Test
    void blockIsToldOnceAlthoughItAnswersARequest() {
        approvals.ask(tenant, customer, "EDI");
        approvals.step(tenant, customer, "block", "Offene Rechnungen.").statusCode(200);
        assertThat(column("kind"))
                .containsExactlyInAnyOrder("REQUEST_RECEIVED", "NEW_REQUEST_FOR_STAFF", "RELATIONSHIP_BLOCKED");
    }

    private List<String> column(String name) {
        return mails.of(tenant.id(), name);
    }

    private String text(String kind) {
        return column("text").get(column("kind").indexOf(kind));
    }
}
