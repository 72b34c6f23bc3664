package dev.kontor.price.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.testing.Desk;
import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The money of the renewals to come: what the prices of each of them say, added up for each currency. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RenewalsAtHomeTest extends HoldingsCase {

    private LocalDate today;

    @BeforeEach
    void whichDayItIs() {
        today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    private String renewing(String whose, String name, int months, int inDays) {
        return holdings.associate(
                whose,
                holdings.domain(name),
                Map.of(
                        "startsOn",
                        today.minusDays(10).toString(),
                        "renewal",
                        Map.of(
                                "intervalMonths",
                                months,
                                "mode",
                                "AUTO_RENEW",
                                "nextOn",
                                today.plusDays(inDays).toString())));
    }

    private List<String> amounts() {
        return api.as(tenant)
                .get("/home/figures/RENEWALS")
                .jsonPath()
                .getList("amounts.collect { it.amount + ' ' + it.currency }");
    }

    private String price(String association) {
        return api.as(tenant)
                        .get("/associations/" + association + "/renewal-price")
                        .path("prices[0].total.amount") + " USD";
    }

    @Test
    void moneyIsWhatThePricesOfTheRenewalsSay() {
        String association = renewing(customer, "alfki.com", 24, 3);
        assertThat(amounts()).containsExactly("20.00 USD").containsExactly(price(association));
        adjust("/customers/" + customer + "/price-adjustments", "-10");
        assertThat(amounts()).containsExactly("18.00 USD").containsExactly(price(association));
        desk.override(customer, Map.of("currency", "USD", "entries", Desk.entries("5.00", "7.55", "10.00", "50.00")))
                .then()
                .statusCode(200);
        assertThat(amounts()).containsExactly("15.10 USD").containsExactly(price(association));
    }

    @Test
    void standardPricesCarryTheDiscountOfTheClass() {
        String other = desk.created("/customer-classes", Map.of("name", "Other", "currency", "USD"));
        standard("USD", "11.11");
        adjust("/customer-classes/" + other + "/adjustments", "-10");
        String inOther = customer("Bon app", "USD", other);
        String association = renewing(inOther, "bonap.com", 12, 3);
        assertThat(amounts()).containsExactly("10.00 USD").containsExactly(price(association));
    }

    @Test
    void sumsAreByCurrencyAndWeek() {
        standard("EUR", "8.00");
        String inEuro = customer("Blondel", "EUR", null);
        renewing(customer, "one.com", 12, 1);
        renewing(customer, "two.com", 12, 29);
        renewing(customer, "three.com", 12, 30);
        renewing(inEuro, "four.com", 12, 8);
        holdings.get("/home/figures/RENEWALS")
                .body("count", equalTo(3))
                .body("amounts.currency", contains("USD", "EUR"))
                .body("amounts.amount", contains("20.00", "8.00"))
                .body("parts.find { it.name == 'UNPRICED' }.count", equalTo(0))
                .body("courses.currency", contains("USD", "EUR"))
                .body("courses[0].points", hasSize(13))
                .body("courses[0].points[0].from", equalTo(today.toString()))
                .body("courses[0].points[0].value", equalTo("10.00"))
                .body("courses[0].points[4].value", equalTo("20.00"))
                .body("courses[1].points[1].value", equalTo("8.00"));
    }

    @Test
    void renewalsWithoutAPriceAreSaidAndCountedForNothing() {
        String unsold = customer("Chop-suey", "CHF", null);
        renewing(unsold, "chops.com", 12, 5);
        holdings.get("/home/figures/RENEWALS")
                .body("count", equalTo(1))
                .body("parts.find { it.name == 'UNPRICED' }.count", equalTo(1))
                .body("amounts.amount", contains("0.00"))
                .body("amounts.currency", contains("CHF"));
    }

    @Test
    void thereIsNoMoneyWithoutRenewals() {
        holdings.get("/home/figures/RENEWALS")
                .body("count", equalTo(0))
                .body("amounts", empty())
                .body("courses", empty());
    }

    private void adjust(String path, String percent) {
        desk.put(path, Map.of("items", List.of(Map.of("scope", "ALL", "percent", percent))))
                .then()
                .statusCode(200);
    }

    private void standard(String currency, String renewal) {
        String list = desk.created("/price-lists", Map.of("kind", "LIST", "name", "Standard", "currency", currency));
        desk.put(
                        "/price-lists/" + list + "/entries/" + desk.productId,
                        Map.of("currency", currency, "entries", Desk.entries("5.00", renewal, "9.00", "60.00")))
                .then()
                .statusCode(200);
    }

    private String customer(String name, String currency, String classId) {
        Map<String, Object> wanted =
                new HashMap<>(Map.of("kind", "COMPANY", "companyName", name, "language", "en", "currency", currency));
        wanted.put("classId", classId);
        return desk.created("/customers", wanted);
    }
}
