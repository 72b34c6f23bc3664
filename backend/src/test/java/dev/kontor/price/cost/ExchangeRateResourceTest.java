package dev.kontor.price.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ExchangeRateResourceTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-01");
    private static final String COLUMNS =
            "\"columns\":{\"base\":\"base\",\"quote\":\"quote\",\"rate\":\"rate\",\"date\":\"validFrom\"}";

    @Inject
    Api api;

    @Inject
    Costs costs;

    @Inject
    CurrentActor actor;

    Api.Tenant tenant;
    Desk desk;

    @BeforeEach
    void newDesk() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
    }

    @Test
    void ratesAreKeptByPairAndDay() {
        rate("EUR", "USD", "2026-01-01", "1.08").then().statusCode(200).body("rate", equalTo("1.08000000"));
        rate("EUR", "USD", "2026-02-01", "1.1").then().statusCode(200);
        rate("EUR", "USD", "2026-02-01", "1.12").then().statusCode(200);
        rate("GBP", "USD", "2026-01-01", "1.3").then().statusCode(200);
        Response first = api.as(tenant).get("/exchange-rates?limit=2");
        first.then()
                .statusCode(200)
                .body("items.rate", contains("1.12000000", "1.08000000"))
                .body("total.exact", equalTo(3));
        api.as(tenant)
                .get("/exchange-rates?limit=2&cursor=" + first.path("nextCursor"))
                .then()
                .statusCode(200)
                .body("items.base", contains("GBP"));
        api.as(tenant).get("/exchange-rates?base=GBP").then().body("items", hasSize(1));
        api.as(tenant).delete("/exchange-rates/EUR/USD/2026-02-01").then().statusCode(204);
        api.as(tenant).delete("/exchange-rates/EUR/USD/2026-02-01").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, USD, 0, not-positive, 422",
        "EUR, USD, -1, not-positive, 422",
        "EUR, USD, 1.123456789, too-many-decimals, 422",
        "EUR, EUR, 1, same-currency, 422",
        "EUR, XXX, 1, unknown-currency, 422",
        "EUR, USD, NaN, invalid-value, 400",
        "EUR, USD, 1000000000, too-large, 422"
    })
    void whatIsNoRateIsRefused(String base, String quote, String rate, String code, int status) {
        rate(base, quote, "2026-01-01", rate)
                .then()
                .statusCode(status)
                .body("code", equalTo(status == 400 ? "invalid-value" : "invalid-rate"))
                .body("errors.code", hasItem(code));
    }

    @Test
    void dayThatIsNoneIsRefused() {
        rate("EUR", "USD", "yesterday", "1").then().statusCode(404);
        rate("EUR", "USD", "9999-01-01", "1").then().statusCode(422).body("errors.code", contains("out-of-range"));
    }

    @Test
    void importTakesAllRowsOrNone() {
        String file = "base,quote,rate,date\nEUR,USD,1.08,2026-01-01\nEUR,GBP,0.85,2026-01-01\n";
        upload(file, true).then().statusCode(200).body("stored", equalTo(false)).body("created", equalTo(2));
        api.as(tenant).get("/exchange-rates").then().body("items", hasSize(0));
        upload(file, false).then().statusCode(200).body("stored", equalTo(true)).body("created", equalTo(2));
        upload(file, false).then().statusCode(200).body("unchanged", equalTo(2));
        String wrong = "base,quote,rate,date\nEUR,USD,1.20,2026-01-01\nEUR,USD,1.3,2026-01-01\nEUR,ABC,x,32.1.2026\n";
        upload(wrong, false)
                .then()
                .statusCode(200)
                .body("stored", equalTo(false))
                .body("errors.code", contains("duplicate", "not-a-rate", "not-a-day"))
                .body("errors.row", contains(3, 4, 4));
        api.as(tenant).get("/exchange-rates?quote=USD").then().body("items[0].rate", equalTo("1.08000000"));
    }

    @Test
    void ratesAreForThoseWhoSeeCosts() {
        String clerk = desk.user("CLERK");
        api.as(clerk).get("/exchange-rates").then().statusCode(403);
        api.as(clerk)
                .body(Map.of("rate", "1"))
                .put("/exchange-rates/EUR/USD/2026-01-01")
                .then()
                .statusCode(403);
    }

    @Test
    @ActivateRequestContext
    void dearestCostCountsAtTheRateOfTheDay() {
        costList("USD", "6.00");
        costList("EUR", "7.00");
        assertThat(renewal("USD")).hasToString("6.0000");
        assertThat(renewal("GBP")).isNull();
        rate("USD", "EUR", "2026-05-01", "0.8").then().statusCode(200);
        assertThat(renewal("USD")).hasToString("8.7500");
        rate("EUR", "USD", "2026-05-01", "1.1").then().statusCode(200);
        rate("EUR", "USD", "2026-06-02", "9").then().statusCode(200);
        assertThat(renewal("USD")).hasToString("7.7000");
    }

    @Test
    @ActivateRequestContext
    void anotherResellersCostsAndRatesAreNotSeen() {
        costList("EUR", "7.00");
        Api.Tenant other = api.newTenant();
        api.as(other)
                .body(Map.of("rate", "1.5"))
                .put("/exchange-rates/EUR/USD/2026-01-01")
                .then()
                .statusCode(200);
        assertThat(renewal("USD")).isNull();
        assertThat(costsOf(other, List.of(chargeOf("RENEW")), "EUR")).isEmpty();
    }

    private @Nullable BigDecimal renewal(String currency) {
        return costsOf(tenant, List.of(chargeOf("RENEW")), currency).get(chargeOf("RENEW"));
    }

    private Map<UUID, BigDecimal> costsOf(Api.Tenant whose, List<UUID> charges, String currency) {
        return actor.as(Actor.system(whose.id()), () -> costs.of(charges, currency, DAY))
                .byCharge();
    }

    private UUID chargeOf(String action) {
        return UUID.fromString(api.as(tenant)
                .get("/products/" + desk.productId)
                .path("charges.find { it.action == '" + action + "' }.id"));
    }

    private void costList(String currency, String renewal) {
        String id = desk.created("/price-lists", Map.of("kind", "COST", "name", currency, "currency", currency));
        desk.put(
                        "/price-lists/" + id + "/entries/" + desk.productId,
                        Map.of("currency", currency, "entries", List.of(Desk.entry("RENEW", 12, renewal))))
                .then()
                .statusCode(200);
    }

    private Response rate(String base, String quote, String day, String rate) {
        return desk.put("/exchange-rates/" + base + "/" + quote + "/" + day, Map.of("rate", rate));
    }

    private Response upload(String file, boolean dryRun) {
        return api.as(tenant)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "rates.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("options", "{" + COLUMNS + ",\"dryRun\":" + dryRun + "}", "application/json")
                .post("/exchange-rates/imports");
    }
}
