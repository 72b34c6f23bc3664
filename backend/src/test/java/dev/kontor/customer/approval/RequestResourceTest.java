package dev.kontor.customer.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.base.shared.Problem;
import dev.kontor.customer.relationship.RelationshipStatus;
import dev.kontor.customer.request.RequestStatus;
import dev.kontor.customer.request.RequestView;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests from opening to decision. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RequestResourceTest extends RequestCase {

    @Inject
    Requests requests;

    @Test
    void firstRequestReleasesRelationshipAndServices() {
        ApprovalDesk.Asked asked = approvals.newcomer(tenant, desk, "Alfreds Futterkiste", "ORDER");
        list("status=OPEN")
                .body("items", hasSize(1))
                .body("items[0].customerName", equalTo("Alfreds Futterkiste"))
                .body("items[0].kind", equalTo("FIRST"))
                .body("items[0].services.code", contains("ORDER"))
                .body("items[0].note", equalTo("We would like that."))
                .body("items[0].decision", nullValue())
                .body("total.exact", equalTo(1));
        approvals
                .relationship(tenant, asked.customer())
                .body("status", equalTo("REQUESTED"))
                .body("services.status", contains("OPEN", "OPEN", "OPEN"))
                .body("services.requestPending", contains(true, false, false));
        approvals
                .decide(tenant, asked.request(), "approval", Map.of())
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("decision.by", equalTo("Olga Owner"))
                .body("decision.at", notNullValue());
        approvals
                .relationship(tenant, asked.customer())
                .body("status", equalTo("ACTIVE"))
                .body("services.status", contains("ACTIVE", "INACTIVE", "INACTIVE"))
                .body("services[0].by", equalTo("Olga Owner"));
    }

    @Test
    void rejectedFirstRequestLeavesNoRelationship() {
        ApprovalDesk.Asked asked = approvals.newcomer(tenant, desk, "Alfreds Futterkiste", "ORDER", "EDI");
        approvals
                .decide(tenant, asked.request(), "rejection", Map.of())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        approvals
                .decide(
                        tenant,
                        asked.request(),
                        "rejection",
                        Map.of("reason", "No trade licence.", "message", "Not at present."))
                .statusCode(200)
                .body("decision.reason", equalTo("No trade licence."))
                .body("decision.message", equalTo("Not at present."));
        approvals
                .relationship(tenant, asked.customer())
                .body("status", equalTo("REJECTED"))
                .body("reason", equalTo("No trade licence."))
                .body("message", equalTo("Not at present."))
                .body("services.status", contains("BLOCKED", "BLOCKED", "BLOCKED"));
    }

    @Test
    void whoDecidesSeesWhoAsksAndWhatWasSaidBefore() {
        UUID customer = approvals.customerWhose(tenant, desk, RelationshipStatus.REJECTED);
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("vatId", "DE136695976", "phone", "+49 40 123456", "address", Map.of("city", "Hamburg")))
                .patch("/customers/" + customer)
                .then()
                .statusCode(200);
        UUID again = approvals.askFirst(tenant, customer, "ORDER").id();
        api.as(tenant)
                .get("/requests/" + again)
                .then()
                .statusCode(200)
                .body("applicant.vatId", equalTo("DE136695976"))
                .body("applicant.phone", equalTo("+49 40 123456"))
                .body("applicant.address.city", equalTo("Hamburg"))
                .body("earlier.status", contains("REJECTED"))
                .body("earlier.reason", contains("Unknown to us."));
    }

    @Test
    void furtherRequestLeavesTheRelationshipAlone() {
        UUID customer = UUID.fromString(desk.customer("Alfreds Futterkiste"));
        UUID further = approvals.ask(tenant, customer, "EDI").id();
        list("kind=FURTHER").body("items.id", contains(further.toString()));
        list("kind=FIRST").body("items", empty());
        approvals
                .relationship(tenant, customer)
                .body("services.status", contains("INACTIVE", "INACTIVE", "INACTIVE"))
                .body("services.requestPending", contains(false, false, true));
        approvals
                .decide(tenant, further, "rejection", Map.of("reason", "Not yet."))
                .statusCode(200);
        approvals
                .relationship(tenant, customer)
                .body("status", equalTo("ACTIVE"))
                .body("services.status", contains("INACTIVE", "INACTIVE", "INACTIVE"))
                .body("services.requestPending", contains(false, false, false));
    }

    @ParameterizedTest
    @CsvSource({
        "approval, approval, APPROVED",
        "approval, rejection, APPROVED",
        "rejection, approval, REJECTED",
        "rejection, rejection, REJECTED",
        "withdrawal, approval, WITHDRAWN",
        "withdrawal, rejection, WITHDRAWN"
    })
    void decidedRequestStaysAsItIs(String first, String second, String state) {
        UUID customer = UUID.fromString(desk.customer("Alfreds Futterkiste"));
        UUID request = approvals.ask(tenant, customer, "EDI").id();
        if (first.equals("withdrawal")) {
            AsTenant.run(tenant, () -> requests.withdraw(request, customer));
        } else {
            approvals.decide(tenant, request, first, body(first)).statusCode(200);
        }
        approvals
                .decide(tenant, request, second, body(second))
                .statusCode(409)
                .body("code", equalTo("wrong-state"))
                .body("context.currentState", equalTo(state))
                .body("context.allowed", empty());
        assertThatThrownBy(() -> AsTenant.run(tenant, () -> requests.withdraw(request, customer)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void withdrawnRequestMakesRoomForAnother() {
        UUID customer = UUID.fromString(desk.customer("Alfreds Futterkiste"));
        UUID request = approvals.ask(tenant, customer, "EDI").id();
        UUID other = UUID.fromString(desk.customer("Somebody else"));
        refuses("not-found", () -> requests.withdraw(request, other));
        assertThat(AsTenant.run(tenant, () -> requests.withdraw(request, customer))
                        .status())
                .isEqualTo(RequestStatus.WITHDRAWN);
        approvals.ask(tenant, customer, "EDI");
        assertThat(AsTenant.run(tenant, () -> requests.ofCustomer(customer, 10, null))
                        .items())
                .extracting(RequestView::status)
                .containsExactly(RequestStatus.OPEN, RequestStatus.WITHDRAWN);
    }

    @Test
    void nobodyWaitsTwiceForOneService() {
        UUID customer = UUID.fromString(desk.customer("Alfreds Futterkiste"));
        approvals.ask(tenant, customer, "EDI", "CONTENT");
        refuses("already-requested", () -> requests.open(ApprovalDesk.wish(customer, List.of(), "EDI")));
        approvals.ask(tenant, customer, "ORDER");
        UUID newcomer = approvals.newcomer(tenant, desk, "Newcomer", "ORDER").customer();
        refuses("already-requested", () -> requests.open(ApprovalDesk.wish(newcomer, List.of(), "EDI")));
    }

    @Test
    void blockedCustomerAsksInVain() {
        UUID customer = approvals.customerWhose(tenant, desk, RelationshipStatus.BLOCKED);
        refuses("relationship-blocked", () -> requests.open(ApprovalDesk.wish(customer, List.of(), "EDI")));
    }

    @Test
    void unknownServiceIsRefusedAtItsPlace() {
        UUID customer = UUID.fromString(desk.customer("Alfreds Futterkiste"));
        refuses("unknown-service", () -> requests.open(ApprovalDesk.wish(customer, List.of(), "ORDER", "MAGIC")));
        UUID request = approvals.ask(tenant, customer, "EDI").id();
        approvals
                .decide(tenant, request, "approval", Map.of("services", List.of("MAGIC")))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/services/0"));
        list("status=OPEN").body("items", hasSize(1));
    }

    @Test
    void approvalMayGiveSomethingElse() {
        ApprovalDesk.Asked asked = approvals.newcomer(tenant, desk, "Alfreds Futterkiste", "ORDER", "EDI");
        String better = desk.created("/customer-classes", Map.of("name", "Better", "currency", "USD"));
        String euro = desk.created("/customer-classes", Map.of("name", "Euro", "currency", "EUR"));
        approvals
                .decide(tenant, asked.request(), "approval", Map.of("classId", euro))
                .statusCode(422);
        approvals
                .decide(
                        tenant,
                        asked.request(),
                        "approval",
                        Map.of("classId", better, "services", List.of("CONTENT"), "message", "Welcome."))
                .statusCode(200);
        approvals
                .relationship(tenant, asked.customer())
                .body("services.status", contains("INACTIVE", "ACTIVE", "INACTIVE"));
        api.as(tenant).get("/customers/" + asked.customer()).then().body("className", equalTo("Better"));
    }

    @Test
    void releaseByStaffAnswersTheRequest() {
        UUID customer = UUID.fromString(desk.customer("Alfreds Futterkiste"));
        UUID request = approvals.ask(tenant, customer, "EDI", "CONTENT").id();
        desk.put("/customers/" + customer + "/services/EDI", Map.of("active", true))
                .then()
                .statusCode(200);
        list("status=OPEN").body("items", hasSize(1));
        desk.put("/customers/" + customer + "/services/CONTENT", Map.of("active", true))
                .then()
                .statusCode(200)
                .body("services.requestPending", contains(false, false, false));
        list("status=APPROVED").body("items.id", contains(request.toString()));
    }

    @Test
    void onlyThoseWithTheRightDecide() {
        UUID request =
                approvals.newcomer(tenant, desk, "Alfreds Futterkiste", "EDI").request();
        String reader = desk.user("READ_ONLY");
        api.as(reader).get("/requests").then().statusCode(200);
        api.as(reader)
                .body(Map.of())
                .post("/requests/" + request + "/approval")
                .then()
                .statusCode(403);
        api.as(desk.user("CLERK"))
                .body(Map.of())
                .post("/requests/" + request + "/approval")
                .then()
                .statusCode(200);
    }

    private void refuses(String code, java.util.function.Supplier<?> work) {
        assertThatThrownBy(() -> AsTenant.run(tenant, work))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static Map<String, String> body(String decision) {
        return decision.equals("rejection") ? Map.of("reason", "Because.") : Map.of();
    }
}
