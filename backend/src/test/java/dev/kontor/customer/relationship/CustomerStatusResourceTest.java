package dev.kontor.customer.relationship;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.customer.approval.ApprovalDesk;
import dev.kontor.testing.Api;
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

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerStatusResourceTest {

    @Inject
    Api api;

    @Inject
    ApprovalDesk approvals;

    Api.Tenant tenant;
    Desk desk;

    @BeforeEach
    void oneCustomerOfEachStatus() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        for (RelationshipStatus status : RelationshipStatus.values()) {
            approvals.customerWhose(tenant, desk, status);
        }
        UUID released = UUID.fromString(desk.customer("Released"));
        desk.put("/customers/" + released + "/services/ORDER", Map.of("active", true))
                .then()
                .statusCode(200);
        approvals.ask(tenant, released, "EDI");
    }

    @Test
    void everyStatusIsAFilter() {
        list("status=OPEN").body("items.name", contains("REQUESTED"));
        list("status=INACTIVE").body("items.name", contains("ACTIVE"));
        list("status=ACTIVE")
                .body("items.name", contains("Released"))
                .body("items[0].by", equalTo("Olga Owner"))
                .body("items[0].since", notNullValue());
        list("status=BLOCKED").body("items.name", containsInAnyOrder("BLOCKED", "REJECTED"));
        list("limit=25").body("items", hasSize(5)).body("total.exact", equalTo(5));
    }

    @Test
    void anotherServiceIsAnotherStatus() {
        list("service=EDI&status=INACTIVE")
                .body("items.name", containsInAnyOrder("ACTIVE", "Released"))
                .body("items.find { it.name == 'Released' }.requestPending", equalTo(true));
        list("service=EDI&status=ACTIVE").body("items", hasSize(0));
        api.as(tenant).get("/customer-services?service=MAGIC").then().statusCode(404);
        api.as(tenant).get("/customer-services?status=MAGIC").then().statusCode(400);
    }

    @Test
    void pagesFollowTheName() {
        String next = list("limit=3")
                .body("items.name", contains("ACTIVE", "BLOCKED", "REJECTED"))
                .extract()
                .path("nextCursor");
        list("limit=3&cursor=" + next)
                .body("items.name", contains("Released", "REQUESTED"))
                .body("nextCursor", nullValue());
        list("q=rel").body("items.name", contains("Released")).body("total.exact", equalTo(1));
        list("q=rel&status=OPEN").body("items", hasSize(0));
    }

    @Test
    void summaryCountsRequestsAndStatuses() {
        api.as(tenant)
                .get("/requests/summary")
                .then()
                .statusCode(200)
                .body("open", equalTo(2))
                .body("overdue", equalTo(0))
                .body("byStatus.code", contains("ORDER", "CONTENT", "EDI"))
                .body("byStatus.open", contains(1, 1, 1))
                .body("byStatus.inactive", contains(1, 2, 2))
                .body("byStatus.active", contains(1, 0, 0))
                .body("byStatus.blocked", contains(2, 2, 2));
    }

    private ValidatableResponse list(String query) {
        return api.as(tenant).get("/customer-services?" + query).then().statusCode(200);
    }
}
