package dev.kontor.customer.approval;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.customer.relationship.RelationshipStatus;
import dev.kontor.testing.Api;
import dev.kontor.testing.Deletion;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReleaseResourceTest {

    @Inject
    Api api;

    @Inject
    ApprovalDesk approvals;

    Api.Tenant tenant;
    Desk desk;
    UUID customer;

    @BeforeEach
    void deskWithOneCustomer() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        customer = UUID.fromString(desk.customer("Alfreds Futterkiste"));
    }

    @Test
    void serviceIsReleasedAndTakenBackWithItsReason() {
        service("EDI", Map.of("active", true, "reason", "Asked on the phone."))
                .statusCode(200)
                .body("services.status", contains("INACTIVE", "INACTIVE", "ACTIVE"))
                .body("services[2].by", equalTo("Olga Owner"))
                .body("version", equalTo(1));
        service("EDI", Map.of("active", false, "reason", "Unused."))
                .statusCode(200)
                .body("services.status", contains("INACTIVE", "INACTIVE", "INACTIVE"));
        api.as(tenant)
                .get("/customers/" + customer + "/relationship/history")
                .then()
                .body("items[0].changes.field", contains("withdrawn", "reason"))
                .body("items[1].changes.after", hasItems(List.of("EDI"), "Asked on the phone."));
        service("MAGIC", Map.of("active", true)).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, relationship-not-active",
        "REJECTED, relationship-not-active",
        "BLOCKED, relationship-blocked"
    })
    void nothingIsReleasedWithoutAnActiveRelationship(RelationshipStatus status, String code) {
        customer = approvals.customerWhose(tenant, desk, status);
        service("EDI", Map.of("active", true))
                .statusCode(409)
                .body("code", equalTo(code))
                .body("context.currentState", equalTo(status.name()));
        service("EDI", Map.of("active", false)).statusCode(409);
        catalogues(catalogue("All", null)).statusCode(409);
    }

    @Test
    void releasedCatalogueReleasesOrdering() {
        String catalogue = catalogue("All", null);
        catalogues(catalogue)
                .statusCode(200)
                .body("catalogues.released", contains(true))
                .body("services.status", contains("ACTIVE", "INACTIVE", "INACTIVE"));
        catalogues()
                .statusCode(200)
                .body("catalogues.released", contains(false))
                .body("services.status", contains("ACTIVE", "INACTIVE", "INACTIVE"));
        catalogues(UUID.randomUUID().toString()).statusCode(422).body("errors[0].pointer", equalTo("/catalogueIds"));
        api.as(tenant)
                .body(Map.of("catalogueIds", List.of()))
                .put("/customers/" + customer + "/catalogues")
                .then()
                .statusCode(428);
    }

    @Test
    void ofAnExclusiveGroupTheCustomerHasOne() {
        String group = desk.created("/catalogue-groups", Map.of("name", "Assortment", "exclusive", true));
        String small = catalogue("Small", group);
        String large = catalogue("Large", group);
        String extra = catalogue("Extra", null);
        catalogues(small, large)
                .statusCode(409)
                .body("code", equalTo("exclusive-catalogue"))
                .body("errors[0].pointer", equalTo("/catalogueIds"));
        catalogues(small, extra).statusCode(200);
        catalogues(large, extra).statusCode(200).body("catalogues.released", contains(true, true, false));
    }

    @Test
    void approvalReleasesTheCataloguesOfTheSite() {
        String group = desk.created("/catalogue-groups", Map.of("name", "Assortment", "exclusive", true));
        UUID small = UUID.fromString(catalogue("Small", group));
        UUID large = UUID.fromString(catalogue("Large", group));
        UUID first = approvals
                .ask(tenant, ApprovalDesk.wish(customer, List.of(small), "EDI"))
                .id();
        api.as(tenant)
                .get("/requests/" + first)
                .then()
                .body("outcome.catalogues.name", contains("Small"))
                .body("outcome.services.code", contains("ORDER", "EDI"));
        approvals.decide(tenant, first, "approval", Map.of()).statusCode(200);
        approvals
                .relationship(tenant, customer)
                .body("services.status", contains("ACTIVE", "INACTIVE", "ACTIVE"))
                .body("catalogues.find { it.name == 'Small' }.released", equalTo(true));
        UUID second = approvals
                .ask(tenant, ApprovalDesk.wish(customer, List.of(large), "CONTENT"))
                .id();
        approvals
                .decide(tenant, second, "approval", Map.of())
                .statusCode(409)
                .body("code", equalTo("exclusive-catalogue"));
        approvals
                .decide(tenant, second, "approval", Map.of("catalogueIds", List.of()))
                .statusCode(200);
    }

    @Test
    void numberIsSentOnlyWhenItIsStored() {
        terms(Map.of("sendsSupplierNumber", true))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/supplierNumber"));
        terms(Map.of("sendsSupplierNumber", true, "supplierNumber", "4711"))
                .statusCode(200)
                .body("terms.supplierNumber", equalTo("4711"))
                .body("terms.sendsSupplierNumber", equalTo(true));
        terms(Map.of("sendsSupplierNumber", false)).statusCode(200).body("terms.supplierNumber", nullValue());
    }

    @Test
    void termsAreThoseOfTheReseller() {
        termOptions("POST", "INVOICE").statusCode(200).body("payment.code", contains("INVOICE"));
        terms(Map.of("sendsSupplierNumber", false, "shipping", "PIGEON", "payment", "INVOICE"))
                .statusCode(422)
                .body("errors.pointer", contains("/shipping"));
        terms(Map.of("sendsSupplierNumber", false, "shipping", "POST", "payment", "INVOICE"))
                .statusCode(200)
                .body("terms.shipping", equalTo("POST"))
                .body("terms.checkout", nullValue());
        termOptions("PIGEON", "INVOICE")
                .statusCode(409)
                .body("code", equalTo("term-in-use"))
                .body("errors[0].pointer", equalTo("/shipping"));
    }

    @Test
    void staleVersionIsRefused() {
        terms(Map.of("sendsSupplierNumber", false, "supplierNumber", "1")).statusCode(200);
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("sendsSupplierNumber", false, "supplierNumber", "2"))
                .put("/customers/" + customer + "/order-terms")
                .then()
                .statusCode(412);
        approvals.relationship(tenant, customer).body("terms.supplierNumber", equalTo("1"));
    }

    @Test
    void customerWithEverythingCanBeDeleted() {
        catalogues(catalogue("All", null)).statusCode(200);
        approvals.ask(tenant, customer, "EDI");
        Deletion.of(api, tenant, customer.toString());
        api.as(tenant).get("/requests").then().body("total.exact", equalTo(0));
        api.as(tenant).get("/customers/" + customer + "/relationship").then().statusCode(404);
    }

    @Test
    void foreignCustomersAndCataloguesAreNotThere() {
        Api.Tenant second = api.newTenant();
        Desk theirs = new Desk(api, second);
        String foreign = theirs.created("/catalogues", Map.of("name", "Mine", "categoryIds", List.of()));
        catalogues(foreign).statusCode(422);
        api.as(second)
                .body(Map.of("active", true))
                .put("/customers/" + customer + "/services/EDI")
                .then()
                .statusCode(404);
        desk.created("/catalogues", Map.of("name", "Mine", "categoryIds", List.of(desk.categoryId)));
        api.as(tenant)
                .body(Map.of("name", "Theirs", "categoryIds", List.of(theirs.categoryId)))
                .post("/catalogues")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/categoryIds"));
        api.as(tenant).get("/catalogues").then().body("items.name", containsInAnyOrder("Mine"));
    }

    private String catalogue(String name, String group) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of("name", name, "categoryIds", List.of()));
        body.put("groupId", group);
        return desk.created("/catalogues", body);
    }

    private ValidatableResponse service(String code, Object body) {
        return desk.put("/customers/" + customer + "/services/" + code, body).then();
    }

    private ValidatableResponse catalogues(String... ids) {
        return versioned("/catalogues", Map.of("catalogueIds", new ArrayList<>(List.of(ids))));
    }

    private ValidatableResponse terms(Map<String, Object> body) {
        return versioned("/order-terms", body);
    }

    private ValidatableResponse versioned(String path, Object body) {
        int version = approvals.relationship(tenant, customer).extract().path("version");
        return api.as(tenant)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/customers/" + customer + path)
                .then();
    }

    private ValidatableResponse termOptions(String shipping, String payment) {
        int version = api.as(tenant).get("/order-term-options").then().extract().path("version");
        return api.as(tenant)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of(
                        "shipping", List.of(Map.of("code", shipping, "name", "By " + shipping)),
                        "payment", List.of(Map.of("code", payment, "name", "By " + payment)),
                        "checkout", List.of()))
                .put("/order-term-options")
                .then();
    }
}
