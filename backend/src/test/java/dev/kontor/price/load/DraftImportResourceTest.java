package dev.kontor.price.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.kontor.base.table.TableFormat;
import dev.kontor.base.table.TableWriter;
import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files into drafts, and lists out as text. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DraftImportResourceTest {

    private static final String K = """
            COM_SETUP:-5.00
            COM_ANNUAL:10.00
            COM_TRANSFER:10.00
            COM_RESTORE:50.00
            COM_CURRENCY:USD
            """;

    @Inject
    Api api;

    Api.Tenant tenant;
    Desk desk;
    String customer;
    String draft;

    @BeforeEach
    void newDesk() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        customer = desk.customer("Alpha");
        draft = desk.created("/price-changes", Map.of("customerId", customer, "name", "special"));
    }

    @Test
    void classListIsTheTextThatUsersKnow() {
        assertThat(relations(list("CLASS"))).isEqualTo(K);
        api.as(tenant)
                .get("/price-lists/" + list("CLASS") + "/relations?on=1999-01-01")
                .then()
                .statusCode(200);
    }

    @Test
    void textGoesInAndComesOutUnchanged() {
        imports("TEXT", K, "")
                .then()
                .statusCode(200)
                .body("stored", equalTo(true))
                .body("rows", equalTo(5))
                .body("added", equalTo(4))
                .body("differences.kind", contains("ADDED", "ADDED", "ADDED", "ADDED"))
                .body("differences.row", contains(1, 2, 3, 4));
        publish().then().statusCode(200);
        assertThat(relations(list("CUSTOMER"))).isEqualTo(K);
        draft = desk.created("/price-changes", Map.of("customerId", customer, "name", "again"));
        imports("TEXT", K, ",\"removeMissing\":true")
                .then()
                .body("unchanged", equalTo(4))
                .body("differences", hasSize(0));
        api.as(tenant).get("/price-changes/" + draft).then().body("itemCount", equalTo(0));
    }

    @Test
    void listThatComesBackAsItsOwnTextLosesNothing() {
        String next = LocalDate.now(ZoneId.of("Europe/Berlin")).plusYears(1).toString();
        String list = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", "USD"));
        List<Map<String, Object>> entries = new ArrayList<>(Desk.entries("5.00", "10.00", "10.00", "50.00"));
        entries.set(1, Map.of("action", "RENEW", "termMonths", 12, "amount", "10.00", "validUntil", next));
        entries.add(Map.of("action", "RENEW", "termMonths", 12, "amount", "12.00", "validFrom", next));
        entries.add(Map.of("action", "RENEW", "termMonths", 12, "minQuantity", 10, "amount", "8.00"));
        entries.add(Map.of("action", "TRANSFER", "termMonths", 0, "minQuantity", 5, "amount", "9.00"));
        desk.put("/price-lists/" + list + "/entries/" + desk.productId, Map.of("currency", "USD", "entries", entries))
                .then()
                .statusCode(200);
        draft = desk.created("/price-changes", Map.of("listId", list, "name", "today"));
        unchanged(relations(list));
        draft = desk.created("/price-changes", Map.of("listId", list, "name", "later", "effectiveFrom", next));
        unchanged(api.as(tenant)
                .get("/price-lists/" + list + "/relations?on=" + next)
                .asString());
        // what the text would have said, and does not, is removed
        imports("TEXT", "COM_ANNUAL:12.00\nCOM_SETUP:-7.00\nCOM_TRANSFER:10.00\n", ",\"removeMissing\":true")
                .then()
                .body("removed", equalTo(1))
                .body("differences.action", contains("RESTORE"));
    }

    private void unchanged(String text) {
        imports("TEXT", text, ",\"removeMissing\":true")
                .then()
                .statusCode(200)
                .body("stored", equalTo(true))
                .body("unchanged", equalTo(4))
                .body("removed", equalTo(0))
                .body("differences", hasSize(0));
    }

    @Test
    void registriesNameProductsInTheirWay() throws IOException {
        desk.product(".org");
        desk.product(".net");
        desk.product(".co.uk");
        desk.product(".münchen");
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/files/c26-relations.txt"))) {
            imports("TEXT", file.readAllBytes(), "")
                    .then()
                    .body("errors", hasSize(0))
                    .body("stored", equalTo(true))
                    .body("differences.sku", containsInAnyOrder(".org", ".org", ".net"));
        }
        imports("TEXT", "PRICE_CLASS_DOMAIN_COUK_ANNUAL:7.00\nco_uk_transfer = 1.00\nXN--MNCHEN-3YA_ANNUAL:8.00\n", "")
                .then()
                .body("errors", hasSize(0))
                .body("differences.sku", containsInAnyOrder(".co.uk", ".co.uk", ".münchen"));
        imports("TEXT", "CO.UK_RESTORE:1.299\n", ",\"formats\":{\"*\":\"DECIMAL_COMMA\"}")
                .then()
                .body("differences[0].after", equalTo("1299.00"));
    }

    @Test
    void otherCurrencyIsBlocked() {
        imports("TEXT", "COM_ANNUAL:9.00\nCOM_CURRENCY:EUR\n", "")
                .then()
                .statusCode(200)
                .body("stored", equalTo(false))
                .body("errors[0].code", equalTo("currency-mismatch"))
                .body("errors[0].row", equalTo(2));
        api.as(tenant).get("/price-changes/" + draft).then().body("itemCount", equalTo(0));
    }

    @Test
    void registrationBelowZeroIsBlockedWhenItIsPublished() {
        imports("TEXT", K.replace("-5.00", "-12.00"), "").then().statusCode(200).body("added", equalTo(4));
        publish()
                .then()
                .statusCode(422)
                .body("code", equalTo("price-guard"))
                .body("context.findings.find { it.code == 'NEGATIVE_PRICE' }.price.amount", equalTo("-2.00"));
        assertThat(desk.price(customer, "RENEW", 12)).isEqualTo("10.00 CLASS");
    }

    @Test
    void whatTheGuardWouldSayStandsInTheDifferences() {
        imports("TEXT", K.replace("-5.00", "-12.00"), ",\"dryRun\":true")
                .then()
                .statusCode(200)
                .body("guarded", equalTo(true))
                .body("differences.find { it.action == 'REGISTER' }.after", equalTo("-2.00"))
                .body("differences.find { it.action == 'REGISTER' }.findings", hasItem("NEGATIVE_PRICE"))
                .body("differences.find { it.action == 'RENEW' }.findings", not(hasItem("NEGATIVE_PRICE")));
        api.as(tenant).get("/price-changes/" + draft).then().body("itemCount", equalTo(0));
    }

    @Test
    void textIsTriedBeforeAnyDraftIsBegun() {
        String other = desk.customer("Beta");
        trial("customerId=" + other, "COM_ANNUAL:9.00\n")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("stored", equalTo(false))
                .body("added", equalTo(1))
                .body("differences[0].findings", hasItem("INCOMPLETE_SET"));
        api.as(tenant).get("/price-changes?customerId=" + other).then().body("items", hasSize(0));
        trial("changeId=" + draft, "COM_ANNUAL:9.00\n").then().body("added", equalTo(1));
        api.as(tenant).get("/price-changes/" + draft).then().body("itemCount", equalTo(0));
        trial("", "COM_ANNUAL:9.00\n").then().statusCode(422);
    }

    private Response trial(String ground, String text) {
        return api.as(tenant)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "prices", text.getBytes(StandardCharsets.UTF_8), "application/octet-stream")
                .multiPart("options", "{\"format\":\"TEXT\",\"dryRun\":false}", "application/json")
                .post("/price-changes/import-preview" + (ground.isEmpty() ? "" : "?" + ground));
    }

    @Test
    void onlyWhatIsGivenChangesUnlessProductsAreWhole() {
        imports("TEXT", K, "").then().statusCode(200);
        String part = "COM_ANNUAL:10.00\nCOM_RESTORE:60.00\n";
        imports("TEXT", part, ",\"dryRun\":true")
                .then()
                .body("stored", equalTo(false))
                .body("changed", equalTo(1))
                .body("removed", equalTo(0));
        imports("TEXT", part, ",\"removeMissing\":true")
                .then()
                .body("changed", equalTo(1))
                .body("removed", equalTo(2))
                .body("unchanged", equalTo(1))
                .body("differences.findAll { it.kind == 'REMOVED' }.row", contains((Object) null, null));
    }

    @Test
    void csvAndWorkbookGiveTheSame() throws IOException {
        String columns = ",\"columns\":{\"tld\":\"sku\",\"register\":\"REGISTER/12\",\"renew\":\"RENEW/12\","
                + "\"transfer\":\"TRANSFER/0\",\"restore\":\"RESTORE/0\"},\"skuPrefix\":\".\"";
        imports("CSV", "tld,register,renew,transfer,restore\ncom,4.10,9,9,45\n", columns)
                .then()
                .statusCode(200)
                .body("added", equalTo(4))
                .body("suggestedColumns.tld", equalTo("sku"));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (TableWriter sheet = TableWriter.of(
                TableFormat.XLSX, file, "x", List.of("tld", "register", "renew", "transfer", "restore"))) {
            sheet.row(List.of("com", new BigDecimal("4.1"), 9, 9, "46"));
        }
        imports("XLSX", file.toByteArray(), columns)
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(3))
                .body("changed", equalTo(1))
                .body("differences[0].before", equalTo("45.00"))
                .body("differences[0].after", equalTo("46.00"))
                .body("differences[0].row", equalTo(2));
    }

    @Test
    void wrongRowsAreNamedAndNothingIsTaken() {
        String columns =
                ",\"columns\":{\"sku\":\"sku\",\"action\":\"action\",\"term\":\"termMonths\",\"price\":\"amount\"}";
        imports(
                        "CSV",
                        "sku,action,term,price\n.com,RENEW,12,9\n.com,TRADE,0,1\n.net,RENEW,12,1\n.com,RENEW,12,1.00001\n",
                        columns)
                .then()
                .statusCode(200)
                .body("stored", equalTo(false))
                .body("errors.row", contains(3, 4, 5, 5))
                .body("errors.code", contains("unknown-charge", "unknown-product", "overlap", "too-many-decimals"));
        imports("XLSX", "PK\u0003\u0004 nothing", columns)
                .then()
                .statusCode(422)
                .body("code", equalTo("malformed-xlsx"));
        imports("CSV", "sku\n.com\n", ",\"columns\":{\"sku\":\"sku\",\"sku2\":\"validFrom\"}")
                .then()
                .statusCode(422);
    }

    @Test
    void publishedChangeTakesNoFile() {
        imports("TEXT", K, "").then().statusCode(200);
        publish().then().statusCode(200);
        imports("TEXT", K, "").then().statusCode(409).body("code", equalTo("wrong-state"));
    }

    @Test
    void anotherResellerAndWhoMayNotImportAreRefused() {
        Api.Tenant other = api.newTenant();
        String list = list("CLASS");
        api.as(other).get("/price-lists/" + list + "/relations").then().statusCode(404);
        upload(other.ownerEmail(), "TEXT", K.getBytes(StandardCharsets.UTF_8), "")
                .then()
                .statusCode(404);
        upload(desk.user("READ_ONLY"), "TEXT", K.getBytes(StandardCharsets.UTF_8), "")
                .then()
                .statusCode(403);
        upload(desk.user("CLERK"), "TEXT", K.getBytes(StandardCharsets.UTF_8), "")
                .then()
                .statusCode(200);
    }

    private String relations(String list) {
        Response text = api.as(tenant).get("/price-lists/" + list + "/relations");
        text.then().statusCode(200).contentType(containsString("text/plain"));
        return text.asString();
    }

    private Response publish() {
        String fingerprint =
                api.as(tenant).get("/price-changes/" + draft + "/preview").path("fingerprint");
        return api.as(tenant).body(Map.of("fingerprint", fingerprint)).post("/price-changes/" + draft + "/publication");
    }

    private Response imports(String format, String text, String more) {
        return imports(format, text.getBytes(StandardCharsets.UTF_8), more);
    }

    private Response imports(String format, byte[] file, String more) {
        return upload(tenant.ownerEmail(), format, file, more);
    }

    private Response upload(String email, String format, byte[] file, String more) {
        String dryRun = more.contains("dryRun") ? "" : ",\"dryRun\":false";
        return api.as(email)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "prices", file, "application/octet-stream")
                .multiPart("options", "{\"format\":\"" + format + "\"" + dryRun + more + "}", "application/json")
                .post("/price-changes/" + draft + "/imports");
    }

    private String list(String kind) {
        return api.as(tenant).get("/price-lists?kind=" + kind).path("items[0].id");
    }
}
