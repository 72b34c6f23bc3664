package dev.kontor.price.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.testing.AsTenant;
import dev.kontor.testing.TestClock;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Prices to look at, on the start page: by what they do, and how many there were. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FindingsAtHomeTest extends FindingCase {

    @Inject
    FindingCounts counts;

    @Inject
    TestClock clock;

    @AfterEach
    void itIsNowAgain() {
        clock.back();
    }

    private void countedBefore(int weeks) {
        clock.set(Instant.now().minus(Duration.ofDays(7L * weeks)));
        AsTenant.run(tenant, () -> {
            counts.run();
            return counts;
        });
        clock.back();
    }

    private ValidatableResponse figure(String email) {
        return api.as(email).get("/home/figures/PRICE_FINDINGS").then().statusCode(200);
    }

    @Test
    void theyAreThoseOfTheSummaryByWeight() {
        ownPrices("0.00", "9.00", "9.00", "9.00");
        ValidatableResponse figure = figure(tenant.ownerEmail());
        List<Map<String, Object>> items =
                api.as(tenant).get("/price-findings/summary").path("items");
        Map.of("BLOCKS", "BLOCK", "WARNS", "WARN", "INFORMS", "INFORM").forEach((part, severity) -> {
            int expected = items.stream()
                    .filter(item -> item.get("severity").equals(severity))
                    .mapToInt(item -> (Integer) item.get("findings"))
                    .sum();
            figure.body("parts.find { it.name == '" + part + "' }.count", equalTo(expected));
        });
        assertThat(figure.extract().<Integer>path("count")).isPositive();
    }

    @Test
    void weeksInWhichNothingWasCountedAreNotInTheCourse() {
        ownPrices("0.00", "9.00", "9.00", "45.00");
        figure(tenant.ownerEmail()).body("courses", empty());
        countedBefore(3);
        countedBefore(1);
        int now = figure(tenant.ownerEmail()).extract().path("count");
        figure(tenant.ownerEmail())
                .body("courses[0].points", hasSize(3))
                // the prices are from today on
                .body("courses[0].points[0].value", equalTo("0"))
                .body("courses[0].points[1].value", equalTo("0"))
                .body("courses[0].points[2].value", equalTo(String.valueOf(now)));
        figure(api.newTenant().ownerEmail()).body("courses", empty());
    }
}
