package dev.kontor.price.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Options;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of prices as shops and registries write them: what a file says is set, everything else stays. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PriceFilesTest {

    private static final Map<String, Object> NEW_DOMAINS =
            Map.of("createProducts", Map.of("kind", "DOMAIN", "categoryName", "Domain"));

    @Inject
    Api api;

    Api.Tenant tenant;
    Desk desk;
    String list;

    @BeforeEach
    void newDesk() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        list = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", "USD"));
    }

    @Test
    void thousandsAreNotGuessed() {
        file("c01-price-thousands.csv", NEW_DOMAINS)
                .body("stored", equalTo(false))
                .body("errors.code", everyItem(equalTo("ambiguous-number")))
                .body("errors.value", contains("1.299", "1,299", "2.300", "10.000"))
                .body("errors.column", contains("Register", "Renew", "Transfer", "Restore"));
        Map<String, Object> said = new HashMap<>(NEW_DOMAINS);
        said.put("formats", Map.of("*", "DECIMAL_COMMA", "Renew", "DECIMAL_POINT"));
        file("c01-price-thousands.csv", said).body("created", equalTo(4));
        assertThat(prices(".t1")).containsEntry("REGISTER/12", "1299.00").containsEntry("RENEW/12", "1299.00");
    }

    @Test
    void currencySignsAreUnderstood() {
        String eur = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Euro", "currency", "EUR"));
        upload(eur, text("c04-price-currency-signs.csv"), NEW_DOMAINS)
                .body("errors.code", contains("currency-mismatch"))
                .body("errors.value", contains("$12.50"));
        upload(eur, text("c04-price-currency-signs.csv").replace("$", ""), NEW_DOMAINS)
                .body("errorCount", equalTo(0))
                .body("created", equalTo(6));
        list = eur;
        assertThat(prices(".c1")).containsEntry("RENEW/12", "12.50");
        assertThat(prices(".c4")).containsEntry("RENEW/12", "1234.56");
        assertThat(prices(".c6")).containsEntry("RENEW/12", "1234.50");
    }

    @Test
    void noiseOfSpreadsheetsIsRounded() {
        file("c05-price-float-noise.csv", NEW_DOMAINS).body("created", equalTo(2));
        assertThat(prices(".n1")).containsEntry("RENEW/12", "59.90");
        assertThat(prices(".n2")).containsEntry("RENEW/12", "9.59");
    }

    @Test
    void whatAFileDoesNotSayStays() {
        file("c07-base.csv", NEW_DOMAINS).body("created", equalTo(4));
        file("c07-partial.csv", Map.of())
                .body("created", equalTo(0))
                .body("updated", equalTo(1))
                .body("removed", equalTo(0));
        assertThat(prices(".p1"))
                .isEqualTo(Map.of(
                        "REGISTER/12", "5.00", "RENEW/12", "12.00", "TRANSFER/0", "10.00", "RESTORE/0", "50.00"));
        file("c07-partial.csv", Map.of()).body("unchanged", equalTo(1)).body("updated", equalTo(0));
        file("c07-partial.csv", Map.of("removeMissing", true))
                .body("removed", equalTo(3))
                .body("unchanged", equalTo(1));
        assertThat(prices(".p1")).isEqualTo(Map.of("RENEW/12", "12.00"));
    }

    @Test
    void aPriceOfADayToComeLeavesThatOfToday() {
        LocalDate next = LocalDate.now(ZoneId.of("Europe/Berlin")).plusYears(1);
        file("c07-base.csv", NEW_DOMAINS).body("created", equalTo(4));
        file("c08-next-year.csv", Map.of("validFrom", next.toString())).body("updated", equalTo(4));
        assertThat(prices(".p1")).containsEntry("RENEW/12", "10.00").containsEntry("REGISTER/12", "5.00");
        assertThat(prices(".p1", next.minusDays(1))).containsEntry("RENEW/12", "10.00");
        assertThat(prices(".p1", next)).containsEntry("RENEW/12", "12.00").containsEntry("RESTORE/0", "60.00");
        // a correction of today does not overtake what is planned
        upload(list, "TLD;Renew\n.p1;10,50\n", Map.of()).body("updated", equalTo(1));
        assertThat(prices(".p1")).containsEntry("RENEW/12", "10.50");
        assertThat(prices(".p1", next)).containsEntry("RENEW/12", "12.00");
    }

    @Test
    void aListThatComesBackWithItsStepsAndDaysLosesNothing() {
        LocalDate next = LocalDate.now(ZoneId.of("Europe/Berlin")).plusYears(1);
        String whole = """
                SKU;Action;Term;From quantity;Amount;Valid from;Valid until
                .com;RENEW;12;1;10,00;;%1$s
                .com;RENEW;12;1;12,00;%1$s;
                .com;RENEW;12;10;8,00;;
                .com;RESTORE;0;1;50,00;%1$s;
                """.formatted(next);
        Map<String, Object> columns = Map.of(
                "SKU",
                "sku",
                "Action",
                "action",
                "Term",
                "termMonths",
                "From quantity",
                "minQuantity",
                "Amount",
                "amount",
                "Valid from",
                "validFrom",
                "Valid until",
                "validUntil");
        upload(list, whole, Map.of("columns", columns)).body("errors", hasSize(0));
        upload(list, whole, Map.of("columns", columns, "removeMissing", true))
                .body("errors", hasSize(0))
                .body("removed", equalTo(0))
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(4));
        assertThat(prices(".com", next)).containsEntry("RENEW/12", "12.00").containsEntry("RESTORE/0", "50.00");
    }

    @Test
    void rowsMaySayDaysOneAfterTheOther() {
        LocalDate next = LocalDate.now(ZoneId.of("Europe/Berlin")).plusYears(1);
        upload(
                        list,
                        "TLD;Aktion;Laufzeit;Preis;gültig ab\n.com;Verlängerung;12;10,00;\n.com;RENEW;12;12,00;%s\n"
                                .formatted(next),
                        Map.of())
                .body("errors", hasSize(0))
                .body("created", equalTo(1))
                .body("updated", equalTo(1));
        assertThat(prices(".com")).containsEntry("RENEW/12", "10.00");
        assertThat(prices(".com", next)).containsEntry("RENEW/12", "12.00");
    }

    @Test
    void errorsInWorkbooksRefuseTheirRows() {
        upload(list, "TLD;Register;Renew\n.p1;5;10\n.p2;6;11\n", NEW_DOMAINS).body("created", equalTo(4));
        Map<String, Object> options = new HashMap<>(NEW_DOMAINS);
        options.put(
                "columns",
                Map.of(
                        "TLD",
                        "sku",
                        "Register",
                        "REGISTER/12",
                        "Renew",
                        "RENEW/12",
                        "Transfer",
                        "TRANSFER/0",
                        "Restore",
                        "RESTORE/0"));
        upload(list, bytes("c10-error-cells.xlsx"), options)
                .body("stored", equalTo(false))
                .body("errors.findAll { it.column == 'Renew' }.code", contains("error-cell", "formula-without-value"))
                .body("errors.findAll { it.column == 'Renew' }.row", contains(2, 3));
        assertThat(prices(".p1")).containsEntry("RENEW/12", "10.00");
        assertThat(prices(".p2")).containsEntry("RENEW/12", "11.00");
    }

    @Test
    void columnsThatAreNotUsedAreRefused() {
        file("c16-wide-with-price-column.csv", NEW_DOMAINS)
                .body("stored", equalTo(false))
                .body("errors.code", contains("unused-column"))
                .body("errors.column", contains("price"))
                .body("errors[0].detail", containsString("not used beside"));
        upload(list, "TLD\n.com\n", Map.of("columns", Map.of("TLD", "sku"))).body("errors.code", hasItem("not-mapped"));
    }

    @Test
    void rowsAreNamedAsTheFileCountsThem() {
        file("c27-duplicate-row.csv", NEW_DOMAINS)
                .body("errors.row", contains(22, 22))
                .body("errors.code", everyItem(equalTo("overlap")))
                .body("errors.detail", everyItem(equalTo("Row 5 has a price for the same days.")));
    }

    @Test
    void productsAreFoundInAnySpelling() {
        desk.product(".münchen");
        desk.product(".xn--80asehdb");
        upload(list, "TLD;Renew\n.COM;1,50\n.xn--mnchen-3ya;2,50\n.онлайн;3,50\n", Map.of())
                .body("created", equalTo(3));
        assertThat(prices(".com")).containsEntry("RENEW/12", "1.50");
        assertThat(prices(".münchen")).containsEntry("RENEW/12", "2.50");
        assertThat(prices(".xn--80asehdb")).containsEntry("RENEW/12", "3.50");
        upload(list, "TLD;Renew\n.com;1,50\n.Com;2,50\n", Map.of()).body("errors.code", contains("overlap"));
        upload(list, "TLD;Renew\n.con;1,50\n", Map.of())
                .body("errors.code", contains("unknown-product"))
                .body("errors[0].nearest", hasItem(".com"));
    }

    @Test
    void everyErrorOfARowIsToldAtOnce() {
        upload(list, "TLD;Register;Renew;Währung\n.nope;NaN;-1,50;EUR\n.com;1;2;USD\n", Map.of())
                .body("errors.findAll { it.row == 2 }.column", hasSize(3))
                .body("errors.code", hasItem("unknown-product"))
                .body("errors.code", hasItem("not-a-price"))
                .body("errors.code", hasItem("currency-mismatch"));
        upload(list, "TLD;Register;Renew\n.com;-1,50;1000000000000\n", Map.of())
                .body("errors.code", contains("negative-price", "too-large"));
    }

    @Test
    void aCurrencyWithoutCentsHasNoDecimals() {
        String yen = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Yen", "currency", "JPY"));
        upload(yen, "TLD;Register;Renew\n.com;500.50;1000\n", Map.of())
                .body("errors.code", contains("too-many-decimals"))
                .body("errors.column", contains("Register"));
        upload(yen, "TLD;Register;Renew\n.com;¥500.00;1000 JPY\n", Map.of()).body("created", equalTo(2));
        String draft = desk.created("/price-changes", Map.of("listId", yen, "name", "typed"));
        api.as(tenant)
                .body(Map.of(
                        "items",
                        List.of(Map.of("sku", ".com", "action", "RENEW", "termMonths", 12, "amount", "900.5"))))
                .put("/price-changes/" + draft + "/items")
                .then()
                .statusCode(422)
                .body("errors.code", contains("too-many-decimals"));
    }

    @Test
    void daysInPriceFilesAreDecidedByTheirColumn() {
        upload(list, "TLD;Action;Term;Price;Valid from\n.com;RENEW;12;10,00;02/03/2030\n", Map.of())
                .body("errors.code", contains("ambiguous-day"))
                .body("errors.column", contains("Valid from"));
        upload(
                        list,
                        "TLD;Action;Term;Price;Valid from\n.com;RENEW;12;10,00;02/03/2030\n.com;REGISTER;12;5,00;01/31/2030\n",
                        Map.of())
                .body("created", equalTo(2));
        assertThat(prices(".com", LocalDate.of(2030, 2, 3))).containsEntry("RENEW/12", "10.00");
    }

    private ValidatableResponse file(String name, Map<String, Object> options) {
        return upload(list, text(name), options);
    }

    private ValidatableResponse upload(String to, String csv, Map<String, Object> more) {
        return upload(to, csv.getBytes(StandardCharsets.UTF_8), more);
    }

    /** With the columns that are suggested, unless some are given. */
    private ValidatableResponse upload(String to, byte[] file, Map<String, Object> more) {
        Map<String, Object> options = new HashMap<>(more);
        options.put("dryRun", false);
        if (!options.containsKey("columns")) {
            options.put(
                    "columns",
                    send(to, file, Map.of("columns", Map.of(), "dryRun", true)).path("suggestedColumns"));
        }
        return send(to, file, options).then().statusCode(200);
    }

    private Response send(String to, byte[] file, Map<String, Object> options) {
        return api.as(tenant)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "prices.csv", file, "text/csv")
                .multiPart(Options.of(options))
                .post("/price-lists/" + to + "/imports");
    }

    private Map<String, String> prices(String sku) {
        return prices(sku, LocalDate.now(ZoneId.of("Europe/Berlin")));
    }

    /** What the list says on a day, by charge. */
    private Map<String, String> prices(String sku, LocalDate on) {
        String text = api.as(tenant)
                .get("/price-lists/" + list + "/relations?on=" + on)
                .asString();
        Map<String, String> prices = new TreeMap<>();
        Map<String, BigDecimal> parts = new HashMap<>();
        text.lines().filter(line -> line.startsWith(Relations.key(sku) + "_")).forEach(line -> {
            String[] said = line.substring(Relations.key(sku).length() + 1).split(":");
            if (!said[0].equals("CURRENCY")) {
                parts.put(said[0], new BigDecimal(said[1]));
            }
        });
        if (parts.containsKey("ANNUAL")) {
            prices.put("RENEW/12", parts.get("ANNUAL").toPlainString());
        }
        if (parts.containsKey("SETUP")) {
            prices.put(
                    "REGISTER/12", parts.get("SETUP").add(parts.get("ANNUAL")).toPlainString());
        }
        parts.forEach((name, amount) -> {
            if (name.equals("TRANSFER") || name.equals("RESTORE")) {
                prices.put(name + "/0", amount.toPlainString());
            } else if (name.contains("/")) {
                prices.put(name, amount.toPlainString());
            }
        });
        return prices;
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream file = Objects.requireNonNull(PriceFilesTest.class.getResourceAsStream("/files/" + name))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
