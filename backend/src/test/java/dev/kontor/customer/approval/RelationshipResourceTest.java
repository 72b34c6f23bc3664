package dev.kontor.customer.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.access.person.CustomerLogins;
import dev.kontor.access.person.CustomerLogins.NewCustomerLogin;
import dev.kontor.customer.relationship.RelationshipStatus;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.customer.relationship.ServiceStatus;
import dev.kontor.customer.request.RequestKind;
import dev.kontor.customer.request.RequestView;
import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RelationshipResourceTest {

    @Inject
    Api api;

    @Inject
    ApprovalDesk approvals;

    @Inject
    Relationships relationships;

    @Inject
    CustomerLogins logins;

    Api.Tenant tenant;
    Desk desk;

    @BeforeEach
    void freshDesk() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
    }

    @Test
    void customerOfStaffIsActiveWithoutAnyRelease() {
        approvals
                .relationship(tenant, UUID.fromString(desk.customer("Entered")))
                .body("status", equalTo("ACTIVE"))
                .body("since", nullValue())
                .body("allowedTransitions", contains("BLOCK"))
                .body("services.status", everyItem(equalTo("INACTIVE")))
                .body("version", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, block, 'ACTIVE,REJECTED'",
        "REQUESTED, release, 'ACTIVE,REJECTED'",
        "ACTIVE, approval, BLOCKED",
        "ACTIVE, rejection, BLOCKED",
        "ACTIVE, release, BLOCKED",
        "REJECTED, rejection, 'REQUESTED,ACTIVE'",
        "REJECTED, block, 'REQUESTED,ACTIVE'",
        "REJECTED, release, 'REQUESTED,ACTIVE'",
        "BLOCKED, approval, ACTIVE",
        "BLOCKED, rejection, ACTIVE",
        "BLOCKED, block, ACTIVE"
    })
    void forbiddenStepsAreRefusedNamingWhatIsAllowed(RelationshipStatus from, String step, String allowed) {
        UUID customer = approvals.customerWhose(tenant, desk, from);
        approvals
                .step(tenant, customer, step, "Because.")
                .statusCode(409)
                .body("code", equalTo("wrong-state"))
                .body("context.currentState", equalTo(from.name()))
                .body("context.allowed", contains(allowed.split(",")));
        approvals.relationship(tenant, customer).body("status", equalTo(from.name()));
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, approval, ACTIVE, ACTIVE",
        "REQUESTED, rejection, REJECTED, BLOCKED",
        "ACTIVE, block, BLOCKED, BLOCKED",
        "REJECTED, approval, ACTIVE, INACTIVE",
        "BLOCKED, release, ACTIVE, INACTIVE"
    })
    void allowedStepsAreTakenAndRemembered(
            RelationshipStatus from, String step, RelationshipStatus to, ServiceStatus ordering) {
        UUID customer = approvals.customerWhose(tenant, desk, from);
        approvals
                .step(tenant, customer, step, "Because.")
                .statusCode(200)
                .body("status", equalTo(to.name()))
                .body("decidedBy", equalTo("Olga Owner"))
                .body("services[0].status", equalTo(ordering.name()));
        history(customer)
                .body("items[0].action", equalTo("DECIDED"))
                .body("items[0].actor.name", equalTo("Olga Owner"))
                .body("items[0].revertible", equalTo(false))
                .body("items[0].changes.find { it.field == 'status' }.after", equalTo(to.name()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejection", "block"})
    void refusalNeedsAReason(String step) {
        RelationshipStatus from = step.equals("block") ? RelationshipStatus.ACTIVE : RelationshipStatus.REQUESTED;
        UUID customer = approvals.customerWhose(tenant, desk, from);
        api.as(tenant)
                .body(Map.of())
                .post("/customers/" + customer + "/relationship/" + step)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void blockTakesEverythingAndTheReleaseGivesItBack() {
        ApprovalDesk.Asked asked = approvals.newcomer(tenant, desk, "Alfreds Futterkiste", "ORDER");
        approvals.decide(tenant, asked.request(), "approval", Map.of()).statusCode(200);
        approvals.ask(tenant, asked.customer(), "EDI");
        approvals.step(tenant, asked.customer(), "block", "Does not pay.").statusCode(200);
        approvals
                .relationship(tenant, asked.customer())
                .body("reason", equalTo("Does not pay."))
                .body("services.status", everyItem(equalTo("BLOCKED")))
                .body("services.requestPending", everyItem(equalTo(false)));
        assertThat(mayUse(asked.customer(), "ORDER")).isFalse();
        approvals.step(tenant, asked.customer(), "release", "Has paid.").statusCode(200);
        approvals
                .relationship(tenant, asked.customer())
                .body("services.status", contains("ACTIVE", "INACTIVE", "INACTIVE"));
        assertThat(mayUse(asked.customer(), "ORDER")).isTrue();
        history(asked.customer())
                .body("items[0].changes.after", hasItems("ACTIVE", "Has paid."))
                .body("items.size()", equalTo(5));
    }

    @Test
    void accessEndsWithTheBlockAndComesBack() {
        UUID customer = UUID.fromString(desk.customer("Alfreds Futterkiste"));
        String email = "anna@" + tenant.slug() + ".example";
        AsTenant.run(
                tenant, () -> logins.create(new NewCustomerLogin(customer, email, "Anna Person", "de", api.hash())));
        signIn(email).statusCode(200);
        approvals.step(tenant, customer, "block", "Does not pay.").statusCode(200);
        signIn(email).statusCode(403).body("code", equalTo("access-ended"));
        approvals.step(tenant, customer, "release", "Has paid.").statusCode(200);
        signIn(email).statusCode(200);
    }

    @Test
    void rejectedCustomerAsksAgainWithAFirstRequest() {
        UUID customer = approvals.customerWhose(tenant, desk, RelationshipStatus.REJECTED);
        RequestView again = approvals.askFirst(tenant, customer, "EDI");
        assertThat(again.kind()).isEqualTo(RequestKind.FIRST);
        approvals
                .relationship(tenant, customer)
                .body("status", equalTo("REQUESTED"))
                .body("reason", nullValue());
        approvals.step(tenant, customer, "approval", "Now we know you.").statusCode(200);
        approvals.relationship(tenant, customer).body("services.status", contains("INACTIVE", "INACTIVE", "ACTIVE"));
    }

    @Test
    void approvalWithoutARequestReleasesNothing() {
        UUID customer = approvals.customerWhose(tenant, desk, RelationshipStatus.REJECTED);
        approvals
                .step(tenant, customer, "approval", "A mistake.")
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("services.status", everyItem(equalTo("INACTIVE")));
    }

    @Test
    void readersMayNotDecide() {
        String reader = desk.user("READ_ONLY");
        UUID customer = UUID.fromString(desk.customer("Alfreds Futterkiste"));
        String path = "/customers/" + customer + "/relationship";
        api.as(reader).get(path).then().statusCode(200);
        api.as(reader).body(Map.of("reason", "x")).post(path + "/block").then().statusCode(403);
        api.as(reader)
                .body(Map.of("active", true))
                .put("/customers/" + customer + "/services/ORDER")
                .then()
                .statusCode(403);
    }

    @Test
    void serverSetFieldsAreRefused() {
        UUID customer = UUID.fromString(desk.customer("Alfreds Futterkiste"));
        api.as(tenant)
                .body(Map.of("reason", "x", "status", "ACTIVE"))
                .post("/customers/" + customer + "/relationship/block")
                .then()
                .statusCode(400);
        history(customer).body("items", empty());
    }

    private ValidatableResponse signIn(String email) {
        return api.anonymous()
                .body(Map.of("reseller", tenant.slug(), "email", email, "password", Api.PASSWORD, "remember", false))
                .post("/portal/auth/login")
                .then();
    }

    private boolean mayUse(UUID customer, String service) {
        return AsTenant.run(tenant, () -> relationships.mayUse(customer, service));
    }

    private ValidatableResponse history(UUID customer) {
        return api.as(tenant)
                .get("/customers/" + customer + "/relationship/history")
                .then()
                .statusCode(200);
    }
}
