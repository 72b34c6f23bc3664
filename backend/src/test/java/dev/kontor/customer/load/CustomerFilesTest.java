package dev.kontor.customer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;

import dev.kontor.customer.customer.CustomerSamples;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files as shops and office programs write them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerFilesTest extends CustomerImportCase {

    @Test
    void countriesHaveManySpellings() {
        String csv = text("c37-countries.csv");
        suggested(csv, Map.of()).then().body("created", equalTo(8)).body("errorCount", equalTo(0));
        api.as(tenant)
                .get("/customers?sort=number")
                .then()
                .body("items.address.country", contains("TR", "CZ", "GB", "HK", "GB", "GB", "NL", "CZ"));
    }

    @Test
    void unknownWordsAreToldWithTheNearest() {
        CustomerSamples.newClass(api, tenant, "Gold", "EUR");
        suggested("Kundennummer;Firma;Land;Kundenklasse\n1;A;Germny;Golt\n2;B;Deutschlnd;xxxxxxx\n", Map.of())
                .then()
                .body("errors.row", contains(2, 2, 3, 3))
                .body("errors.find { it.value == 'Germny' }.nearest", hasItem("Germany"))
                .body("errors.find { it.value == 'Deutschlnd' }.nearest", hasItem("Deutschland"))
                .body("errors.find { it.value == 'Golt' }.nearest", contains("Gold"))
                .body("errors.find { it.value == 'xxxxxxx' }.detail", containsString("'xxxxxxx'"));
    }

    @Test
    void namesOfClassesAreReadLetterByLetterFirst() {
        String plain = CustomerSamples.newClass(api, tenant, "A", "EUR");
        String plus = CustomerSamples.newClass(api, tenant, "A+", "EUR");
        String both = CustomerSamples.newClass(api, tenant, "A++", "EUR");
        suggested(text("c39-classes.csv"), Map.of()).then().body("created", equalTo(3));
        api.as(tenant).get("/customers?sort=number").then().body("items.classId", contains(plain, plus, both));
        suggested("Kundennummer;Firma;Kundenklasse\nKL4;D;a\nKL5;E;a+\nKL6;F;(A)\n", Map.of())
                .then()
                .body("errors.code", contains("ambiguous-class"))
                .body("errors[0].value", equalTo("(A)"))
                .body("errors[0].nearest", containsInAnyOrder("A", "A+", "A++"));
    }

    @Test
    void theIdOfAClassComesBeforeItsName() {
        String plain = CustomerSamples.newClass(api, tenant, "A", "USD");
        String plus = CustomerSamples.newClass(api, tenant, "A+", "USD");
        CustomerSamples.create(api, tenant, CustomerSamples.company("One", "classId", plain));
        CustomerSamples.create(api, tenant, CustomerSamples.company("Two", "classId", plus));
        byte[] csv = api.as(tenant).accept("text/csv").get("/customers").asByteArray();
        String headers =
                new String(csv, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        assertThat(headers).contains("classId", "className");
        Map<String, String> columns = Map.of("number", "number", "classId", "classId", "className", "className");
        Map<String, Object> options = new HashMap<>(Map.of("columns", columns));
        send(csv, options).then().body("unchanged", equalTo(2)).body("updated", equalTo(0));
        suggested("Kundennummer;Firma;classId;Kundenklasse\nK9;N;%s;A\n".formatted(plus), Map.of())
                .then()
                .body("created", equalTo(1));
        api.as(tenant).get("/customers?q=K9").then().body("items[0].classId", equalTo(plus));
    }

    @Test
    void companiesStandInNameColumns() {
        suggested(text("c40-odoo-like.csv"), Map.of()).then().body("created", equalTo(2));
        api.as(tenant)
                .get("/customers?sort=name")
                .then()
                .body("items.displayName", containsInAnyOrder("Muster Outlet", "Bob"))
                .body("items.find { it.displayName == 'Muster Outlet' }.kind", equalTo("COMPANY"))
                .body("items.find { it.displayName == 'Bob' }.kind", equalTo("PERSON"));
        suggested(
                        "Name\nMuster GmbH\nBeispiel GmbH & Co. KG\nPruebas S.L.\nSample Inc.\nExample Ltd\nEva Muster\n"
                                + "Ana García López\n",
                        Map.of("kind", "COMPANY"))
                .then()
                .body("created", equalTo(7));
        Response all = api.as(tenant).get("/customers?limit=50");
        assertThat(all.<List<String>>path("items.findAll { it.kind == 'PERSON' }.displayName"))
                .containsExactlyInAnyOrder("Bob", "Eva Muster", "Ana García López");
    }

    @Test
    void streetsMayHaveLineBreaks() {
        suggested(text("c41-street-newline.csv"), Map.of("currency", "USD"))
                .then()
                .body("created", equalTo(1));
        api.as(tenant)
                .get("/customers")
                .then()
                .body("items[0].address.line1", equalTo("Main Street 1"))
                .body("items[0].address.line2", equalTo("Suite 200"));
    }

    @Test
    void taxNumbersComeWithoutTheirCountry() {
        suggested(text("c44-nif.csv"), Map.of())
                .then()
                .body("suggestedColumns", hasEntry("NIF", "taxNumber"))
                .body("suggestedColumns", hasEntry("Código", "number"))
                .body("created", equalTo(2));
        api.as(tenant)
                .get("/customers?sort=number")
                .then()
                .body("items.taxNumber", contains("B12345674", "A58818501"))
                .body("items.address.country", contains("ES", "ES"));
        report(
                        "Nr,Firma,VAT,Land\nV1,A,B12345674,Spanien\nV2,B,DE\u00a0123456789,\nV3,C,U12345678,AT\nV4,D,123456789,GR\n",
                        Map.of("Nr", "externalId", "Firma", "companyName", "VAT", "vatId", "Land", "address.country"))
                .then()
                .body("created", equalTo(4));
        assertThat(api.as(tenant).get("/customers?limit=50").<List<String>>path("items.findAll { it.vatId }.vatId"))
                .containsExactlyInAnyOrder("ESB12345674", "DE 123456789", "ATU12345678", "EL123456789");
    }

    @Test
    void marksThatNobodySeesAreDropped() {
        suggested(text("c46-phones-invisible.csv"), Map.of()).then().body("created", equalTo(2));
        api.as(tenant)
                .get("/customers?sort=number")
                .then()
                .body("items.phone", contains("+49 30 123456", "+49 30 123456"));
        suggested(
                        "Kundennummer;Firma;Telefon;Fax\nP\u200b3;Mus\u00adter 3;+49\u00a030\u2011123456;030\u202f12\u201334\n",
                        Map.of())
                .then()
                .body("created", equalTo(1));
        api.as(tenant)
                .get("/customers?q=P3")
                .then()
                .body("items[0].displayName", equalTo("Muster 3"))
                .body("items[0].phone", equalTo("+49 30-123456"))
                .body("items[0].fax", equalTo("030 12-34"));
    }

    @Test
    void theFirstLineMayNameTheDelimiter() {
        suggested(text("c34-sep-line.csv"), Map.of())
                .then()
                .body("headers", contains("Kundennummer", "Firma", "Ort"))
                .body("created", equalTo(1));
    }

    @Test
    void otherEncodingsAreRecognisedOrChosen() {
        byte[] polish = bytes("c36-cp1250.csv");
        send(polish, Map.of("dryRun", true))
                .then()
                .body("encoding", equalTo("windows-1250"))
                .body("rows", equalTo(2))
                .body("sample.flatten()", hasItem(containsString("Łódź")));
        send(polish, Map.of("dryRun", true, "encoding", "windows-1252"))
                .then()
                .body("encoding", equalTo("windows-1252"))
                .body("sample.flatten()", hasItem(containsString("£ódŸ")));
        send("Firma;Ort\nSöhne;x\n", Charset.forName("x-MacRoman"), Map.of("dryRun", true, "encoding", "MacRoman"))
                .then()
                .body("sample[0][0]", equalTo("Söhne"));
        send(polish, Map.of("dryRun", true, "encoding", "klingon"))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-encoding"));
        send("a|b;c\n1|2;3\n", StandardCharsets.UTF_8, Map.of("dryRun", true, "delimiter", ";"))
                .then()
                .body("headers", contains("a|b", "c"));
        send("a\tb;c\n1\t2;3\n", StandardCharsets.UTF_8, Map.of("dryRun", true, "delimiter", "\t"))
                .then()
                .body("headers", contains("a", "b;c"));
        send("a,b\n", StandardCharsets.UTF_8, Map.of("dryRun", true, "delimiter", "xy"))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-delimiter"));
    }

    @Test
    void workbooksKeepZeros() {
        byte[] workbook = bytes("c32-zip-format.xlsx");
        Map<String, String> columns =
                send(workbook, Map.of("dryRun", true)).then().extract().path("suggestedColumns");
        send(workbook, Map.of("columns", columns)).then().body("created", equalTo(1));
        api.as(tenant).get("/customers").then().body("items[0].address.postalCode", equalTo("01067"));
        send(bytes("c14-iso-date-cell.xlsx"), Map.of("dryRun", true))
                .then()
                .statusCode(200)
                .body("sample[0][1]", equalTo("2027-01-31"));
    }

    @Test
    void everyErrorOfARowIsToldAtOnce() {
        Map<String, String> columns = new HashMap<>(COLUMNS);
        columns.putAll(Map.of("Mail", "email", "Land", "address.country", "Kredit", "creditLimit", "Tel", "phone"));
        report(
                        "Id,Firma,Ort,Mail,Land,Kredit,Tel\n1,A,,no mail,Narnia,-5,call me\n2,,,,,\"1,234\",\n3,C,,,,much,\n",
                        columns)
                .then()
                .body("errors.find { it.column == 'Tel' }.code", equalTo("invalid-phone"))
                .body("errors.findAll { it.row == 4 }.code", contains("invalid-amount"))
                .body("errors.findAll { it.row == 2 }.column", containsInAnyOrder("Mail", "Land", "Kredit", "Tel"))
                .body("errors.findAll { it.row == 3 }.code", containsInAnyOrder("ambiguous-number", "required"));
    }

    @Test
    void creditIsInTheCurrencyOfTheCustomer() {
        Map<String, String> columns =
                Map.of("Id", "externalId", "Firma", "companyName", "Kredit", "creditLimit", "W", "currency");
        report("Id;Firma;Kredit;W\n1;A;1.234,50 €;EUR\n2;B;1.299;EUR\n3;C;$5;EUR\n4;D;5,5;JPY\n", columns)
                .then()
                .body("errors.row", contains(4, 5))
                .body("errors.code", contains("currency-mismatch", "too-precise"));
    }

    @Test
    void goodRowsAreTakenOnRequest() {
        Map<String, Object> options = options(Map.of("Id", "externalId", "Firma", "companyName", "Tel", "phone"));
        options.put("goodRows", true);
        send("Id,Firma,Tel\n1,A,\n2,B,call me\n3,C,030 12\n1,Again,\n", StandardCharsets.UTF_8, options)
                .then()
                .body("stored", equalTo(true))
                .body("created", equalTo(2))
                .body("errorCount", equalTo(2))
                .body("errors.row", contains(3, 5));
        api.as(tenant).get("/customers").then().body("items.displayName", containsInAnyOrder("A", "C"));
    }

    @Test
    void knownCustomersAreRecognisedByWhatIsMapped() {
        String csv = "Kundennummer;Firma\nK1;A\nK2;B\n";
        suggested(csv, Map.of()).then().body("created", equalTo(2));
        suggested(csv, Map.of()).then().body("unchanged", equalTo(2)).body("errorCount", equalTo(0));
    }

    @Test
    void peopleAndCompaniesMayStandInOneList() {
        Map<String, Object> options =
                options(Map.of("Id", "externalId", "Firma", "companyName", "Vorname", "firstName", "Name", "lastName"));
        options.put("defaults", Map.of("kind", "COMPANY"));
        send("Id;Firma;Vorname;Name\n1;Muster GmbH;;\n2;;Eva;Muster\n3;;;\n", StandardCharsets.UTF_8, options)
                .then()
                .body("created", equalTo(2))
                .body("errors.row", contains(4));
    }

    /** With the columns that are suggested. */
    private Response suggested(String csv, Map<String, String> defaults) {
        Map<String, String> columns = send(csv, StandardCharsets.UTF_8, Map.of("dryRun", true))
                .then()
                .statusCode(200)
                .extract()
                .path("suggestedColumns");
        return send(csv, StandardCharsets.UTF_8, Map.of("columns", columns, "defaults", defaults));
    }
}
