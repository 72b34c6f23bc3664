package dev.kontor.price.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every finding of stored prices: when it appears and when it does not. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FindingCodeTest extends FindingCase {

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
    void classThatMixesItsOwnPricesWithOthersIsIncomplete() {
        String standard = standardList();
        String net = desk.product(".net");
        set("/price-lists/" + standard + "/entries/" + net, Desk.entries("6.00", "11.00", "11.00", "60.00"));
        assertThat(all("")).isEmpty();
        classPrices(net, Desk.entry("REGISTER", 12, "5.00"));
        Response found = api.as(tenant).get("/price-findings?classId=" + desk.classId);
        assertThat(GuardDesk.findings(found)).containsExactly("INCOMPLETE_CLASS RENEW/12 - -");
        found.then()
                .body("items[0].severity", equalTo("WARN"))
                .body("items[0].className", equalTo("K"))
                .body("items[0].listId", notNullValue())
                .body("items[0].charges.action", contains("RENEW", "TRANSFER", "RESTORE"))
                .body("items[0].charges.price.amount", contains("11.00", "11.00", "60.00"))
                .body("items[0].message", containsString("RENEW/12 (11.00 shows through)"))
                .body("items[0].review.fix", equalTo("COMPLETE"))
                .body("items[0].review.customers", equalTo(1));
        assertThat(ofCustomer()).isEmpty();
        String list = found.path("items[0].listId");
        assertThat(ofList(list)).containsExactly("INCOMPLETE_CLASS RENEW/12 - -");
        assertThat(ofList(standard)).isEmpty();
        classPrices(net, Desk.entries("5.00", "10.00", "10.00", "50.00"));
        assertThat(all("")).isEmpty();
        // a price for many only leaves one piece to the standard list
        classPrices(
                net,
                with(Desk.entries("5.00", "10.00", "10.00", "50.00").subList(1, 4), from(5, "REGISTER", 12, "4.00")));
        assertThat(all("")).containsExactly("INCOMPLETE_CLASS REGISTER/12 - -");
    }

    @Test
    void ownPriceIsComparedWhereverOneOfTheTwoHasAStep() {
        classPrices(
                desk.productId, with(Desk.entries("5.00", "10.00", "10.00", "50.00"), from(10, "RENEW", 12, "8.00")));
        ownPrices("4.00", "9.00", "9.00", "45.00");
        Response found = api.as(tenant).get("/customers/" + customer + "/price-findings");
        assertThat(GuardDesk.findings(found)).containsExactly("ABOVE_CLASS RENEW/12 9.00 8.00");
        found.then().body("items[0].charges[0].minQuantity", equalTo(10));
        ownPrices(with(Desk.entries("4.00", "9.00", "9.00", "45.00"), from(5, "RENEW", 12, "7.00")));
        assertThat(ofCustomer()).isEmpty();
        ownPrices(with(Desk.entries("4.00", "9.00", "9.00", "45.00"), from(5, "RENEW", 12, "11.00")));
        assertThat(ofCustomer()).containsExactly("ABOVE_CLASS RENEW/12 11.00 8.00", "ABOVE_CLASS RENEW/12 11.00 10.00");
    }

    @Test
    void classThatChangesAtItsStepMakesAnOwnPriceStale() {
        classPrices(
                desk.productId, with(Desk.entries("5.00", "10.00", "10.00", "50.00"), from(10, "RENEW", 12, "9.80")));
        ownPrices("4.00", "9.00", "9.00", "45.00");
        assertThat(ofCustomer()).isEmpty();
        classPrices(
                desk.productId, with(Desk.entries("5.00", "10.00", "10.00", "50.00"), from(10, "RENEW", 12, "9.50")));
        assertThat(ofCustomer()).containsExactly("STALE RENEW/12 9.00 9.50");
    }

    @Test
    void restoreIsComparedWhereverOneOfTheTwoHasAStep() {
        ownPrices(with(Desk.entries("4.00", "9.00", "9.00", "45.00"), from(10, "RESTORE", 0, "8.50")));
        Response found = api.as(tenant).get("/customers/" + customer + "/price-findings");
        assertThat(GuardDesk.findings(found)).containsExactly("RESTORE_NOT_DEARER RESTORE/0 8.50 9.00");
        found.then().body("items[0].charges[0].minQuantity", equalTo(10));
        ownPrices(with(
                with(Desk.entries("4.00", "9.00", "9.00", "45.00"), from(10, "RESTORE", 0, "8.50")),
                from(20, "RENEW", 12, "8.00")));
        assertThat(ofCustomer()).containsExactly("RESTORE_NOT_DEARER RESTORE/0 8.50 9.00");
        ownPrices(with(
                with(Desk.entries("4.00", "9.00", "9.00", "45.00"), from(10, "RESTORE", 0, "8.50")),
                from(10, "RENEW", 12, "8.00")));
        assertThat(ofCustomer()).isEmpty();
    }

    @Test
    void everyStepIsComparedWithItsCost() {
        ownPrices(with(Desk.entries("4.00", "9.00", "9.00", "45.00"), from(10, "RENEW", 12, "6.00")));
        costs("USD", Desk.entries("1.00", "7.00", "1.00", "1.00"));
        Response found = api.as(tenant).get("/customers/" + customer + "/price-findings");
        assertThat(GuardDesk.findings(found)).containsExactly("BELOW_COST RENEW/12 6.00 7.00");
        found.then()
                .body("items[0].charges[0].minQuantity", equalTo(10))
                // 7.00 is nine tenths of it, rounded up
                .body("items[0].review.suggestion.amount", equalTo("7.78"));
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
    void singleEqualPriceCompletesASet() {
        ownPrices("4.00", "10.00", "10.00", "50.00");
        assertThat(ofCustomer()).isEmpty();
        String plan = desk.created(
                "/products",
                Map.of(
                        "sku",
                        "plan",
                        "name",
                        "Plan",
                        "kind",
                        "HOSTING",
                        "categoryId",
                        desk.categoryId,
                        "charges",
                        List.of(Map.of("action", "RENEW", "termMonths", 12))));
        classPrices(plan, Desk.entry("RENEW", 12, "10.00"));
        own(plan, Desk.entry("RENEW", 12, "10.00"));
        assertThat(ofCustomer()).containsExactly("REDUNDANT RENEW/12 - -");
    }

    @Test
    void setThatDiffersForManyIsNotRedundant() {
        classPrices(
                desk.productId, with(Desk.entries("5.00", "10.00", "10.00", "50.00"), from(10, "RENEW", 12, "8.00")));
        ownPrices("5.00", "10.00", "10.00", "50.00");
        assertThat(ofCustomer()).containsExactly("ABOVE_CLASS RENEW/12 10.00 8.00");
        ownPrices(with(Desk.entries("5.00", "10.00", "10.00", "50.00"), from(10, "RENEW", 12, "8.00")));
        assertThat(ofCustomer()).containsExactly("REDUNDANT REGISTER/12 - -");
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
    void priceThatIsPaidAsBeforeMakesNothingStale() {
        classPrices(desk.productId, Desk.entries("5.00", "10.004", "10.00", "50.00"));
        ownPrices("4.00", "9.00", "9.00", "45.00");
        classPrices(desk.productId, Desk.entries("5.00", "10.00", "10.00", "50.00"));
        assertThat(ofCustomer()).isEmpty();
        classPrices(desk.productId, Desk.entries("5.00", "10.006", "10.00", "50.00"));
        assertThat(ofCustomer()).containsExactly("STALE RENEW/12 9.00 10.01");
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
        api.as(tenant)
                .get("/customers/" + customer + "/price-findings")
                .then()
                .body("items.until", everyItem(equalTo(soon)));
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
}
