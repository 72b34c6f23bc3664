package dev.kontor.holding.subscription;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Holdings;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of upstream panels: all rows or none. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SubscriptionImportResourceTest {

    private static final Map<String, String> COLUMNS = Map.of(
            "Id",
            "externalId",
            "Domain",
            "identifier",
            "Article",
            "sku",
            "Expiry",
            "expiresOn",
            "NS",
            "attributes.nameServers");

    @Inject
    Api api;

    Api.Tenant tenant;
    Holdings holdings;

    @BeforeEach
    void freshDesk() {
        tenant = api.newTenant();
        holdings = new Holdings(api, tenant, new Desk(api, tenant));
    }

    @Test
    void tellsWhatIsInTheFile() {
        send("Domain;Ablaufdatum;Benutzer\na.de;31.01.2027;u1\n", Map.of("dryRun", true))
                .body("suggestedColumns", hasEntry("Domain", "identifier"))
                .body("suggestedColumns", hasEntry("Ablaufdatum", "expiresOn"))
                .body("suggestedColumns", hasEntry("Benutzer", "upstreamUser"))
                .body("errors[0].code", equalTo("not-mapped"));
    }

    @Test
    void createsUpdatesAndLeavesAlone() {
        file(
                        "Id,Domain,Article,Expiry,NS\n1,a.com,.com,31.01.2027,ns1.x.example ns2.x.example\n2,b.com,.com,,\n",
                        false)
                .body("stored", equalTo(true))
                .body("created", equalTo(2));
        holdings.get("/subscriptions?q=a.com")
                .body("items[0].expiresOn", equalTo("2027-01-31"))
                .body("items[0].attributes.nameServers", contains("ns1.x.example", "ns2.x.example"))
                .body("items[0].kind", equalTo("DOMAIN"));
        file("Id,Domain,Article,Expiry,NS\n1,a.com,.com,2028-01-31,\n2,b.com,.com,,\n3,c.com,.com,,\n", false)
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1));
        String id = holdings.get("/subscriptions?q=a.com")
                .body("items[0].version", equalTo(1))
                .body("items[0].expiresOn", equalTo("2028-01-31"))
                .body("items[0].attributes.nameServers", nullValue())
                .extract()
                .path("items[0].id");
        holdings.get("/subscriptions/" + id + "/history").body("items.action", contains("IMPORTED", "IMPORTED"));
    }

    @Test
    void whatIsNotInTheFileStaysAsItIs() {
        holdings.domain("a.com", Map.of("externalId", "1", "upstreamUser", "u-17", "plan", "Pro"));
        send("Id,Expiry\n1,2030-01-01\n", Map.of("columns", Map.of("Id", "externalId", "Expiry", "expiresOn")))
                .body("updated", equalTo(1));
        holdings.get("/subscriptions?q=u-17")
                .body("items[0].identifier", equalTo("a.com"))
                .body("items[0].sku", equalTo(".com"))
                .body("items[0].plan", equalTo("Pro"))
                .body("items[0].expiresOn", equalTo("2030-01-01"));
    }

    @Test
    void oneWrongRowStoresNothingAndIsNamed() {
        file(
                        "Id,Domain,Article,Expiry,NS\n1,a.com,.com,,\n2,,.com,,\n3,c.com,.nope,,\n4,d.com,.com,soon,\n1,e.com,.com,,\n",
                        false)
                .body("stored", equalTo(false))
                .body("errorCount", equalTo(4))
                .body("errors.row", contains(3, 4, 5, 6))
                .body("errors.column", contains("Domain", "Article", "Expiry", "Id"));
        holdings.get("/subscriptions").body("items", empty());
    }

    @Test
    void dryRunStoresNothing() {
        file("Id,Domain,Article,Expiry,NS\n1,a.com,.com,,\n", true)
                .body("stored", equalTo(false))
                .body("created", equalTo(1));
        holdings.get("/subscriptions").body("items", empty());
    }

    @Test
    void thousandsOfRowsAreFoundByTheirWords() {
        StringBuilder rows = new StringBuilder("Id,Domain,Article,Expiry,NS\n");
        for (int i = 0; i < 2_500; i++) {
            rows.append("x").append(i).append(",shop").append(i).append(".com,.com,2030-01-01,\n");
        }
        file(rows.toString(), false).body("created", equalTo(2_500));
        holdings.get("/subscriptions?q=shop2499").body("items", hasSize(1));
        holdings.get("/subscriptions?q=shop").body("total.exact", equalTo(2_500));
        holdings.get("/subscriptions?q=.com 2030-01-01&sort=-identifier&limit=1")
                .body("items.identifier", contains("shop999.com"));
    }

    private ValidatableResponse file(String text, boolean dryRun) {
        return send(text, Map.of("columns", COLUMNS, "dryRun", dryRun));
    }

    private ValidatableResponse send(String text, Map<String, Object> options) {
        try {
            return api.as(tenant)
                    .contentType(ContentType.MULTIPART)
                    .multiPart("file", "panel.csv", text.getBytes(StandardCharsets.UTF_8), "text/csv")
                    .multiPart("options", new ObjectMapper().writeValueAsString(options), "application/json")
                    .post("/subscriptions/imports")
                    .then()
                    .statusCode(200);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
