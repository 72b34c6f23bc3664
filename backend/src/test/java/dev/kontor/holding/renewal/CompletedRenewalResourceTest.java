package dev.kontor.holding.renewal;

import static dev.kontor.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What renewed, when and at what price: what is to be invoiced. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CompletedRenewalResourceTest extends HoldingsCase {

    @Inject
    RenewalRuns renewals;

    String domain;
    String renewing;

    @BeforeEach
    void twoRenewalsOfOneAndTheEndOfAnother() {
        domain = holdings.domain("a.com");
        renewing = holdings.associate(customer, domain, due("2025-02-01", "AUTO_RENEW"));
        holdings.associate(desk.customer("Berglunds"), holdings.domain("b.com"), due("2025-03-01", "EXPIRE"));
        boolean more = true;
        while (more) {
            more = AsTenant.run(tenant, renewals::runSome);
        }
    }

    @Test
    void eachPeriodStandsWithItsPriceTheLatestFirst() {
        holdings.get("/renewals?customerId=" + customer + "&to=2026-12-31")
                .body("items.periodStart", contains("2026-02-01", "2025-02-01"))
                .body("items[0].customer.name", equalTo("Alfreds Futterkiste"))
                .body("items[0].identifier", equalTo("a.com"))
                .body("items[0].productName", equalTo(".com"))
                .body("items[0].quantity", equalTo(1))
                .body("items[0].intervalMonths", equalTo(12))
                .body("items[0].outcome", equalTo("RENEWED"))
                .body("items[0].total.amount", equalTo("10.00"))
                .body("items[0].total.currency", equalTo("USD"))
                .body("items[0].source", equalTo("CLASS"))
                .body("items[0].associationId", equalTo(renewing));
        holdings.get("/renewals?outcome=EXPIRED")
                .body("items.identifier", contains("b.com"))
                .body("items[0].total", nullValue())
                .body("items[0].intervalMonths", equalTo(12));
    }

    @Test
    void daysAndThingsNarrowIt() {
        holdings.get("/renewals?from=2025-02-01&to=2025-03-01").body("items.identifier", contains("b.com", "a.com"));
        holdings.get("/renewals?from=2025-02-02&to=2025-03-01").body("items.identifier", contains("b.com"));
        holdings.get("/renewals?subscriptionId=" + domain + "&to=2025-12-31").body("items.identifier", contains("a.com"));
        holdings.get("/renewals?associationId=" + renewing + "&to=2025-12-31")
                .body("total.exact", equalTo(1));
        String next = holdings.get("/renewals?limit=1&to=2026-12-31")
                .body("items.periodStart", contains("2026-02-01"))
                .extract()
                .path("nextCursor");
        holdings.get("/renewals?limit=1&to=2026-12-31&cursor=" + next)
                .body("items.periodStart", contains("2025-03-01"));
        refused(
                api.as(tenant).get("/renewals?from=2026-01-01&to=2025-01-01"),
                422,
                "ends-before-it-begins",
                "/to ends-before-it-begins");
        api.as(tenant).get("/renewals?from=x").then().statusCode(400);
    }

    @Test
    void whatWasRenewedIsKnownAfterTheAssociationIsGone() {
        Object version = holdings.get("/associations/" + renewing).extract().path("version");
        holdings.delete("/associations/" + renewing, version).then().statusCode(204);
        holdings.get("/renewals?customerId=" + customer + "&to=2025-12-31").body("items.identifier", contains("a.com"));
        Api.Tenant other = api.newTenant();
        api.as(other).get("/renewals").then().statusCode(200).body("items", empty());
    }

    @Test
    void aFileHoldsTheSame() {
        String csv = api.as(tenant)
                .accept("text/csv")
                .get("/renewals?to=2025-12-31&columns=periodStart,customerName,identifier,outcome,total,currency")
                .asString();
        assertThat(csv.substring(1).lines())
                .containsExactly(
                        "\"periodStart\",\"customerName\",\"identifier\",\"outcome\",\"total\",\"currency\"",
                        "\"2025-03-01\",\"Berglunds\",\"b.com\",\"EXPIRED\",\"\",\"\"",
                        "\"2025-02-01\",\"Alfreds Futterkiste\",\"a.com\",\"RENEWED\",\"10.00\",\"USD\"");
        api.as(tenant).accept("text/csv").get("/renewals?columns=nope").then().statusCode(400);
    }

    private static Map<String, Object> due(String nextOn, String mode) {
        return Map.of(
                "startsOn",
                "2024-02-01",
                "renewal",
                Map.of("intervalMonths", 12, "mode", mode, "nextOn", nextOn));
    }
}
