package dev.kontor.holding.association;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Own dates never change those of upstream, and upstream never changes own ones (E21): after every operation there is. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UpstreamDatesTest extends HoldingsCase {

    private static final Map<String, Object> DATES = Map.of("contractedOn", "2025-05-05", "expiresOn", "2090-05-04");
    private static final String CUSTOMER_LOGIN = "carla@alfreds.example";

    String domain;

    @BeforeEach
    void domainWithDates() {
        domain = holdings.domain("blumen.com", DATES);
    }

    @Test
    void noOperationOfAnAssociationTouchesTheSubscription() {
        Object before = subscription();
        Map<String, Object> terms = Map.of(
                "startsOn", "2089-01-01",
                "endsOn", "2095-12-31",
                "renewal", Map.of("intervalMonths", 1, "mode", "ASK"));
        holdings.preview(customer, List.of(domain), terms).statusCode(200);
        unchanged(before);
        String id = holdings.associate(customer, domain, terms);
        unchanged(before);
        ok(holdings.put("/associations/" + id, 0, change()));
        unchanged(before);
        ok(desk.put("/associations/" + id + "/renewal-answer", Map.of("answer", "RENEW")));
        unchanged(before);
        api.newCustomerLogin(tenant, customer, CUSTOMER_LOGIN);
        ok(api.asCustomer(tenant, CUSTOMER_LOGIN)
                .body(Map.of("answer", "END"))
                .put("/me/associations/" + id + "/renewal-answer"));
        unchanged(before);
        ok(holdings.post("/associations/" + id + "/end", Map.of("on", "2092-01-01")));
        unchanged(before);
        ok(holdings.post("/associations:batch-end", Map.of("ids", List.of(id), "on", "2091-01-01")));
        unchanged(before);
        holdings.delete("/associations/" + id, 5).then().statusCode(204);
        unchanged(before);
    }

    @Test
    void noFeedOfASubscriptionTouchesTheAssociation() {
        String id = holdings.associate(
                customer,
                domain,
                Map.of("startsOn", "2089-01-01", "renewal", Map.of("intervalMonths", 12, "mode", "AUTO_RENEW")));
        List<Object> before = association(id);
        ok(holdings.put(
                "/subscriptions/" + domain, 0, Map.of("sku", ".com", "identifier", "new.com", "externalId", "p-1")));
        assertThat(association(id)).isEqualTo(before);
        ok(desk.put(
                "/subscriptions/by-external-id/p-1",
                Map.of("sku", ".com", "identifier", "new.com", "expiresOn", "2099-01-01", "status", "EXPIRED")));
        assertThat(association(id)).isEqualTo(before);
        String file = "id,expiry,sku,domain\np-1,2031-01-01,.com,newer.com\n";
        ok(api.as(tenant)
                .contentType("multipart/form-data")
                .multiPart("file", "x.csv", file.getBytes(), "text/csv")
                .multiPart(
                        "options",
                        "{\"columns\":{\"id\":\"externalId\",\"expiry\":\"expiresOn\",\"sku\":\"sku\",\"domain\":\"identifier\"}}",
                        "application/json")
                .post("/subscriptions/imports"));
        assertThat(association(id)).isEqualTo(before);
        String identifier = holdings.get("/associations/" + id).extract().path("subscription.identifier");
        assertThat(identifier).isEqualTo("newer.com");
    }

    private Object subscription() {
        Map<String, Object> all =
                holdings.get("/subscriptions/" + domain).extract().path("");
        List<Object> kept = new ArrayList<>();
        for (String field : List.of("contractedOn", "expiresOn", "status", "version", "updatedAt")) {
            kept.add(all.get(field));
        }
        return kept;
    }

    private void unchanged(Object before) {
        assertThat(subscription()).isEqualTo(before);
    }

    private List<Object> association(String id) {
        Map<String, Object> all = holdings.get("/associations/" + id).extract().path("");
        List<Object> kept = new ArrayList<>();
        for (String field : List.of("startsOn", "lastOn", "state", "renewal", "version", "updatedAt")) {
            kept.add(String.valueOf(all.get(field)));
        }
        return kept;
    }

    private static void ok(Response answer) {
        answer.then().statusCode(200);
    }

    private static Map<String, Object> change() {
        return Map.of(
                "startsOn",
                "2088-06-01",
                "endsOn",
                "2097-01-01",
                "renewal",
                Map.of("intervalMonths", 6, "mode", "ASK"),
                "notifyCustomer",
                true,
                "services",
                List.of(),
                "updateService",
                true,
                "transferable",
                true);
    }
}
