package dev.kontor.price.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whom findings reach, what is at stake in a year, and what would end them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FindingReviewTest extends FindingCase {

    private String net = "";

    /** Beta is in class K, too, Gamma in none; the renewal of .net is sold at 10.00 and costs 12.00. */
    private void listBelowCost() {
        net = desk.product(".net");
        set("/price-lists/" + standardList() + "/entries/" + net, Desk.entry("RENEW", 12, "10.00"));
        String costs = desk.created("/price-lists", Map.of("kind", "COST", "name", "Registry", "currency", "USD"));
        set("/price-lists/" + costs + "/entries/" + net, Desk.entry("RENEW", 12, "12.00"));
    }

    private String outsideOfClasses() {
        return desk.created(
                "/customers", Map.of("kind", "COMPANY", "companyName", "Gamma", "language", "en", "currency", "USD"));
    }

    private ValidatableResponse belowCost() {
        return api.as(tenant).get("/price-findings?code=BELOW_COST").then().statusCode(200);
    }

    private ValidatableResponse summary() {
        return api.as(tenant)
                .get("/price-findings/summary")
                .then()
                .statusCode(200)
                .rootPath("items.find { it.code == 'BELOW_COST' }");
    }

    @Test
    void listPriceReachesEverybodyWhoInheritsIt() {
        desk.customer("Beta");
        outsideOfClasses();
        listBelowCost();
        belowCost().body("items.review.customers", contains(3));
        summary().body("findings", equalTo(1)).body("customers", equalTo(3));
        own(net, Desk.entry("RENEW", 12, "11.00"));
        belowCost()
                .body("items.find { it.customerId == null }.review.customers", equalTo(2))
                .body("items.find { it.customerId != null }.review.customers", equalTo(1));
        summary().body("findings", equalTo(2)).body("customers", equalTo(3));
        classPrices(net, Desk.entry("RENEW", 12, "20.00"));
        belowCost().body("items.find { it.customerId == null }.review.customers", equalTo(1));
        summary().body("customers", equalTo(2));
    }

    @Test
    void ownPricesThatAreFineShieldFromAFinding() {
        listBelowCost();
        own(net, Desk.entry("RENEW", 12, "20.00"));
        belowCost().body("items.review.customers", contains(0));
        summary().body("findings", equalTo(1)).body("customers", equalTo(0));
        // from ten on only: one piece is still bought at the list's price
        set("/customers/" + customer + "/price-overrides/" + net, from(10, "RENEW", 12, "20.00"));
        belowCost().body("items.review.customers", contains(1));
        summary().body("customers", equalTo(1));
    }

    @Test
    void classWithADiscountHasAFindingOfItsOwn() {
        desk.customer("Beta");
        outsideOfClasses();
        listBelowCost();
        adjust("/customer-classes/" + desk.classId, "-5");
        belowCost()
                .body("items.find { it.classId == null }.review.customers", equalTo(1))
                .body("items.find { it.classId != null }.review.customers", equalTo(2))
                .body("items.find { it.classId != null }.price.amount", equalTo("9.50"))
                // the discount made the price: there is none in a list to set
                .body("items.find { it.classId != null }.review.fix", nullValue())
                .body("items.find { it.classId != null }.review.suggestion", nullValue());
        summary().body("findings", equalTo(2)).body("customers", equalTo(3));
        adjust("/customer-classes/" + desk.classId, "50");
        belowCost().body("items.review.customers", contains(1));
    }

    @Test
    void whatIsAtStakeComesFromTheRenewalsThatAreKnown() {
        String beta = desk.customer("Beta");
        listBelowCost();
        belowCost()
                .body("items[0].review.fix", equalTo("PRICE"))
                .body("items[0].review.suggestion.amount", equalTo("13.34"))
                .body("items[0].review.atStake", nullValue());
        summary().body("atStake", empty());
        String renewal = guard.charge(desk, tenant, net, "RENEW");
        guard.renews(tenant, customer, net, renewal);
        guard.renews(tenant, beta, net, renewal);
        belowCost().body("items[0].review.atStake.amount", equalTo("6.68"));
        summary().body("atStake.amount", contains("6.68")).body("atStake.currency", contains("USD"));
        adjust("/customers/" + beta, "-50");
        belowCost().body("items[0].review.atStake.amount", equalTo("5.01"));
        own(net, Desk.entry("RENEW", 12, "11.00"));
        belowCost()
                .body("items.find { it.customerId == null }.review.atStake.amount", equalTo("1.67"))
                .body("items.find { it.customerId != null }.review.atStake.amount", equalTo("2.34"));
        summary().body("atStake.amount", contains("4.01"));
    }

    @Test
    void customersSeeWhatTheirOwnPricesCostThemInAYear() {
        ownPrices("4.00", "12.00", "9.00", "45.00");
        guard.renews(tenant, customer, desk.productId, charge("RENEW"));
        api.as(tenant)
                .get("/customers/" + customer + "/price-findings")
                .then()
                .body("items.code", contains("ABOVE_CLASS"))
                .body("items[0].review.suggestion.amount", equalTo("10.00"))
                .body("items[0].review.atStake.amount", equalTo("2.00"));
    }

    @Test
    void setsAreTakenAwayOrCompleted() {
        ownPrices("5.00", "10.00", "10.00", "50.00");
        String found = "items.find { it.code == '%s' }.review.fix";
        api.as(tenant).get("/price-findings").then().body(found.formatted("REDUNDANT"), equalTo("REMOVE"));
        ownPrices(List.of(Desk.entry("RENEW", 12, "9.00")));
        api.as(tenant).get("/price-findings").then().body(found.formatted("INCOMPLETE_SET"), equalTo("COMPLETE"));
        ownPrices("4.00", "9.00", "9.00", "8.00");
        api.as(tenant)
                .get("/price-findings")
                .then()
                .body(found.formatted("RESTORE_NOT_DEARER"), nullValue())
                .body("items[0].review.atStake", nullValue());
    }

    @Test
    void otherResellersAreNotCounted() {
        listBelowCost();
        Desk other = new Desk(api, api.newTenant());
        other.customer("Not mine");
        belowCost().body("items.review.customers", contains(1));
        assertThat(all("?code=BELOW_COST")).hasSize(1);
    }
}
