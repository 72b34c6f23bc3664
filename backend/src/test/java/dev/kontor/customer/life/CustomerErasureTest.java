package dev.kontor.customer.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.testing.AsTenant;
import dev.kontor.testing.TestClock;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stays of a customer; that no table says its name afterwards is PersonErasureTest's. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CustomerErasureTest extends LifeCase {

    @Inject
    TestClock clock;

    @Inject
    DueErasures due;

    @AfterEach
    void now() {
        clock.back();
    }

    @Test
    void numberDaysAndReasonStay() throws SQLException {
        hold(2);
        haveEverything();
        String number = number();
        delete(Map.of("held", "END")).then().statusCode(200);
        erase("K-0").then().statusCode(422).body("errors.code", contains("wrong-number"));
        erase(number).then().statusCode(204);
        Map<String, List<String>> stored = StoredRows.of(url, tenant);
        assertThat(stored.get("customer"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(number, "ERASED", "Gave up the business")
                        .doesNotContain("Futterkiste"));
        assertThat(stored.toString()).doesNotContain("Futterkiste", person());
        assertThat(stored)
                .doesNotContainKeys(
                        "parked_row",
                        "association",
                        "association_renewal",
                        "customer_login",
                        "customer_word",
                        "price_adjustment",
                        "service_request",
                        "customer_domain_settings");
        api.as(tenant).get("/deleted-customers").then().body("items", empty());
        erase(number)
                .then()
                .statusCode(409)
                .body("context.currentState", equalTo("ERASED"))
                .body("context.allowed", empty());
        restore().then().statusCode(409).body("code", equalTo("customer-life"));
    }

    @Test
    void aNumberIsNotUsedAgainAfterwardsEither() {
        String number = number();
        delete(Map.of()).then().statusCode(200);
        erase(number).then().statusCode(204);
        api.as(tenant)
                .body(Map.of(
                        "kind",
                        "COMPANY",
                        "companyName",
                        "Next",
                        "language",
                        "en",
                        "currency",
                        "USD",
                        "number",
                        number))
                .post("/customers")
                .then()
                .statusCode(409);
    }

    @Test
    void whatBecameSomebodyElsesKeepsItsHistory() {
        hold(1);
        String number = number();
        String other = desk.customer("Berglunds");
        delete(Map.of("held", "MOVE", "moveToId", other)).then().statusCode(200);
        erase(number).then().statusCode(204);
        String id = api.as(tenant).get("/associations").path("items[0].id");
        api.as(tenant)
                .get("/associations/" + id + "/history")
                .then()
                .body("items.action", contains("CHANGED", "CREATED"))
                .body("items[1].changes.find { it.field == 'quantity' }.after", equalTo(1));
    }

    @Test
    void theJobErasesWhenTheTimeIsOver() throws SQLException {
        delete(Map.of()).then().statusCode(200);
        clock.set(Instant.now().plus(Duration.ofDays(29)));
        run();
        assertThat(StoredRows.of(url, tenant).toString()).contains("Futterkiste");
        clock.set(Instant.now().plus(Duration.ofDays(31)));
        run();
        assertThat(StoredRows.of(url, tenant).toString()).doesNotContain("Futterkiste");
    }

    private void run() {
        AsTenant.run(tenant, () -> {
            due.run();
            return tenant;
        });
    }

    private Response erase(String number) {
        return api.as(tenant).body(Map.of("number", number)).post("/customers/" + customer + "/erasure");
    }
}
