package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Desk;
import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.Options;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Imports of subscriptions and prices go back as those of customers do. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportUndoTest extends HoldingsCase {

    private static final Map<String, String> DOMAINS = Map.of(
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

    @Test
    void subscriptionsGoBack() {
        holdings.domain("a.com", Map.of("externalId", "1", "expiresOn", "2027-01-31"));
        send(
                        "/subscriptions/imports",
                        "Id,Domain,Article,Expiry,NS\n1,a.com,.com,2028-01-31,ns1.x.example\n2,b.com,.com,,\n3,c.com,.com,,\n",
                        DOMAINS,
                        Map.of())
                .body("created", equalTo(2))
                .body("updated", equalTo(1));
        String held = holdings.get("/subscriptions?q=b.com").extract().path("items[0].id");
        holdings.associate(customer, held, Map.of());
        preview().body("deleted", equalTo(1)).body("restored", equalTo(1));
        takeBack()
                .body("deleted", equalTo(1))
                .body("restored", equalTo(1))
                .body("left.reason", contains("IN_USE"))
                .body("left.name", contains("b.com"));
        holdings.get("/subscriptions?sort=identifier").body("items.identifier", contains("a.com", "b.com"));
        holdings.get("/subscriptions?q=a.com")
                .body("items[0].expiresOn", equalTo("2027-01-31"))
                .body("items[0].attributes.nameServers", nullValue());
    }

    @Test
    void pricesOfAListGoBack() {
        String list = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", "USD"));
        Map<String, String> columns = Map.of("TLD", "sku", "Renew", "RENEW/12");
        prices(list, "TLD,Renew\n.com,10.00\n", columns).body("created", equalTo(1));
        prices(list, "TLD,Renew\n.com,12.00\n", columns).body("updated", equalTo(1));
        takeBack().body("restored", equalTo(1)).body("run.remaining", equalTo(0));
        holdings.get("/price-lists/" + list + "/entries").body("items[0].entries.amount", contains("10.00"));
        takeBack().body("restored", equalTo(0));
    }

    @Test
    void laterPricesStandInTheWay() {
        String list = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", "USD"));
        Map<String, String> columns = Map.of("TLD", "sku", "Renew", "RENEW/12");
        prices(list, "TLD,Renew\n.com,10.00\n", columns).body("created", equalTo(1));
        String first = run();
        prices(list, "TLD,Renew\n.com,12.00\n", columns).body("updated", equalTo(1));
        api.as(tenant)
                .post("/imports/" + first + "/reversal")
                .then()
                .statusCode(200)
                .body("restored", equalTo(0))
                .body("left.reason", contains("CHANGED_SINCE"));
    }

    @Test
    void ownPricesGoBack() {
        String number = holdings.get("/customers/" + customer).extract().path("number");
        String file = "Customer,SKU,Action,Term,Price,Currency\n";
        for (Map<String, Object> entry : Desk.entries("4.00", "8.00", "8.00", "40.00")) {
            file += "%s,.com,%s,%s,%s,USD\n"
                    .formatted(number, entry.get("action"), entry.get("termMonths"), entry.get("amount"));
        }
        Map<String, String> columns = Map.of(
                "Customer",
                "customer",
                "SKU",
                "sku",
                "Action",
                "action",
                "Term",
                "termMonths",
                "Price",
                "amount",
                "Currency",
                "currency");
        send("/customer-price-imports", file, columns, Map.of()).body("created", equalTo(4));
        assertThat(desk.price(customer, "RENEW", 12)).isEqualTo("8.00 OVERRIDE");
        takeBack().body("restored", equalTo(1));
        assertThat(desk.price(customer, "RENEW", 12)).isEqualTo("10.00 CLASS");
        holdings.get("/imports").body("items", hasSize(1)).body("items[0].what", equalTo("customer-prices"));
    }

    @Test
    void pricesNeedTheRightToPublish() {
        String list = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", "USD"));
        prices(list, "TLD,Renew\n.com,10.00\n", Map.of("TLD", "sku", "Renew", "RENEW/12"));
        String key = desk.key("customers:import");
        api.withToken(key)
                .post("/imports/" + run() + "/reversal")
                .then()
                .statusCode(403)
                .body("code", equalTo("missing-right"));
    }

    private ValidatableResponse prices(String list, String file, Map<String, String> columns) {
        return send("/price-lists/" + list + "/imports", file, columns, Map.of());
    }

    private ValidatableResponse send(String path, String file, Map<String, String> columns, Map<String, Object> more) {
        Map<String, Object> options = new HashMap<>(Map.of("columns", columns, "dryRun", false));
        options.putAll(more);
        return api.as(tenant)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "file.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart(Options.of(options))
                .post(path)
                .then()
                .statusCode(200)
                .body("errors", equalTo(List.of()));
    }

    private String run() {
        return holdings.get("/imports").extract().path("items[0].id");
    }

    private ValidatableResponse preview() {
        return holdings.get("/imports/" + run() + "/reversal");
    }

    private ValidatableResponse takeBack() {
        return api.as(tenant).post("/imports/" + run() + "/reversal").then().statusCode(200);
    }
}
