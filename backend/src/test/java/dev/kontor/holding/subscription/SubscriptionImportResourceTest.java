package dev.kontor.holding.subscription;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Holdings;
import dev.kontor.testing.Options;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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

    @Test
    void daysOfWorkbooksAreReadInAnyFormat() {
        upload("c13-date-formats.xlsx").body("created", equalTo(4));
        holdings.get("/subscriptions")
                .body("items.expiresOn", contains("2027-01-31", "2027-01-31", "2027-01-31", "2027-01-31"));
        upload("c14-iso-date-cell.xlsx").body("created", equalTo(1));
        holdings.get("/subscriptions?q=y1.example").body("items[0].expiresOn", equalTo("2027-01-31"));
    }

    @Test
    void theOrderOfDayAndMonthIsThatOfTheColumn() {
        upload("c51-us-dates.csv").body("created", equalTo(4));
        holdings.get("/subscriptions?sort=identifier")
                .body("items.expiresOn", contains("2027-01-31", "2027-02-03", "2027-12-11", "2027-12-31"));
        Map<String, Object> options = new HashMap<>(Map.of(
                "columns",
                Map.of("Domain", "identifier", "Ablauf", "expiresOn"),
                "defaults",
                Map.of("kind", "DOMAIN", "productName", ".example")));
        String file = "Domain,Ablauf\nz.example,02/03/2027\n";
        send(file, options)
                .body("errors.code", contains("ambiguous-day"))
                .body("errors.column", contains("Ablauf"))
                .body("errors.value", contains("02/03/2027"));
        options.put("formats", Map.of("Ablauf", "MONTH_DAY_YEAR"));
        send(file, options).body("created", equalTo(1));
        holdings.get("/subscriptions?q=z.example").body("items[0].expiresOn", equalTo("2027-02-03"));
    }

    @Test
    void domainsAreThereOnce() {
        upload("c52-domains.csv").body("created", equalTo(2));
        upload("c52-domains.csv").body("created", equalTo(0)).body("unchanged", equalTo(2));
        Map<String, Object> options = Map.of(
                "columns",
                Map.of("Domain", "identifier", "Ablauf", "expiresOn"),
                "defaults",
                Map.of("kind", "DOMAIN", "productName", ".example"));
        send("Domain;Ablauf\nMUSTER-A.example.;01.02.2028\nmüller.example;31.12.2027\n", options)
                .body("created", equalTo(1))
                .body("updated", equalTo(1));
        send("Domain;Ablauf\nxn--mller-kva.example;31.12.2028\nMÜLLER.example;31.12.2028\n", options)
                .body("errors.code", contains("duplicate-in-file"))
                .body("errors.row", contains(3));
        send("Domain;Ablauf\nXN--MLLER-KVA.example;31.12.2028\n", options)
                .body("created", equalTo(0))
                .body("updated", equalTo(1));
        // a package of that name is another thing
        send(
                        "Domain;Ablauf\nmuster-a.example;31.12.2028\n",
                        Map.of(
                                "columns",
                                Map.of("Domain", "identifier", "Ablauf", "expiresOn"),
                                "defaults",
                                Map.of("kind", "HOSTING", "productName", "Web M")))
                .body("created", equalTo(1));
        holdings.domain("twice.example", Map.of("externalId", "a"));
        holdings.domain("twice.example", Map.of("externalId", "b"));
        send("Domain;Ablauf\ntwice.example;31.12.2028\n", options).body("errors.code", contains("ambiguous-name"));
    }

    @Test
    void wordsOfOtherLanguagesAreUnderstood() {
        String file = "Referenz;Domain;Artikel;Art;Zustand;Bestellt am;Läuft ab\n"
                + "1;a.com;.COM;Domain;aktiv;15. März 2024;31.12.27\n2;b.com;.com;Domain;gekündigt;0000-00-00;31.12.2027\n"
                + "3;Web;;;abgelaufen;;\n";
        Map<String, String> columns = send(file, Map.of("dryRun", true))
                .body("rows", equalTo(3))
                .extract()
                .path("suggestedColumns");
        send(file, Map.of("columns", columns, "defaults", Map.of("productName", "Lizenz X", "kind", "Lizenz")))
                .body("errors.column", empty());
        holdings.get("/subscriptions?sort=identifier")
                .body("items.status", contains("ACTIVE", "CANCELLED", "EXPIRED"))
                .body("items.kind", contains("DOMAIN", "DOMAIN", "LICENCE"))
                .body("items[0].sku", equalTo(".com"))
                .body("items[0].contractedOn", equalTo("2024-03-15"))
                .body("items[1].contractedOn", nullValue());
        send(
                        "Domain;Artikel;Zustand\nx.com;.con;lebendig\n",
                        Map.of("columns", Map.of("Domain", "identifier", "Artikel", "sku", "Zustand", "status")))
                .body("errors.code", containsInAnyOrder("unknown-product", "unknown-value"))
                .body("errors.find { it.code == 'unknown-product' }.nearest", contains(".com"));
    }

    /** A file that stands with the tests, with the columns that are suggested. */
    private ValidatableResponse upload(String name) {
        try (InputStream stream = Objects.requireNonNull(getClass().getResourceAsStream("/files/" + name))) {
            byte[] file = stream.readAllBytes();
            Map<String, String> columns =
                    send(file, Map.of("dryRun", true)).extract().path("suggestedColumns");
            return send(
                    file, Map.of("columns", columns, "defaults", Map.of("kind", "DOMAIN", "productName", ".example")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ValidatableResponse file(String text, boolean dryRun) {
        return send(text, Map.of("columns", COLUMNS, "dryRun", dryRun));
    }

    private ValidatableResponse send(String text, Map<String, Object> options) {
        return send(text.getBytes(StandardCharsets.UTF_8), options);
    }

    private ValidatableResponse send(byte[] file, Map<String, Object> options) {
        return api.as(tenant)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "panel.csv", file, "text/csv")
                .multiPart(Options.of(options))
                .post("/subscriptions/imports")
                .then()
                .statusCode(200);
    }
}
