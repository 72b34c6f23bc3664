package dev.kontor.holding.association;

import static dev.kontor.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.base.table.TableFormat;
import dev.kontor.testing.Deletion;
import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** A thousand at once, files, and what others see of it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ManyAssociationsTest extends HoldingsCase {

    @Test
    void thousandSubscriptionsGoToACustomerInOneStep() {
        List<String> ids = thousand();
        Response made = holdings.tryToAssociate(customer, ids, renewing());
        made.then().statusCode(201).body("items", hasSize(1_000));
        assertThat(made.<List<String>>path("items.subscription.id")).isEqualTo(ids);
        holdings.get("/associations?customerId=" + customer).body("total.exact", equalTo(1_000));
        Response again = holdings.tryToAssociate(desk.customer("Berglunds"), ids.subList(500, 510), Map.of());
        again.then().statusCode(409).body("errors", hasSize(10));
        List<String> associations = made.path("items.id");
        holdings.post("/associations:batch-end", Map.of("ids", associations, "on", "2090-06-30"))
                .then()
                .statusCode(200)
                .body("items.findAll { it.endsOn == '2090-06-30' }", hasSize(1_000));
        String history = "/associations/" + associations.getLast() + "/history";
        holdings.get(history).body("items.action", contains("CHANGED", "CREATED"));
    }

    @Test
    void tooManyAreRefused() {
        List<String> ids = java.util.Collections.nCopies(1_001, customer);
        holdings.tryToAssociate(customer, ids, Map.of()).then().statusCode(422);
    }

    @Test
    void previewOfAPriceChangeCountsWhatRenews() {
        holdings.tryToAssociate(
                        customer,
                        List.of(holdings.domain("a.com"), holdings.domain("b.com")),
                        Map.of("renewal", Map.of("intervalMonths", 12, "mode", "AUTO_RENEW")))
                .then()
                .statusCode(201);
        String ended = holdings.associate(customer, holdings.domain("c.com"), Map.of("renewal", yearly()));
        assertRevenue("30.00", "36.00");
        holdings.delete("/associations/" + ended, 0).then().statusCode(204);
        assertRevenue("20.00", "24.00");
    }

    @Test
    void ownersOfAProductAreToldApartByTheirUpdateService() {
        String other = desk.customer("Berglunds");
        holdings.associate(customer, holdings.domain("a.com"), Map.of("updateService", true));
        holdings.associate(other, holdings.domain("b.com"), Map.of());
        holdings.associate(other, holdings.domain("c.com"), Map.of("startsOn", "2090-01-01"));
        holdings.post("/associations", Map.of("customerId", customer, "sku", ".com", "quantity", 5))
                .then()
                .statusCode(201);
        String owners = "/products/" + desk.productId + "/owners";
        holdings.get(owners)
                .body("items.customer.name", contains("Alfreds Futterkiste", "Alfreds Futterkiste", "Berglunds"))
                .body("total.exact", equalTo(3));
        holdings.get(owners + "?updateService=true").body("items.identifier", contains("a.com"));
        holdings.get(owners + "?q=berg").body("items.identifier", contains("b.com"));
        String next = holdings.get(owners + "?limit=2").extract().path("nextCursor");
        holdings.get(owners + "?limit=2&cursor=" + next).body("items.identifier", contains("b.com"));
    }

    /** Otherwise nobody would ever see it: the view is one of resellers. */
    @Test
    void onlyResellersRegisterForOthers() {
        Map<String, Object> by = Map.of("registeredById", desk.customer("Berglunds"));
        refused(
                holdings.tryToAssociate(customer, List.of(holdings.domain("a.com")), by),
                422,
                "invalid",
                "/registeredById not-a-reseller");
    }

    @Test
    void registeredForOthersIsSeenAtTheReseller() {
        String reseller = desk.created(
                "/customers",
                Map.of(
                        "kind", "COMPANY",
                        "companyName", "Berglunds",
                        "language", "en",
                        "currency", "USD",
                        "reseller", true));
        String id = holdings.associate(customer, holdings.domain("a.com"), Map.of("registeredById", reseller));
        holdings.get("/customers/" + reseller + "/registered-associations")
                .body("items.id", contains(id))
                .body("items[0].registeredBy.name", equalTo("Berglunds"))
                .body("items[0].customer.name", equalTo("Alfreds Futterkiste"));
        Deletion.of(api, tenant, reseller);
        holdings.get("/associations/" + id).body("customer.name", equalTo("Alfreds Futterkiste"));
    }

    @Test
    void whatACustomerHadGoesWithIt() {
        String domain = holdings.domain("a.com");
        String id = holdings.associate(customer, domain, Map.of());
        Deletion.of(api, tenant, customer);
        api.as(tenant).get("/associations/" + id).then().statusCode(404);
        holdings.get("/subscriptions?associated=false").body("items.identifier", contains("a.com"));
    }

    @Test
    void csvHoldsWhatIsShown() {
        associateTwo();
        String csv = download(
                "text/csv",
                "?q=alfreds&columns=identifier,customerName,startsOn,renewsOn,renewalPrice,currency&sort=identifier");
        assertThat(csv.substring(1).lines())
                .containsExactly(
                        "\"identifier\",\"customerName\",\"startsOn\",\"renewsOn\",\"renewalPrice\",\"currency\"",
                        "\"a.com\",\"Alfreds Futterkiste\",\"2090-01-01\",\"2091-01-01\",\"10.00\",\"USD\"",
                        "\"b.com\",\"Alfreds Futterkiste\",\"2090-01-01\",\"2091-01-01\",\"10.00\",\"USD\"");
        String upstream = api.as(tenant)
                .accept("text/csv")
                .get("/subscriptions?associated=true&columns=identifier,customerName,endsOn&sort=-identifier")
                .asString();
        assertThat(upstream.lines().skip(1))
                .containsExactly("\"b.com\",\"Alfreds Futterkiste\",\"\"", "\"a.com\",\"Alfreds Futterkiste\",\"\"");
        api.as(tenant)
                .accept("text/csv")
                .get("/associations?columns=nope")
                .then()
                .statusCode(400);
    }

    @Test
    void filesForPeopleSayInWordsWhatTheListShows() {
        holdings.associate(customer, holdings.domain("a.com"), Map.of("startsOn", "2090-01-01", "renewal", yearly()));
        holdings.post("/associations", Map.of("customerId", customer, "sku", ".com", "quantity", 2))
                .then()
                .statusCode(201);
        String csv = download(
                "text/csv", "?columns=identifier,customerName,state,renewsOn,renewalPrice&sort=identifier&labels=de");
        assertThat(csv.substring(1).lines().toList().getFirst())
                .isEqualTo("\"Produkt\",\"Produktname\",\"Kunde\",\"Kundennummer\",\"Stand\",\"Nächste Verlängerung\","
                        + "\"Verlängerungsart\",\"Intervall in Monaten\",\"Verlängerungspreis\",\"Währung\"");
        assertThat(csv)
                .contains("\"a.com\",\".com\",\"Alfreds Futterkiste\"", "\"Geplant\"", "\"12\",\"10.00\",\"USD\"")
                .contains("\".com\",\".com\",\"Alfreds Futterkiste\"")
                .doesNotContain("\"\",\".com\"");
        api.as(tenant).accept("text/csv").get("/associations?labels=fr").then().statusCode(400);
    }

    @Test
    void xlsxKeepsDatesAndAmountsAsSuch() throws IOException {
        associateTwo();
        byte[] file = api.as(tenant)
                .accept(TableFormat.XLSX_TYPE)
                .get("/associations?columns=startsOn,renewalPrice,identifier,quantity&sort=identifier")
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Row row = workbook.getFirstSheet().read().get(1);
            assertThat(row.getCell(0).asDate().toLocalDate()).isEqualTo(LocalDate.of(2090, 1, 1));
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.NUMBER);
            assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("10");
            assertThat(row.getCell(2).asString()).isEqualTo("a.com");
            assertThat(row.getCell(3).asNumber()).isEqualByComparingTo("1");
        }
    }

    private void associateTwo() {
        holdings.tryToAssociate(
                        customer,
                        List.of(holdings.domain("b.com"), holdings.domain("a.com")),
                        Map.of("startsOn", "2090-01-01", "renewal", yearly()))
                .then()
                .statusCode(201);
    }

    private String download(String type, String query) {
        return new String(
                api.as(tenant).accept(type).get("/associations" + query).asByteArray(), StandardCharsets.UTF_8);
    }

    private void assertRevenue(String before, String after) {
        String change = desk.created("/price-changes", Map.of("classId", desk.classId, "name", "Dearer"));
        Map<String, Object> renewal = Map.of("sku", ".com", "action", "RENEW", "termMonths", 12, "amount", "12.00");
        desk.put("/price-changes/" + change + "/items", Map.of("items", List.of(renewal)))
                .then()
                .statusCode(200);
        holdings.get("/price-changes/" + change + "/preview")
                .body("revenue.before", equalTo(before))
                .body("revenue.after", equalTo(after));
    }

    private List<String> thousand() {
        StringBuilder rows = new StringBuilder("sku,domain\n");
        for (int i = 0; i < 1_000; i++) {
            rows.append(".com,shop%04d.com\n".formatted(i));
        }
        api.as(tenant)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "x.csv", rows.toString().getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("options", "{\"columns\":{\"sku\":\"sku\",\"domain\":\"identifier\"}}", "application/json")
                .post("/subscriptions/imports")
                .then()
                .body("created", equalTo(1_000));
        List<String> ids = new java.util.ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page =
                    api.as(tenant).get("/subscriptions?limit=100" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            ids.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        }
        return ids;
    }

    private static Map<String, Object> renewing() {
        return Map.of("startsOn", "2090-01-01", "renewal", yearly());
    }

    private static Map<String, Object> yearly() {
        return Map.of("intervalMonths", 12, "mode", "AUTO_RENEW");
    }
}
