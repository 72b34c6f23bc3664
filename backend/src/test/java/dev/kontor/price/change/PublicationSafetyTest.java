package dev.kontor.price.change;

import static dev.kontor.price.change.Changes.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A publication happens as a whole and alone, or not at all. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PublicationSafetyTest {

    @Inject
    Api api;

    @Inject
    PriceChanges changes;

    @Inject
    PricePublications publications;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    Api.Tenant tenant;
    Desk desk;
    Changes drafts;
    String customer;

    @BeforeEach
    void deskWithOneCustomer() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        drafts = new Changes(api, tenant.ownerEmail());
        customer = desk.customer("Alfreds Futterkiste");
    }

    @Test
    void onlyOneOfTwoPublishersWithTheSameBaseGetsThrough() throws Exception {
        List<Callable<Integer>> publishers = new ArrayList<>();
        for (String amount : List.of("12.00", "13.00", "14.00", "15.00")) {
            String change = drafts.draft("classId", desk.classId, null, List.of(item("RENEW", 12, amount)));
            String fingerprint = drafts.preview(change).path("fingerprint");
            publishers.add(() -> drafts.publish(change, fingerprint).statusCode());
        }
        assertThat(atOnce(publishers)).containsExactlyInAnyOrder(200, 409, 409, 409);
        // the renewal until today, and one renewal from today on
        assertThat(current()).hasSize(5);
    }

    @Test
    void onlyOneOfManyWritersOfTheSameSetGetsThrough() throws Exception {
        String path = "/customer-classes/" + desk.classId + "/prices/" + desk.productId;
        String read = api.as(tenant).get(path).header("ETag");
        List<Callable<Integer>> writers = new ArrayList<>();
        for (String amount : List.of("12.00", "13.00", "14.00", "15.00", "16.00", "17.00")) {
            Map<String, Object> set =
                    Map.of("currency", "USD", "entries", Desk.entries(amount, amount, amount, amount));
            writers.add(() ->
                    api.as(tenant).header("If-Match", read).body(set).put(path).statusCode());
        }
        assertThat(atOnce(writers)).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
        assertThat(current()).hasSize(4);
        assertThat(current().stream().distinct()).hasSize(1);
    }

    @Test
    void publicationThatDiesOnTheWayLeavesNothing() {
        String change = drafts.draft(
                "classId", desk.classId, null, List.of(item("RENEW", 12, "12.00"), item("RESTORE", 0, null)));
        assertThatThrownBy(() -> AsTenant.run(
                        tenant,
                        () -> QuarkusTransaction.requiringNew().call(() -> {
                            carryOut(change);
                            throw new IllegalStateException("killed");
                        })))
                .hasMessageContaining("killed");
        assertThat(desk.price(customer, "RENEW", 12)).isEqualTo("10.00 CLASS");
        assertThat(desk.price(customer, "RESTORE", 0)).isEqualTo("50.00 CLASS");
        api.as(tenant).get("/price-changes/" + change).then().body("status", equalTo("DRAFT"));
        api.as(tenant).get("/price-changes?status=PUBLISHED").then().body("items", hasSize(1));
        drafts.publish(change).then().statusCode(200);
        assertThat(desk.price(customer, "RENEW", 12)).isEqualTo("12.00 CLASS");
    }

    @Test
    void whoAsksWhatIsKnownDuringAPublicationWaitsForIt() {
        String change = drafts.draft("classId", desk.classId, null, List.of(item("RENEW", 12, "12.00")));
        Instant before = clock.instant();
        Known known = AsTenant.run(
                tenant,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    carryOut(change);
                    Instant during = nextMoment();
                    CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> renewalKnownAt(during));
                    awaitWaiting(answer);
                    return new Known(during, answer);
                }));
        assertThat(known.answer().join()).isEqualTo("12.00");
        assertThat(renewalKnownAt(known.at())).isEqualTo("12.00");
        assertThat(renewalKnownAt(before)).isEqualTo("10.00");
    }

    @Test
    void nobodyKnowsTheFuture() {
        knownAt(clock.instant().plusSeconds(60))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/asKnownAt"))
                .body("errors[0].code", equalTo("in-future"));
    }

    private void carryOut(String change) {
        // the first transactional call tells the database its tenant
        publications.attempt(changes.read(UUID.fromString(change)).id());
    }

    private record Known(Instant at, CompletableFuture<String> answer) {}

    /** A moment that has passed, later than everything before. */
    private Instant nextMoment() {
        Instant moment = clock.instant();
        while (!clock.instant().isAfter(moment)) {
            Thread.onSpinWait();
        }
        return moment;
    }

    private void awaitWaiting(CompletableFuture<String> answer) {
        while (!somebodyWaits()) {
            assertThat(answer).isNotDone();
        }
    }

    private boolean somebodyWaits() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return statement
                    .executeQuery("select 1 from pg_locks where not granted")
                    .next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String renewalKnownAt(Instant moment) {
        return knownAt(moment).path("prices[0].unitPrice.amount");
    }

    private Response knownAt(Instant moment) {
        return api.as(tenant)
                .body(Map.of(
                        "customerId", customer,
                        "asKnownAt", moment.toString(),
                        "items", List.of(Map.of("sku", ".com", "action", "RENEW", "termMonths", 12))))
                .post("/prices/resolve");
    }

    private List<String> current() {
        return api.as(tenant)
                .get("/customer-classes/" + desk.classId + "/prices/" + desk.productId)
                .path("entries.amount");
    }

    private static List<Integer> atOnce(List<Callable<Integer>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : threads.invokeAll(work)) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
