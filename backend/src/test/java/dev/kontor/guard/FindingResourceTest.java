package dev.kontor.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every finding of stored prices: when it appears and when it does not. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FindingResourceTest {

    @Inject
    Api api;

    @Inject
    GuardDesk guard;

    Api.Tenant tenant;
    Desk desk;
    String customer;
    LocalDate today;

    @BeforeEach
    void newDesk() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        customer = desk.customer("Alpha");
        today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void completeSetBelowTheClassIsFine() {
        ownPrices("4.00", "9.00", "9.00", "45.00");
        assertThat(ofCustomer()).isEmpty();
        assertThat(ofClass()).isEmpty();
    }

    @Test
    void setThatTheClassOutgrewIsIncomplete() {
        String net = desk.product(".net");
        classPrices(net, Desk.entry("RENEW", 12, "10.00"));
        own(net, Desk.entry("RENEW", 12, "4.00"));
        assertThat(ofCustomer()).isEmpty();
        classPrices(net, Desk.entries("5.00", "10.00", "10.00", "50.00"));
        Response found = api.as(tenant).get("/customers/" + customer + "/price-findings");
        assertThat(GuardDesk.findings(found)).containsExactly("INCOMPLETE_SET REGISTER/12 - -");
        found.then()
                .body("items[0].severity", equalTo("BLOCK"))
                .body("items[0].sku", equalTo(".net"))
                .body("items[0].customerName", equalTo("Alpha"))
                .body("items[0].className", equalTo("K"))
                .body("items[0].charges.action", contains("REGISTER", "TRANSFER", "RESTORE"))
                .body("items[0].charges.price.amount", contains("5.00", "10.00", "50.00"))
                .body("items[0].message", containsString("REGISTER/12 (5.00 shows through)"));
    }

    @Test
    void negativePriceIsFoundAtCustomerAndClass() {
        ownPrices("4.00", "9.00", "9.00", "45.00");
        guard.overwrite(tenant, list("CUSTOMER"), charge("REGISTER"), "-1.00");
        assertThat(ofCustomer()).containsExactly("NEGATIVE_PRICE REGISTER/12 -1.00 -");
        guard.overwrite(tenant, list("CLASS"), charge("TRANSFER"), "-2.00");
        assertThat(ofList(list("CLASS"))).containsExactly("NEGATIVE_PRICE TRANSFER/0 -2.00 -");
    }

    @Test
    void zeroIsFoundInOwnPricesAndAfterAdjustments() {
        ownPrices("0.00", "9.00", "9.00", "45.00");
        assertThat(ofCustomer()).containsExactly("ZERO_PRICE REGISTER/12 0.00 -");
        String standard = standardList();
        String net = desk.product(".net");
        set("/price-lists/" + standard + "/entries/" + net, Desk.entry("RENEW", 12, "10.00"));
        adjust("/customer-classes/" + desk.classId, "-100");
        assertThat(ofClass()).contains("ZERO_PRICE RENEW/12 0.00 -");
        assertThat(ofList(standard)).isEmpty();
        adjust("/customer-classes/" + desk.classId, "-99");
        assertThat(ofClass()).containsExactly("ZERO_PRICE REGISTER/12 0.00 -");
    }

    @Test
    void giftsAreFoundWithoutOwnPrices() {
        adjust("/customers/" + customer, "-50");
        assertThat(ofCustomer()).isEmpty();
        adjust("/customers/" + customer, "-100");
        assertThat(ofCustomer()).hasSize(4).contains("ZERO_PRICE RENEW/12 0.00 -");
        assertThat(ofClass()).hasSize(4);
        assertThat(all("")).hasSize(4);
        api.as(tenant)
                .body(Map.of(
                        "items",
                        List.of(
                                Map.of("scope", "ALL", "percent", "-100"),
                                Map.of("scope", "PRODUCT", "productId", desk.productId, "percent", "-10"))))
                .put("/customers/" + customer + "/price-adjustments")
                .then()
                .statusCode(200);
        assertThat(all("")).isEmpty();
    }

    @Test
    void costsAreComparedInTheCurrencyOfTheSale() {
        ownPrices("4.00", "9.00", "9.00", "45.00");
        String costs = costs("EUR", Desk.entries("2.00", "10.00", "8.00", "40.00"));
        assertThat(ofCustomer())
                .containsExactly(
                        "NO_COST REGISTER/12 4.00 -",
                        "NO_COST RENEW/12 9.00 -",
                        "NO_COST RESTORE/0 45.00 -",
                        "NO_COST TRANSFER/0 9.00 -");
        api.as(tenant)
                .get("/customers/" + customer + "/price-findings")
                .then()
                .body("items[0].message", containsString("there is no exchange rate to USD"));
        desk.put("/exchange-rates/EUR/USD/2026-01-01", Map.of("rate", "1.1"))
                .then()
                .statusCode(200);
        assertThat(ofCustomer())
                .containsExactly(
                        "BELOW_COST RENEW/12 9.00 11.00",
                        "BELOW_MARGIN RESTORE/0 45.00 44.00",
                        "BELOW_MARGIN TRANSFER/0 9.00 8.80");
        set("/price-lists/" + costs + "/entries/" + desk.productId, Desk.entry("REGISTER", 12, "1.00"));
        assertThat(ofCustomer())
                .containsExactly("NO_COST RENEW/12 9.00 -", "NO_COST RESTORE/0 45.00 -", "NO_COST TRANSFER/0 9.00 -");
    }

    @Test
    void discountedPriceBelowCostIsFoundAtTheCustomer() {
        costs("USD", Desk.entries("1.00", "7.50", "1.00", "1.00"));
        assertThat(ofCustomer()).isEmpty();
        adjust("/customers/" + customer, "-30");
        assertThat(ofCustomer()).containsExactly("BELOW_COST RENEW/12 7.00 7.50");
        assertThat(ofClass()).isEmpty();
    }

    @Test
    void whoSeesNoCostsSeesNoFindingsAboutThem() {
        ownPrices("4.00", "9.00", "9.00", "45.00");
        costs("USD", Desk.entries("5.00", "10.00", "10.00", "50.00"));
        String clerk = desk.user("CLERK");
        assertThat(all("?code=BELOW_COST")).hasSize(4);
        api.as(clerk).get("/price-findings").then().statusCode(200).body("items", hasSize(0));
        api.as(clerk)
                .get("/price-findings?code=BELOW_COST")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        api.as(clerk)
                .get("/price-findings/summary")
                .then()
                .statusCode(200)
                .body("hasCosts", equalTo(false))
                .body("items.find { it.code == 'BELOW_COST' }", nullValue());
    }

    @Test
    void restoreMustBeDearerThanRenewal() {
        ownPrices("4.00", "9.00", "9.00", "8.00");
        assertThat(ofCustomer()).containsExactly("RESTORE_NOT_DEARER RESTORE/0 8.00 9.00");
        ownPrices("4.00", "9.00", "9.00", "9.01");
        assertThat(ofCustomer()).isEmpty();
        classPrices(desk.productId, Desk.entries("5.00", "10.00", "10.00", "10.00"));
        assertThat(ofList(list("CLASS"))).containsExactly("RESTORE_NOT_DEARER RESTORE/0 10.00 10.00");
    }

    @Test
    void overrideDearerThanTheClassIsFound() {
        ownPrices("9.00", "10.00", "9.00", "45.00");
        assertThat(ofCustomer()).containsExactly("ABOVE_CLASS REGISTER/12 9.00 5.00");
    }

    @Test
    void setThatChangesNothingIsRedundant() {
        ownPrices("5.00", "10.00", "10.00", "50.00");
        assertThat(ofCustomer()).containsExactly("REDUNDANT REGISTER/12 - -");
        adjust("/customers/" + customer, "-10");
        assertThat(ofCustomer()).isEmpty();
    }

    @Test
    void overrideTurnsStaleOnTheDayOnWhichTheClassChanges() {
        ownPrices("4.00", "9.00", "9.00", "45.00");
        List<Map<String, Object>> later = new ArrayList<>(Desk.entries("5.00", "10.00", "10.00", "50.00"));
        later.set(1, Map.of("action", "RENEW", "termMonths", 12, "amount", "10.00", "validUntil", "2030-01-01"));
        later.add(Map.of("action", "RENEW", "termMonths", 12, "amount", "12.00", "validFrom", "2030-01-01"));
        classPrices(desk.productId, later);
        assertThat(ofCustomer()).isEmpty();
        assertThat(guard.findings(tenant, "/customers/" + customer + "/price-findings?on=2030-01-01"))
                .containsExactly("STALE RENEW/12 9.00 12.00");
    }

    @Test
    void endOfAnOverrideSaysWhatFollows() {
        String soon = today.plusDays(20).toString();
        ownPrices(until(soon, "4.00", "9.00", "9.00", "45.00"));
        assertThat(ofCustomer())
                .containsExactly(
                        "EXPIRING REGISTER/12 4.00 5.00",
                        "EXPIRING RENEW/12 9.00 10.00",
                        "EXPIRING RESTORE/0 45.00 50.00",
                        "EXPIRING TRANSFER/0 9.00 10.00");
        adjust("/customers/" + customer, "-10");
        assertThat(ofCustomer()).contains("EXPIRING RENEW/12 9.00 9.00");
        ownPrices(until(today.plusDays(31).toString(), "4.00", "9.00", "9.00", "45.00"));
        assertThat(ofCustomer()).isEmpty();
    }

    @Test
    void classPriceThatEndsWithoutAnotherIsNoLongerSold() {
        classPrices(desk.productId, until(today.plusDays(5).toString(), "5.00", "10.00", "10.00", "50.00"));
        api.as(tenant)
                .get("/price-lists/" + list("CLASS") + "/findings")
                .then()
                .body("items", hasSize(4))
                .body("items[0].reference", nullValue())
                .body("items[0].message", containsString("it is not sold"));
    }

    @Test
    void gapBetweenTwoPeriodsIsFound() {
        List<Map<String, Object>> entries = new ArrayList<>(until("2030-01-01", "4.00", "9.00", "9.00", "45.00"));
        entries.addAll(from("2030-02-01", "4.00", "9.00", "9.00", "45.00"));
        ownPrices(entries);
        Response found = api.as(tenant).get("/customers/" + customer + "/price-findings?code=GAP");
        found.then()
                .body("items", hasSize(4))
                .body("items[0].day", equalTo("2030-01-01"))
                .body("items[0].message", containsString("from 2030-01-01 to 2030-02-01"));
        List<Map<String, Object>> closed = new ArrayList<>(until("2030-01-01", "4.00", "9.00", "9.00", "45.00"));
        closed.addAll(from("2030-01-01", "4.00", "9.00", "9.00", "45.00"));
        ownPrices(closed);
        assertThat(ofCustomer()).isEmpty();
    }

    @Test
    void renewalThatIsExpectedNeedsAPrice() {
        guard.renews(tenant, customer, desk.productId, charge("RENEW"));
        assertThat(ofCustomer()).isEmpty();
        String net = desk.product(".net");
        guard.renews(tenant, customer, net, guard.charge(desk, tenant, net, "RENEW"));
        assertThat(ofCustomer()).containsExactly("NO_PRICE RENEW/12 - -");
        assertThat(ofClass()).containsExactly("NO_PRICE RENEW/12 - -");
        assertThat(all("")).containsExactly("NO_PRICE RENEW/12 - -");
        own(net, Desk.entry("RENEW", 12, "1.00"));
        assertThat(all("")).isEmpty();
    }

    @Test
    void summaryCountsWhatTheListShows() {
        String other = desk.customer("Beta");
        ownPrices("4.00", "9.00", "9.00", "8.00");
        set(
                "/customers/" + other + "/price-overrides/" + desk.productId,
                Desk.entries("6.00", "11.00", "9.00", "45.00"));
        Response summary = api.as(tenant).get("/price-findings/summary?classId=" + desk.classId);
        summary.then()
                .statusCode(200)
                .body("on", equalTo(today.toString()))
                .body("hasCosts", equalTo(false))
                .body("items.find { it.code == 'ABOVE_CLASS' }.findings", equalTo(2))
                .body("items.find { it.code == 'ABOVE_CLASS' }.customers", equalTo(1))
                .body("items.find { it.code == 'RESTORE_NOT_DEARER' }.findings", equalTo(1))
                .body("items.find { it.code == 'GAP' }.findings", equalTo(0))
                .body("items.find { it.code == 'OVERLAP' }", nullValue());
        assertThat(all("?severity=WARN")).hasSize(3);
        assertThat(all("?severity=BLOCK")).isEmpty();
        assertThat(all("?customerId=" + other)).hasSize(2);
        assertThat(all("?customerId=" + other + "&classId=" + desk.categoryId)).isEmpty();
    }

    @Test
    void pagesShowEveryFindingOnce() {
        ownPrices("6.00", "11.00", "11.00", "11.00");
        List<String> whole = all("");
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            Response page = api.as(tenant).get("/price-findings?limit=2" + cursor);
            page.then().body("total.exact", equalTo(whole.size()));
            paged.addAll(GuardDesk.findings(page));
            cursor = page.path("nextCursor") == null ? null : "&cursor=" + page.path("nextCursor");
        } while (cursor != null);
        assertThat(whole).hasSize(4);
        assertThat(new HashSet<>(paged)).hasSize(4);
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void anotherResellerSeesNothing() {
        ownPrices("9.00", "9.00", "9.00", "8.00");
        Api.Tenant other = api.newTenant();
        assertThat(all("")).isNotEmpty();
        assertThat(guard.findings(other, "/price-findings")).isEmpty();
        api.as(other).get("/price-findings?customerId=" + customer).then().statusCode(404);
        api.as(other).get("/price-findings?classId=" + desk.classId).then().statusCode(404);
        api.as(other)
                .get("/price-findings/summary?classId=" + desk.classId)
                .then()
                .statusCode(404);
        api.as(other).get("/customers/" + customer + "/price-findings").then().statusCode(404);
        api.as(other).get("/price-lists/" + list("CLASS") + "/findings").then().statusCode(404);
    }

    @Test
    void otherCurrenciesAreRoundedAsTheyAre() {
        String yen = desk.created("/customer-classes", Map.of("name", "Yen", "currency", "JPY"));
        api.as(tenant)
                .body(Map.of("currency", "JPY", "entries", Desk.entries("0.40", "10.00", "10.00", "50.00")))
                .put("/customer-classes/" + yen + "/prices/" + desk.productId)
                .then()
                .statusCode(200);
        assertThat(all("?classId=" + yen)).containsExactly("ZERO_PRICE REGISTER/12 0.00 -");
    }

    private List<String> ofCustomer() {
        return guard.findings(tenant, "/customers/" + customer + "/price-findings");
    }

    private List<String> ofClass() {
        return all("?classId=" + desk.classId);
    }

    private List<String> ofList(String id) {
        return guard.findings(tenant, "/price-lists/" + id + "/findings");
    }

    private List<String> all(String query) {
        return guard.findings(tenant, "/price-findings" + query);
    }

    private void ownPrices(String register, String renew, String transfer, String restore) {
        ownPrices(Desk.entries(register, renew, transfer, restore));
    }

    private void ownPrices(List<Map<String, Object>> entries) {
        set("/customers/" + customer + "/price-overrides/" + desk.productId, entries);
    }

    private void own(String product, Map<String, Object> entry) {
        set("/customers/" + customer + "/price-overrides/" + product, entry);
    }

    private void classPrices(String product, Map<String, Object> entry) {
        classPrices(product, List.of(entry));
    }

    private void classPrices(String product, List<Map<String, Object>> entries) {
        set("/customer-classes/" + desk.classId + "/prices/" + product, entries);
    }

    private void set(String path, Map<String, Object> entry) {
        set(path, List.of(entry));
    }

    private void set(String path, List<Map<String, Object>> entries) {
        String currency = path.startsWith("/price-lists")
                ? api.as(tenant).get(path.replaceAll("/entries.*", "")).path("currency")
                : "USD";
        desk.put(path + "?overrideReason=Test", Map.of("currency", currency, "entries", entries))
                .then()
                .statusCode(200);
    }

    private void adjust(String owner, String percent) {
        String path = owner + (owner.startsWith("/customers") ? "/price-adjustments" : "/adjustments");
        desk.put(path, Map.of("items", List.of(Map.of("scope", "ALL", "percent", percent))))
                .then()
                .statusCode(200);
    }

    private String costs(String currency, List<Map<String, Object>> entries) {
        String id = desk.created("/price-lists", Map.of("kind", "COST", "name", "Registry", "currency", currency));
        set("/price-lists/" + id + "/entries/" + desk.productId, entries);
        return id;
    }

    private String standardList() {
        return desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", "USD"));
    }

    private String list(String kind) {
        return api.as(tenant).get("/price-lists?kind=" + kind).path("items[0].id");
    }

    private String charge(String action) {
        return guard.charge(desk, tenant, desk.productId, action);
    }

    private static List<Map<String, Object>> until(String day, String... amounts) {
        return period("validUntil", day, amounts);
    }

    private static List<Map<String, Object>> from(String day, String... amounts) {
        return period("validFrom", day, amounts);
    }

    private static List<Map<String, Object>> period(String member, String day, String... amounts) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Map<String, Object> entry : Desk.entries(amounts[0], amounts[1], amounts[2], amounts[3])) {
            Map<String, Object> dated = new java.util.HashMap<>(entry);
            dated.put(member, day);
            entries.add(dated);
        }
        return entries;
    }
}
