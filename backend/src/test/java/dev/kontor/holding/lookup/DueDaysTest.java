package dev.kontor.holding.lookup;

import static dev.kontor.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.TestClock;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ends, renews or expires upstream in a month. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DueDaysTest extends HoldingsCase {

    @Inject
    TestClock clock;

    /** Sessions do not last so long. */
    String key;

    @BeforeEach
    void oneOfEach() {
        associate("ends.com", null, "2090-03-31", null, null);
        associate("renews.com", null, null, "AUTO_RENEW", "2090-03-01");
        associate("asks.com", null, null, "ASK", "2090-03-15");
        associate("runs-out.com", null, null, "EXPIRE", "2090-04-01");
        associate("upstream.com", "2090-03-10", null, null, null);
        associate("later.com", "2090-05-01", "2090-05-02", null, null);
        associate("open.com", null, null, null, null);
        // it is somebody's no more when it expires upstream
        associate("given-back.com", "2090-03-20", "2090-01-31", null, null);
        holdings.domain("free.com", Map.of("expiresOn", "2090-03-10"));
    }

    @ParameterizedTest
    @CsvSource({
        "dueFrom=2090-03-01&dueTo=2090-03-31, asks.com ends.com renews.com runs-out.com upstream.com",
        "dueFrom=2090-03-01&dueTo=2090-03-31&due=ENDS, asks.com ends.com runs-out.com",
        "dueFrom=2090-03-01&dueTo=2090-03-31&due=RENEWS, asks.com renews.com",
        "dueFrom=2090-03-01&dueTo=2090-03-31&due=EXPIRES_UPSTREAM, upstream.com",
        "dueFrom=2090-04-01&dueTo=2090-04-30, ''",
        "dueFrom=2090-05-01, later.com",
        "dueTo=2090-02-01, given-back.com",
        "due=EXPIRES_UPSTREAM, later.com upstream.com",
        "renewsFrom=2090-01-01&renewsTo=2090-12-31, asks.com renews.com",
        "endsFrom=2090-03-31&endsTo=2090-03-31, ends.com runs-out.com",
        "dueFrom=2090-03-01&dueTo=2090-03-31&due=ENDS&q=runs, runs-out.com"
    })
    void daysOfAMonthFindWhatHappensThen(String query, String names) {
        List<String> found =
                holdings.get("/associations?sort=identifier&" + query).extract().path("items.subscription.identifier");
        assertThat(String.join(" ", found)).isEqualTo(names);
    }

    @Test
    void whatIsOverOnTheResellersDayComesLast() {
        key = desk.key("associations:read");
        assertThat(nextNames()).startsWith("given-back.com", "renews.com", "asks.com");
        clock.set(Instant.parse("2090-02-10T10:00:00Z"));
        assertThat(nextNames()).startsWith("renews.com", "asks.com").doesNotContain("given-back.com");
        assertThat(names("/associations?sort=-nextOn")).contains("given-back.com");
    }

    private List<String> nextNames() {
        return names("/associations?limit=6&sort=nextOn");
    }

    private List<String> names(String path) {
        return api.withToken(key).get(path).path("items.subscription.identifier");
    }

    @AfterEach
    void back() {
        clock.back();
    }

    @Test
    void freeOnesAreFoundByTheirExpiry() {
        List<String> found = holdings.get("/subscriptions?associated=false&expiresFrom=2090-03-01&expiresTo=2090-03-31")
                .extract()
                .path("items.identifier");
        assertThat(found).containsExactly("free.com");
    }

    @Test
    void aFileHoldsTheSameAndShowsWhatExpiresAsAnEnd() {
        String csv = api.as(tenant)
                .accept("text/csv")
                .get(
                        "/associations?sort=identifier&dueFrom=2090-03-01&dueTo=2090-03-31&due=ENDS&columns=identifier,endsOn,renewsOn")
                .asString();
        assertThat(csv.lines().skip(1))
                .containsExactly(
                        "\"asks.com\",\"2090-03-14\",\"2090-03-15\"",
                        "\"ends.com\",\"2090-03-31\",\"\"",
                        "\"runs-out.com\",\"2090-03-31\",\"\"");
    }

    @Test
    void daysThatCannotBeAreRefused() {
        refused(
                api.as(tenant).get("/associations?dueFrom=2090-03-02&dueTo=2090-03-01"),
                422,
                "ends-before-it-begins",
                "/dueTo ends-before-it-begins");
        api.as(tenant).get("/associations?dueFrom=x").then().statusCode(400);
        api.as(tenant).get("/associations?due=NOPE").then().statusCode(400);
    }

    private void associate(String name, String expiresOn, String endsOn, String mode, String nextOn) {
        Map<String, Object> terms = new HashMap<>(Map.of("startsOn", "2026-01-01"));
        if (endsOn != null) {
            terms.put("endsOn", endsOn);
        }
        if (mode != null) {
            terms.put("renewal", Map.of("intervalMonths", 12, "mode", mode, "nextOn", nextOn));
        }
        holdings.associate(
                customer, holdings.domain(name, expiresOn == null ? Map.of() : Map.of("expiresOn", expiresOn)), terms);
    }
}
