package dev.kontor.customer.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.testing.Deletion;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Somebody gives a customer something while somebody else deletes it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TwoWritersTest extends LifeCase {

    /** Whoever is first keeps the customer until it is through. */
    @Test
    void theDeletionWaitsForWhoeverGivesSomething() throws SQLException {
        Map<String, Object> looked = Deletion.looked(api, tenant, customer, Map.of("held", "END"));
        CompletableFuture<Response> deletion;
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement giving = connection.createStatement()) {
            connection.setAutoCommit(false);
            giving.execute("select customer_lives('%s', '%s')".formatted(tenant.id(), customer));
            deletion = CompletableFuture.supplyAsync(
                    () -> api.as(tenant).body(looked).post("/customers/" + customer + "/deletion"));
            awaitOneWaiting(connection);
            assertThat(deletion).isNotDone();
            connection.rollback();
        }
        deletion.join().then().statusCode(200);
    }

    /** Whoever comes after it waits for its end, and then the customer is not there. */
    @Test
    void nobodyGivesSomethingToWhoIsBeingDeleted() throws SQLException {
        String domain = holdings.domain("a.com");
        CompletableFuture<Response> giving;
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement deleting = connection.createStatement()) {
            connection.setAutoCommit(false);
            deleting.execute("select 1 from customer where id = '%s' for update".formatted(customer));
            deleting.execute(
                    "update customer set life = 'DELETED', life_until = now() where id = '%s'".formatted(customer));
            giving = CompletableFuture.supplyAsync(() -> holdings.tryToAssociate(customer, List.of(domain), Map.of()));
            awaitOneWaiting(connection);
            connection.commit();
        }
        giving.join().then().statusCode(404).body("code", equalTo("not-found"));
        api.as(tenant).get("/associations").then().body("total.exact", equalTo(0));
    }

    private static void awaitOneWaiting(Connection connection) throws SQLException {
        for (int i = 0; i < 200; i++) {
            try (Statement asking = connection.createStatement();
                    var waiting = asking.executeQuery("""
                            select 1 from pg_stat_activity
                             where datname = current_database() and wait_event_type = 'Lock'""")) {
                if (waiting.next()) {
                    return;
                }
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("nobody waits");
    }
}
