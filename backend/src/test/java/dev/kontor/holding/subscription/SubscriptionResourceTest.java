package dev.kontor.holding.subscription;

import static dev.kontor.testing.Refusals.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Holdings;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reseller holds upstream. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SubscriptionResourceTest {

    @Inject
    Api api;

    Api.Tenant tenant;
    Desk desk;
    Holdings holdings;

    @BeforeEach
    void freshDesk() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        holdings = new Holdings(api, tenant, desk);
    }

    @Test
    void subscriptionIsMadeReadChangedAndDeleted() {
        String id = holdings.domain(
                "shop.com",
                Map.of(
                        "upstreamUser", "u-17",
                        "contractedOn", "2026-01-15",
                        "expiresOn", "2027-01-15",
                        "attributes", Map.of("nameServers", List.of("ns1.x.example"), "transferLocked", true)));
        holdings.get("/subscriptions/" + id)
                .header("ETag", equalTo("\"0\""))
                .body("kind", equalTo("DOMAIN"))
                .body("sku", equalTo(".com"))
                .body("status", equalTo("ACTIVE"))
                .body("expiresOn", equalTo("2027-01-15"))
                .body("attributes.nameServers", contains("ns1.x.example"))
                .body("attributes.techContact", nullValue())
                .body("association", nullValue());
        Map<String, Object> wanted = Map.of("sku", ".com", "identifier", "shop.com", "expiresOn", "2028-01-15");
        holdings.put("/subscriptions/" + id, 7, wanted).then().statusCode(412);
        desk.put("/subscriptions/" + id, wanted).then().statusCode(428);
        holdings.put("/subscriptions/" + id, 0, wanted)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("upstreamUser", nullValue());
        holdings.get("/subscriptions/" + id + "/history")
                .body("items.action", contains("CHANGED", "CREATED"))
                .body("items[0].changes.find { it.field == 'expiresOn' }.after", equalTo("2028-01-15"));
        holdings.delete("/subscriptions/" + id, 1).then().statusCode(204);
        api.as(tenant).get("/subscriptions/" + id).then().statusCode(404);
        list("q=shop").body("items", empty());
    }

    @Test
    void productOfUpstreamNeedsNameAndKind() {
        refuse(Map.of("identifier", "host-1"), "/productName required");
        refuse(Map.of("identifier", "host-1", "productName", "Web S"), "/kind required");
        refuse(Map.of("identifier", "host-1", "sku", ".nope"), "/sku unknown-product");
        desk.created("/subscriptions", Map.of("identifier", "host-1", "productName", "Web S", "kind", "HOSTING"));
        list("q=web").body("items.productName", contains("Web S")).body("items[0].sku", nullValue());
    }

    @Test
    void attributesAreThoseOfTheKind() {
        refuse(attributes(Map.of("server", "s1")), "/attributes/server not-of-kind");
        refuse(Map.of("sku", ".com", "identifier", "x.com", "kind", "HOSTING"), "/kind kind-of-product");
        refuse(
                Map.of("sku", ".com", "identifier", "x.com", "contractedOn", "2026-02-01", "expiresOn", "2026-01-01"),
                "/expiresOn expires-before-contract");
        api.as(tenant)
                .body(attributes(Map.of("nonsense", 1)))
                .post("/subscriptions")
                .then()
                .statusCode(400);
    }

    @Test
    void panelWritesByItsOwnIdAsOftenAsItLikes() {
        Map<String, Object> wanted = Map.of("sku", ".com", "identifier", "feed.com", "expiresOn", "2027-03-01");
        String id =
                write("panel-1", wanted).body("version", equalTo(0)).extract().path("id");
        write("panel-1", wanted).body("version", equalTo(0)).body("id", equalTo(id));
        write("panel-1", Map.of("sku", ".com", "identifier", "feed.com", "expiresOn", "2028-03-01"))
                .body("version", equalTo(1))
                .body("expiresOn", equalTo("2028-03-01"));
        api.as(tenant)
                .body(Map.of("sku", ".com", "identifier", "other.com", "externalId", "panel-1"))
                .post("/subscriptions")
                .then()
                .statusCode(409)
                .body("code", equalTo("external-id-taken"))
                .body("errors.pointer", contains("/externalId"));
    }

    @Test
    void renamedCustomersAreFoundByTheirNewNameOnly() {
        String customer = desk.customer("Alfreds Futterkiste");
        holdings.associate(customer, holdings.domain("blumen.com"), Map.of());
        Map<String, Object> name = Map.of("companyName", "Berglunds Snabbköp");
        api.as(tenant)
                .header("If-Match", "\"0\"")
                .body(name)
                .patch("/customers/" + customer)
                .then()
                .statusCode(200);
        list("q=alfreds").body("items", empty());
        list("q=snabbkop").body("items.association.customerName", contains("Berglunds Snabbköp"));
    }

    @Test
    void filtersAndOrders() {
        String customer = desk.customer("Alfreds Futterkiste");
        String a = holdings.domain("a.com", Map.of("expiresOn", "2027-03-01"));
        holdings.domain("b.com", Map.of("expiresOn", "2027-01-01", "status", "SUSPENDED"));
        holdings.domain("c.com");
        holdings.associate(customer, a, Map.of());
        list("associated=true").body("items.identifier", contains("a.com"));
        list("associated=false").body("items.identifier", contains("b.com", "c.com"));
        list("customerId=" + customer).body("items.identifier", contains("a.com"));
        list("status=SUSPENDED").body("items.identifier", contains("b.com"));
        list("expiresFrom=2027-01-02&expiresTo=2027-03-01").body("items.identifier", contains("a.com"));
        list("sort=expiresOn").body("items.identifier", contains("b.com", "a.com", "c.com"));
        String next = list("sort=-identifier&limit=2")
                .body("items.identifier", contains("c.com", "b.com"))
                .extract()
                .path("nextCursor");
        list("sort=-identifier&limit=2&cursor=" + next).body("items.identifier", contains("a.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=nope", "kind=NOPE", "expiresFrom=soon", "cursor=xyz", "limit=0", "customerId=1"})
    void wrongQueriesAreRefused(String query) {
        api.as(tenant).get("/subscriptions?" + query).then().statusCode(400);
    }

    @Test
    void whatACustomerHasIsNotDeleted() {
        String id = holdings.domain("kept.com");
        String association =
                holdings.associate(desk.customer("Alfreds Futterkiste"), id, Map.of("startsOn", "2026-01-01"));
        holdings.delete("/subscriptions/" + id, 0).then().statusCode(409).body("code", equalTo("associated"));
        holdings.post("/associations/" + association + "/end", Map.of("on", "2026-02-01"))
                .then()
                .statusCode(200);
        holdings.delete("/subscriptions/" + id, 0).then().statusCode(204);
        api.as(tenant).get("/associations/" + association).then().statusCode(404);
    }

    private ValidatableResponse list(String query) {
        return holdings.get("/subscriptions?" + query);
    }

    private ValidatableResponse write(String externalId, Object body) {
        return desk.put("/subscriptions/by-external-id/" + externalId, body)
                .then()
                .statusCode(200);
    }

    private void refuse(Object body, String error) {
        refused(holdings.post("/subscriptions", body), 422, "invalid", error);
    }

    private static Map<String, Object> attributes(Map<String, Object> attributes) {
        return new HashMap<>(Map.of("sku", ".com", "identifier", "x.com", "attributes", attributes));
    }
}
