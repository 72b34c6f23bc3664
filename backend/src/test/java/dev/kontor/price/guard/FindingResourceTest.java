package dev.kontor.price.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Findings as lists, pages and sums, and who sees them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FindingResourceTest extends FindingCase {

    @Test
    void giftsAreFoundWithoutOwnPrices() {
        adjust("/customers/" + customer, "-50");
        assertThat(ofCustomer()).isEmpty();
        adjust("/customers/" + customer, "-100");
        assertThat(ofCustomer()).hasSize(4).contains("ZERO_PRICE RENEW/12 0.00 -");
        assertThat(ofClass()).hasSize(4);
        assertThat(all("")).hasSize(4);
        desk.put(
                        "/customers/" + customer + "/price-adjustments",
                        Map.of(
                                "items",
                                List.of(
                                        Map.of("scope", "ALL", "percent", "-100"),
                                        Map.of("scope", "PRODUCT", "productId", desk.productId, "percent", "-10"))))
                .then()
                .statusCode(200);
        assertThat(all("")).isEmpty();
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
        String dinar = desk.created("/customer-classes", Map.of("name", "Dinar", "currency", "KWD"));
        desk.put(
                        "/customer-classes/" + dinar + "/prices/" + desk.productId,
                        Map.of("currency", "KWD", "entries", Desk.entries("0.0004", "10.00", "10.00", "50.00")))
                .then()
                .statusCode(200);
        assertThat(all("?classId=" + dinar)).containsExactly("ZERO_PRICE REGISTER/12 0.00 -");
    }
}
