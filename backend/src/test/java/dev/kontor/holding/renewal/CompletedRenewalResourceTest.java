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
import dev.kontor.testing.TestClock;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What renewed, when and at what price: what is to be invoiced. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CompletedRenewalResourceTest extends HoldingsCase {

    private static final LocalDate FIRST = LocalDate.now(ZoneOffset.UTC).plusDays(1);
    private static final LocalDate EXPIRED = FIRST.plusMonths(1);
    private static final LocalDate SECOND = FIRST.plusMonths(12);

    @Inject
    RenewalRuns renewals;

    @Inject
    TestClock clock;

    String domain;
    String renewing;

    @BeforeEach
    void twoRenewalsOfOneAndTheEndOfAnother() {
        domain = holdings.domain("a.com");
        renewing = holdings.associate(customer, domain, due(FIRST, "AUTO_RENEW"));
        holdings.associate(desk.customer("Berglunds"), holdings.domain("b.com"), due(EXPIRED, "EXPIRE"));
        clock.set(SECOND.atTime(12, 0).toInstant(ZoneOffset.UTC));
        boolean more = true;
        while (more) {
            more = AsTenant.run(tenant, renewals::runSome);
        }
        clock.back();
    }

    @AfterEach
    void present() {
        clock.back();
    }

    @Test
    void eachPeriodStandsWithItsPriceTheLatestFirst() {
        holdings.get("/renewals?customerId=" + customer)
                .body("items.periodStart", contains(SECOND.toString(), FIRST.toString()))
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
        holdings.get("/renewals?from=" + FIRST + "&to=" + EXPIRED).body("items.identifier", contains("b.com", "a.com"));
        holdings.get("/renewals?from=" + FIRST.plusDays(1) + "&to=" + EXPIRED)
                .body("items.identifier", contains("b.com"));
        holdings.get("/renewals?subscriptionId=" + domain).body("items.identifier", contains("a.com", "a.com"));
        holdings.get("/renewals?associationId=" + renewing + "&to=" + FIRST).body("total.exact", equalTo(1));
        String next = holdings.get("/renewals?limit=1")
                .body("items.periodStart", contains(SECOND.toString()))
                .extract()
                .path("nextCursor");
        holdings.get("/renewals?limit=1&cursor=" + next).body("items.periodStart", contains(EXPIRED.toString()));
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
        holdings.get("/renewals?customerId=" + customer).body("items.identifier", contains("a.com", "a.com"));
        Api.Tenant other = api.newTenant();
        api.as(other).get("/renewals").then().statusCode(200).body("items", empty());
    }

    @Test
    void aFileHoldsTheSame() {
        String csv = api.as(tenant)
                .accept("text/csv")
                .get("/renewals?to=" + EXPIRED + "&columns=periodStart,customerName,identifier,outcome,total,currency")
                .asString();
        assertThat(csv.substring(1).lines())
                .containsExactly(
                        "\"periodStart\",\"customerName\",\"identifier\",\"outcome\",\"total\",\"currency\"",
                        "\"" + EXPIRED + "\",\"Berglunds\",\"b.com\",\"EXPIRED\",\"\",\"\"",
                        "\"" + FIRST + "\",\"Alfreds Futterkiste\",\"a.com\",\"RENEWED\",\"10.00\",\"USD\"");
        api.as(tenant).accept("text/csv").get("/renewals?columns=nope").then().statusCode(400);
    }

    private static Map<String, Object> due(LocalDate nextOn, String mode) {
        return Map.of(
                "startsOn",
                nextOn.minusMonths(12).toString(),
                "renewal",
                Map.of("intervalMonths", 12, "mode", mode, "nextOn", nextOn.toString()));
    }
}
