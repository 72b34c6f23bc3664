package dev.kontor.customer.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.tenant.mail.MailRows;
import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BatchDecisionTest {

    @Inject
    Api api;

    @Inject
    ApprovalDesk approvals;

    @Inject
    StoredRequests stored;

    @Inject
    MailRows mails;

    Api.Tenant tenant;
    Desk desk;

    @BeforeEach
    void freshDesk() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
    }

    @Test
    void eachRequestIsDecidedOrRefusedOnItsOwn() {
        ApprovalDesk.Asked open = approvals.newcomer(tenant, desk, "Open", "ORDER");
        ApprovalDesk.Asked done = approvals.newcomer(tenant, desk, "Done", "ORDER");
        approvals.decide(tenant, done.request(), "approval", Map.of()).statusCode(200);
        UUID unknown = UUID.randomUUID();
        batch("approval", List.of(open.request(), done.request(), unknown), Map.of())
                .statusCode(200)
                .body("decided", equalTo(1))
                .body("refused", equalTo(2))
                .body("items.decided", contains(true, false, false))
                .body("items.code", contains(null, "wrong-state", "not-found"));
        approvals.relationship(tenant, open.customer()).body("status", equalTo("ACTIVE"));
    }

    @Test
    void foreignRequestsAreNotThere() {
        ApprovalDesk.Asked asked = approvals.newcomer(tenant, desk, "Open", "ORDER");
        Api.Tenant second = api.newTenant();
        api.as(second)
                .urlEncodingEnabled(false)
                .body(Map.of("ids", List.of(asked.request()), "reason", "x"))
                .post("/requests:batch-rejection")
                .then()
                .statusCode(200)
                .body("items.code", contains("not-found"));
        api.as(tenant).get("/requests?status=OPEN").then().body("items", hasSize(1));
    }

    @Test
    void rejectionOfManyNeedsAReason() {
        ApprovalDesk.Asked asked = approvals.newcomer(tenant, desk, "Open", "ORDER");
        batch("rejection", List.of(asked.request()), Map.of())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        batch("rejection", List.of(), Map.of("reason", "x")).statusCode(422);
        batch("rejection", Collections.nCopies(1001, asked.request()), Map.of("reason", "x"))
                .statusCode(422);
    }

    @Test
    void thousandRequestsAreApprovedTogether() {
        List<UUID> ids = openRequests(1000);
        batch("approval", ids, Map.of())
                .statusCode(200)
                .body("decided", equalTo(1000))
                .body("refused", equalTo(0))
                .body("items[999].code", nullValue());
        api.as(tenant)
                .get("/requests/summary")
                .then()
                .body("open", equalTo(0))
                .body("byStatus[0].active", equalTo(1000))
                .body("byStatus[2].active", equalTo(0));
        assertThat(mails.of(tenant.id(), "kind")).hasSize(1000).containsOnly("REQUEST_APPROVED");
    }

    @Test
    void thousandRequestsAreRejectedTogether() {
        List<UUID> ids = openRequests(1000);
        batch("rejection", ids, Map.of("reason", "A flood.")).statusCode(200).body("decided", equalTo(1000));
        api.as(tenant)
                .get("/customer-services?status=BLOCKED&limit=1")
                .then()
                .body("total.exact", equalTo(1000))
                .body("items[0].reason", equalTo("A flood."));
    }

    private ValidatableResponse batch(String decision, List<UUID> ids, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("ids", ids);
        return api.as(tenant)
                .urlEncodingEnabled(false)
                .body(body)
                .post("/requests:batch-" + decision)
                .then();
    }

    private List<UUID> openRequests(int count) {
        return AsTenant.run(tenant, () -> stored.open(count));
    }
}
