package dev.kontor.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RequestResourceTest {

    @Inject
    Api api;

    @Inject
    ApprovalDesk approvals;

    @Inject
    Requests requests;

    @Inject
    Relationships relationships;

    Api.Tenant tenant;
    Desk desk;

    @BeforeEach
    void freshDesk() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
    }

    @Test
    void firstRequestIsListedAndApproved() {
        ApprovalDesk.Asked asked = approvals.newcomer(tenant, desk, "Alfreds Futterkiste", "ORDER");
        api.as(tenant)
                .get("/requests?status=OPEN")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].customerName", equalTo("Alfreds Futterkiste"))
                .body("items[0].kind", equalTo("FIRST"))
                .body("items[0].services.code", contains("ORDER"))
                .body("total.exact", equalTo(1));
        relationship(asked)
                .body("status", equalTo("REQUESTED"))
                .body("services.status", contains("OPEN", "OPEN", "OPEN"))
                .body("services.requestPending", contains(true, false, false));
        AsTenant.run(tenant, () -> requests.approve(asked.request(), NewDecision.asRequested()));
        relationship(asked)
                .body("status", equalTo("ACTIVE"))
                .body("services.status", contains("ACTIVE", "INACTIVE", "INACTIVE"));
        assertThat(AsTenant.run(tenant, () -> relationships.mayUse(asked.customer(), "ORDER")))
                .isTrue();
        assertThat(AsTenant.run(tenant, () -> relationships.mayUse(asked.customer(), "EDI")))
                .isFalse();
    }

    private io.restassured.response.ValidatableResponse relationship(ApprovalDesk.Asked asked) {
        return api.as(tenant)
                .get("/customers/" + asked.customer() + "/relationship")
                .then()
                .statusCode(200);
    }
}
