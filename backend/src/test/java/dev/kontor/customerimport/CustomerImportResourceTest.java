package dev.kontor.customerimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.customer.CustomerSamples;
import dev.kontor.testing.Api;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerImportResourceTest {

    private static final Map<String, String> COLUMNS =
            Map.of("Id", "externalId", "Firma", "companyName", "Ort", "address.city");

    @Inject
    Api api;

    Api.Tenant tenant;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
    }

    @Test
    void tellsWhatIsInTheFile() {
        send("Customer Id;Firma;Farbe\n1;Müller;rot\n", Charset.forName("windows-1252"), Map.of("dryRun", true))
                .then()
                .statusCode(200)
                .body("encoding", equalTo("windows-1252"))
                .body("delimiter", equalTo(";"))
                .body("headers", contains("Customer Id", "Firma", "Farbe"))
                .body("sample[0]", contains("1", "Müller", "rot"))
                .body("suggestedColumns", hasEntry("Customer Id", "externalId"))
                .body("suggestedColumns", hasEntry("Firma", "companyName"))
                .body("errors[0].code", equalTo("not-mapped"))
                .body("errors[0].row", equalTo(0))
                .body("stored", equalTo(false));
    }

    @Test
    void createsUpdatesAndLeavesAlone() {
        report("Id,Firma,Ort\n1,Acme,Bonn\n2,\"Beta \"\"B\"\"\",Ulm\n", COLUMNS)
                .then()
                .body("stored", equalTo(true))
                .body("created", equalTo(2))
                .body("errorCount", equalTo(0));
        report("Id,Firma,Ort\n1,Acme,Köln\n2,\"Beta \"\"B\"\"\",Ulm\n3,=1+1,\n", COLUMNS)
                .then()
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1));
        report("Id,Firma,Ort\n1,Acme,Köln\n", COLUMNS)
                .then()
                .body("unchanged", equalTo(1))
                .body("updated", equalTo(0));
        Response found = api.as(tenant).get("/customers?q=koln");
        found.then()
                .body("total.exact", equalTo(1))
                .body("items[0].number", equalTo("K-00001"))
                .body("items[0].version", equalTo(1));
        api.as(tenant).get("/customers?q=bonn").then().body("total.exact", equalTo(0));
        api.as(tenant)
                .get("/customers/" + found.path("items[0].id") + "/history")
                .then()
                .body("items.action", contains("IMPORTED", "IMPORTED"))
                .body("items[0].changes.field", contains("address.city"))
                .body("items[0].changes.before", contains("Bonn"))
                .body("items[0].revertible", equalTo(true))
                .body("items[1].revertible", equalTo(false));
        api.as(tenant)
                .get("/customers?sort=number")
                .then()
                .body("items.displayName", contains("Acme", "Beta \"B\"", "=1+1"));
    }

    @Test
    void keepsWhatTheFileDoesNotHave() {
        Map<String, Object> customer = CustomerSamples.full();
        String id = CustomerSamples.create(api, tenant, customer).path("id");
        report("Id,Firma\ncrm-1,New name\n", Map.of("Id", "externalId", "Firma", "companyName"))
                .then()
                .body("updated", equalTo(1));
        api.as(tenant)
                .get("/customers/" + id)
                .then()
                .body("companyName", equalTo("New name"))
                .body("address.city", equalTo("Berlin"))
                .body("creditLimit.amount", equalTo("1000.50"))
                .body("tags", hasSize(2))
                .body("remark", equalTo("two\nlines"));
    }

    @Test
    void storesAllRowsOrNone() {
        report("Id,Firma,Ort\n1,Acme,Bonn\n2,,Ulm\n1,Again,\n,None,\n", COLUMNS)
                .then()
                .statusCode(200)
                .body("stored", equalTo(false))
                .body("errorCount", equalTo(3))
                .body("errors.row", contains(3, 4, 5))
                .body("errors.column", contains("lastName", "Id", "Id"))
                .body("errors.code", contains("required", "duplicate-in-file", "required"));
        api.as(tenant).get("/customers").then().body("total.exact", equalTo(0));
        CustomerSamples.create(api, tenant, CustomerSamples.company("First"))
                .then()
                .body("number", equalTo("K-00001"));
    }

    @Test
    void dryRunsStoreNothing() {
        Map<String, Object> options = options(COLUMNS);
        options.put("dryRun", true);
        send("Id,Firma,Ort\n1,Acme,Bonn\n", StandardCharsets.UTF_8, options)
                .then()
                .body("dryRun", equalTo(true))
                .body("stored", equalTo(false))
                .body("created", equalTo(1));
        api.as(tenant).get("/customers").then().body("total.exact", equalTo(0));
    }

    @Test
    void namesTheCellsThatAreWrong() {
        CustomerSamples.create(api, tenant, CustomerSamples.company("Taken", "number", "T1"));
        Map<String, String> columns = new HashMap<>(COLUMNS);
        columns.putAll(Map.of(
                "Nr",
                "number",
                "Mail",
                "email",
                "Land",
                "address.country",
                "Klasse",
                "className",
                "Kredit",
                "creditLimit"));
        report(
                        "Id,Firma,Ort,Nr,Mail,Land,Klasse,Kredit\n"
                                + "1,A,,T1,,,,\n2,B,,,no mail,,,\n3,C,,,,Narnia,,\n4,D,,,,,Gold,\n5,E,,,,,,\"1,234\"\n6,F,,,,,,-5\n7,\"G\nH\",,,,,,\n",
                        columns)
                .then()
                .body("errors.row", contains(2, 3, 4, 5, 6, 7, 8))
                .body("errors.column", contains("Nr", "Mail", "Land", "Klasse", "Kredit", "Kredit", "Firma"))
                .body(
                        "errors.code",
                        contains(
                                "already-taken",
                                "invalid-value",
                                "unknown-country",
                                "unknown-class",
                                "invalid-amount",
                                "negative",
                                "line-break"));
    }

    @Test
    void understandsWhatPeopleWrite() {
        String gold = CustomerSamples.newClass(api, tenant, "Gold", "EUR");
        Map<String, String> columns = new HashMap<>(
                Map.of("Name", "fullName", "Land", "address.country", "Klasse", "className", "Kredit", "creditLimit"));
        columns.putAll(Map.of(
                "Sprache",
                "language",
                "Zahlung",
                "billingType",
                "Tags",
                "tags",
                "Web",
                "website",
                "Sperren",
                "locks",
                "Branche",
                "customFields.Industry"));
        report(
                        "Name;Land;Klasse;Kredit;Sprache;Zahlung;Tags;Web;Sperren;Branche\n"
                                + "Frau Dr. Eva von der Heide;Deutschland;gold;1.234,50 €;Deutsch;Lastschrift;a, b;www.heide.example;orders;Druck\n",
                        columns)
                .then()
                .body("created", equalTo(1));
        api.as(tenant)
                .get("/customers")
                .then()
                .body("items[0].kind", equalTo("PERSON"))
                .body("items[0].displayName", equalTo("Eva von der Heide"))
                .body("items[0].title", equalTo("Dr."))
                .body("items[0].address.country", equalTo("DE"))
                .body("items[0].classId", equalTo(gold))
                .body("items[0].currency", equalTo("EUR"))
                .body("items[0].creditLimit.amount", equalTo("1234.50"))
                .body("items[0].language", equalTo("de"))
                .body("items[0].billingType", equalTo("DEBIT"))
                .body("items[0].tags", contains("a", "b"))
                .body("items[0].website", equalTo("https://www.heide.example"))
                .body("items[0].locks", contains("ORDERS"))
                .body("items[0].customFields.Industry", equalTo("Druck"));
    }

    @Test
    void takesTheRowsAndDefaultsAskedFor() {
        Map<String, Object> options = options(COLUMNS);
        options.put("defaults", Map.of("address.country", "AT", "kind", "COMPANY"));
        options.put("only", Map.of("column", "Art", "value", "K"));
        send("Id,Firma,Ort,Art\n1,Acme,Wien,K\n2,Not me,,L\n", StandardCharsets.UTF_8, options)
                .then()
                .body("rows", equalTo(2))
                .body("created", equalTo(1))
                .body("skipped", equalTo(1));
        api.as(tenant).get("/customers?country=AT").then().body("items.displayName", contains("Acme"));
    }

    @Test
    void exportsCanBeImportedAgain() {
        CustomerSamples.create(api, tenant, CustomerSamples.full());
        byte[] csv = api.as(tenant).accept("text/csv").get("/customers").asByteArray();
        Map<String, String> columns = new HashMap<>();
        for (String column : List.of(
                "number", "companyName", "phone", "creditLimit", "address.city", "locks", "tags", "remark", "kind")) {
            columns.put(column, column);
        }
        Map<String, Object> options = options(columns);
        options.put("matchBy", "number");
        send(csv, options).then().body("errorCount", equalTo(0)).body("unchanged", equalTo(1));
    }

    @Test
    void refusesWhatIsNoImport() {
        report("Id\n1\n", Map.of("Nope", "externalId"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/options/columns"));
        report("Id\n1\n", Map.of("Id", "nope")).then().statusCode(422).body("errors.code", contains("unknown-field"));
        report("", Map.of("Id", "externalId")).then().statusCode(422).body("code", equalTo("no-headers"));
        report("Id,Firma,Ort\n1,\"open,\n", COLUMNS).then().statusCode(422).body("code", equalTo("malformed-csv"));
        api.as(tenant)
                .contentType(ContentType.MULTIPART)
                .multiPart("options", "{}", "application/json")
                .post("/customers/imports")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/file"));
        api.as(tenant)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "f.csv", new byte[0])
                .multiPart("options", "{\"colour\":1}", "application/json")
                .post("/customers/imports")
                .then()
                .statusCode(400);
    }

    @Test
    void otherResellersAreOutOfReach() {
        Api.Tenant other = api.newTenant();
        CustomerSamples.create(api, other, CustomerSamples.full());
        CustomerSamples.newClass(api, other, "Gold", "USD");
        report("Id,Firma\ncrm-1,Mine\n", Map.of("Id", "externalId", "Firma", "companyName"))
                .then()
                .body("created", equalTo(1));
        report("Id,Klasse\ncrm-1,Gold\n", Map.of("Id", "externalId", "Klasse", "className"))
                .then()
                .body("errors.code", contains("unknown-class"));
        api.as(other).get("/customers?q=mine").then().body("total.exact", equalTo(0));
        api.as(other)
                .get("/customers")
                .then()
                .body("items.version", contains(0))
                .body("items[0].invoiceAddress", nullValue());
    }

    @Test
    void storesManyRowsInOnePiece() {
        int rows = 12_000;
        StringBuilder csv = new StringBuilder("Id,Firma,Ort,Mail,Tel,PLZ\n");
        for (int i = 0; i < rows; i++) {
            csv.append("x")
                    .append(i)
                    .append(",Firma Nummer ")
                    .append(i)
                    .append(" GmbH,Stadt")
                    .append(i % 500)
                    .append(",info@firma")
                    .append(i)
                    .append(".example,+49 30 ")
                    .append(100_000 + i)
                    .append(',')
                    .append(10_000 + i % 9_000)
                    .append('\n');
        }
        Map<String, String> columns = new HashMap<>(COLUMNS);
        columns.putAll(Map.of("Mail", "email", "Tel", "phone", "PLZ", "address.postalCode"));
        report(csv.toString(), columns).then().body("created", equalTo(rows)).body("errorCount", equalTo(0));
        report(csv.toString().replace(",Stadt", ",Ort"), columns).then().body("updated", equalTo(rows));
        api.as(tenant)
                .get("/customers?q=firma")
                .then()
                .body("total.atLeast", equalTo(10_000))
                .body("items", hasSize(25));
        api.as(tenant).get("/customers?q=firma11999").then().body("total.exact", equalTo(1));
        api.as(tenant).get("/customers?q=*rma1199").then().body("items.externalId", hasItems("x1199"));
        assertThat(api.as(tenant)
                        .accept("text/csv")
                        .get("/customers?columns=number")
                        .asString()
                        .lines()
                        .count())
                .isEqualTo(rows + 1L);
    }

    private Response report(String csv, Map<String, String> columns) {
        return send(csv, StandardCharsets.UTF_8, options(columns));
    }

    private static Map<String, Object> options(Map<String, String> columns) {
        Map<String, Object> options = new HashMap<>();
        options.put("columns", columns);
        options.put("matchBy", "externalId");
        return options;
    }

    private Response send(String csv, Charset encoding, Map<String, Object> options) {
        return send(csv.getBytes(encoding), options);
    }

    private Response send(byte[] csv, Map<String, Object> options) {
        return api.as(tenant)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "customers.csv", csv, "text/csv")
                .multiPart("options", options, "application/json")
                .post("/customers/imports");
    }
}
