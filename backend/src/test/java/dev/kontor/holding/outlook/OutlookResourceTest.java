package dev.kontor.holding.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Renewals and ends week by week, and that each number is that of its list. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OutlookResourceTest extends HoldingsCase {

    private LocalDate today;

    @BeforeEach
    void whichDayItIs() {
        today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    private String associate(String name, Map<String, Object> more) {
        return holdings.associate(customer, holdings.domain(name), more);
    }

    private String renewing(String name, String mode, int inDays) {
        return associate(name, renewal(mode, inDays));
    }

    private Map<String, Object> renewal(String mode, int inDays) {
        return Map.of(
                "startsOn",
                today.minusDays(100).toString(),
                "renewal",
                Map.of(
                        "intervalMonths",
                        12,
                        "mode",
                        mode,
                        "nextOn",
                        today.plusDays(inDays).toString()));
    }

    private void ends(String name, int inDays) {
        associate(name, Map.of("endsOn", today.plusDays(inDays).toString()));
    }

    private void answer(String association, String answer) {
        api.as(tenant)
                .body(Map.of("answer", answer))
                .put("/associations/" + association + "/renewal-answer")
                .then()
                .statusCode(200);
    }

    private int listed(String query) {
        return api.as(tenant).get("/associations?" + query).path("total.exact");
    }

    @Test
    void weeksSayWhatRenewsWhatIsAskedAndWhatEnds() {
        renewing("automatic.com", "AUTO_RENEW", 10);
        renewing("asked.com", "ASK", 3);
        answer(renewing("yes.com", "ASK", 4), "RENEW");
        answer(renewing("no.com", "ASK", 5), "END");
        renewing("expires.com", "EXPIRE", 20);
        ends("ends.com", 1);
        ends("later.com", 200);
        associate("stays.com", Map.of());
        holdings.get("/home/weeks")
                .body("weeks", hasSize(13))
                .body("weeks[0].from", equalTo(today.toString()))
                .body("weeks[0].to", equalTo(today.plusDays(6).toString()))
                .body("weeks.automatic", contains(1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
                .body("weeks.asked", contains(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
                .body("weeks.ends", contains(2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        List<Map<String, Object>> weeks = api.as(tenant).get("/home/weeks").path("weeks");
        for (Map<String, Object> week : weeks) {
            String renews = "&renewsFrom=" + week.get("from") + "&renewsTo=" + week.get("to");
            String ends = "&endsFrom=" + week.get("from") + "&endsTo=" + week.get("to");
            assertThat(listed("outlook=AUTOMATIC" + renews)).isEqualTo(week.get("automatic"));
            assertThat(listed("outlook=ASKED" + renews)).isEqualTo(week.get("asked"));
            assertThat(listed("outlook=ENDS" + ends)).isEqualTo(week.get("ends"));
            assertThat(listed("outlook=RENEWS" + renews))
                    .isEqualTo((Integer) week.get("automatic") + (Integer) week.get("asked"));
        }
    }

    @Test
    void whatExpiresUpstreamBeforeItsAssociationEndsIsForToday() {
        String early = holdings.associate(customer, expiring("early.com", 5), Map.of());
        holdings.associate(customer, expiring("late.com", 20), Map.of());
        holdings.associate(
                customer,
                expiring("over.com", 6),
                Map.of("endsOn", today.plusDays(6).toString()));
        expiring("free.com", 3);
        holdings.get("/home/today")
                .body("items.kind", contains("UPSTREAM_ENDS"))
                .body("items[0].total.exact", equalTo(1))
                .body("items[0].from", equalTo(today.toString()))
                .body("items[0].to", equalTo(today.plusDays(14).toString()))
                .body("items[0].first.id", contains(early))
                .body("items[0].first[0].name", equalTo("early.com"))
                .body("items[0].first[0].about", equalTo("Alfreds Futterkiste"))
                .body("items[0].first[0].day", equalTo(today.plusDays(5).toString()));
        assertThat(listed("outlook=UPSTREAM_ENDS&expiresFrom=" + today + "&expiresTo=" + today.plusDays(14)))
                .isOne();
        api.as(api.newTenant()).get("/home/today").then().body("items", empty());
    }

    private String expiring(String name, int inDays) {
        return holdings.domain(name, Map.of("expiresOn", today.plusDays(inDays).toString()));
    }
}
