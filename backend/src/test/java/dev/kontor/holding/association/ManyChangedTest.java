package dev.kontor.holding.association;

import static dev.kontor.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.testing.HoldingsCase;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several at once: mails, services, deletion. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ManyChangedTest extends HoldingsCase {

    String first;
    String second;

    @BeforeEach
    void two() {
        first = holdings.associate(
                customer, holdings.domain("a.com"), Map.of("notifyCustomer", true, "services", List.of("EDI")));
        second = holdings.associate(customer, holdings.domain("b.com"), Map.of("services", List.of("ORDER")));
    }

    @Test
    void whatIsNamedChangesAndTheRestStays() {
        holdings.post("/associations:batch-change", Map.of("ids", List.of(first, second), "notifyCustomer", true))
                .then()
                .statusCode(200)
                .body("items.notifyCustomer", contains(true, true))
                .body("items[0].services", contains("EDI"))
                .body("items[1].services", contains("ORDER"))
                // the first one had it already
                .body("items.version", contains(0, 1));
        holdings.get("/associations/" + first + "/history").body("items.action", contains("CREATED"));
        holdings.get("/associations/" + second + "/history")
                .body("items.action", contains("CHANGED", "CREATED"))
                .body("items[0].changes.field", contains("notifyCustomer"));
        holdings.post("/associations:batch-change", Map.of("ids", List.of(first, second), "services", List.of()))
                .then()
                .statusCode(200)
                .body("items.services", contains(empty(), empty()))
                .body("items.notifyCustomer", contains(true, true));
    }

    @Test
    void wrongOnesChangeNothing() {
        refused(
                holdings.post("/associations:batch-change", Map.of("ids", List.of(first), "services", List.of("NOPE"))),
                422,
                "unknown-service",
                "/services/0 unknown-service");
        holdings.post(
                        "/associations:batch-change",
                        Map.of("ids", List.of(first, UUID.randomUUID()), "notifyCustomer", false))
                .then()
                .statusCode(404);
        holdings.post("/associations:batch-change", Map.of("ids", List.of()))
                .then()
                .statusCode(422);
        holdings.get("/associations/" + first).body("version", equalTo(0));
    }

    @Test
    void severalAreDeletedTogetherOrNone() {
        holdings.post("/associations:batch-delete", Map.of("ids", List.of(first, UUID.randomUUID())))
                .then()
                .statusCode(404);
        holdings.get("/associations").body("items.id", containsInAnyOrder(first, second));
        holdings.post("/associations:batch-delete", Map.of("ids", List.of(first, second)))
                .then()
                .statusCode(204);
        holdings.get("/associations").body("items", empty());
        holdings.get("/subscriptions?associated=true").body("items", empty());
        holdings.get("/associations/" + second + "/history").body("items.action", contains("DELETED", "CREATED"));
        holdings.get("/customers/" + customer + "/history")
                .body("items[0].changes[0].before", containsInAnyOrder("a.com", "b.com"));
    }

    /** Somebody deletes what somebody else changes, many times: whatever comes first, nobody gets an error of ours. */
    @Test
    void whatSomebodyElseIsDeletingIsGone() throws Exception {
        List<Integer> answers = new ArrayList<>();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 20; i++) {
                List<String> ids = List.of(
                        holdings.associate(customer, holdings.domain("x" + i + ".com"), Map.of()),
                        holdings.associate(customer, holdings.domain("y" + i + ".com"), Map.of()));
                String one = ids.getFirst();
                Future<Integer> deleted =
                        both.submit(() -> holdings.post("/associations:batch-delete", Map.of("ids", ids))
                                .statusCode());
                Future<Integer> changed = both.submit(() -> switch (one.hashCode() % 2) {
                    case 0 ->
                        holdings.post("/associations:batch-end", Map.of("ids", ids))
                                .statusCode();
                    default ->
                        holdings.post("/associations:batch-change", Map.of("ids", ids, "notifyCustomer", true))
                                .statusCode();
                });
                answers.add(deleted.get());
                answers.add(changed.get());
            }
        }
        assertThat(answers).allMatch(status -> status == 200 || status == 204 || status == 404);
        holdings.get("/associations").body("items.id", containsInAnyOrder(first, second));
    }
}
