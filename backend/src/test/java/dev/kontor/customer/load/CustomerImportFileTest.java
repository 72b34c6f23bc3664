package dev.kontor.customer.load;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;

import dev.kontor.customer.customer.CustomerSamples;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What files may look like, and what is said about those that are wrong. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerImportFileTest extends CustomerImportCase {

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
                                "email",
                                "unknown-country",
                                "unknown-class",
                                "ambiguous-number",
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
    void wordsThatMeanNothingAreNamedAndNothingIsStored() {
        Map<String, String> columns =
                Map.of("Id", "externalId", "Firma", "companyName", "Sprache", "language", "Sperren", "locks");
        report("Id,Firma,Sprache,Sperren\n1,Acme,klingonisch,NOTHING\n", columns)
                .then()
                .statusCode(200)
                .body("errors.row", contains(2, 2))
                .body("errors.code", containsInAnyOrder("unknown-language", "unknown-lock"));
        api.as(tenant).get("/customers").then().body("total.exact", equalTo(0));
    }

    @Test
    void refusesWhatIsNoImport() {
        report("Id\n1\n", Map.of("Nope", "externalId"))
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-mapping"))
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
}
