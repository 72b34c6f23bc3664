package dev.kontor.customer.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
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
    void anyServiceIsAFilterToo() {
        desk.put("/customers/" + desk.customer("Content only") + "/services/CONTENT", Map.of("active", true))
                .then()
                .statusCode(200);
        list("service=*&status=ACTIVE").body("items.name", contains("Content only", "Released"));
        list("service=*&status=INACTIVE").body("items.name", contains("ACTIVE"));
        list("service=*&status=BLOCKED").body("items", hasSize(2));
        list("service=*&q=rel")
                .body("items[0].status", equalTo("ACTIVE"))
                .body("items[0].requestPending", equalTo(true));
        api.as(tenant)
                .get("/requests/summary")
                .then()
                .body("all.open", equalTo(1))
                .body("all.inactive", equalTo(1))
                .body("all.active", equalTo(2))
                .body("all.blocked", equalTo(2));
    }

    @Test
    void customersAreListedByWhereTheyStand() {
        for (RelationshipStatus status : RelationshipStatus.values()) {
            api.as(tenant)
                    .get("/customers?relationship=" + status)
                    .then()
                    .statusCode(200)
                    .body("items.relationship", everyItem(equalTo(status.name())))
                    .body("items.displayName", hasItem(status.name()));
        }
        api.as(tenant).get("/customers?relationship=GONE").then().statusCode(400);
        assertThat(api.as(tenant)
                        .header("Accept", "text/csv")
                        .get("/customers?relationship=BLOCKED&columns=displayName,relationship")
                        .asString())
                .contains("\"BLOCKED\",\"BLOCKED\"")
                .doesNotContain("REQUESTED");
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
