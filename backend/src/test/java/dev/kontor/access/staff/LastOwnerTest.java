package dev.kontor.access.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.base.sql.Sql;
import dev.kontor.testing.Api;
import dev.kontor.testing.TenantTransaction;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** There is always somebody who may do everything. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LastOwnerTest {

    @Inject
    Api api;

    @Inject
    DataSource database;

    @Inject
    Sql sql;

    Api.Tenant tenant;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
    }

    /** While both of their rows are held by somebody else, so that each would count the other. */
    @Test
    void ownersNeverDemoteEachOtherAtOnce() throws Exception {
        String owner = api.as(tenant).get("/auth/me").path("id");
        String email = "mia@" + tenant.slug() + ".example";
        Map<String, String> second = Map.of("name", "Mia", "email", email, "role", "OWNER", "password", Api.PASSWORD);
        String mia = api.as(tenant).body(second).post("/users").path("id");
        Callable<Integer> byMia = demotion(api.as(email), owner, "Olga Owner");
        Callable<Integer> byOlga = demotion(api.as(tenant), mia, "Mia");
        List<Integer> answers;
        try (Connection holder = database.getConnection();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            hold(holder);
            List<Future<Integer>> both = List.of(threads.submit(byOlga), threads.submit(byMia));
            await().until(() -> waiting(holder) >= 2);
            holder.rollback();
            holder.setAutoCommit(true);
            answers = List.of(both.get(0).get(), both.get(1).get());
        }
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(TenantTransaction.run(tenant, () -> sql.query("""
                                select count(*) from staff_user
                                 where reseller_id = :reseller and role = 'OWNER' and active""").count())).isEqualTo(1);
    }

    private Callable<Integer> demotion(RequestSpecification as, String id, String name) {
        RequestSpecification request = as.header("If-Match", "\"" + version(id) + "\"")
                .body(Map.of("name", name, "role", "MANAGER", "active", true));
        return () -> request.put("/users/" + id).statusCode();
    }

    private void hold(Connection holder) throws SQLException {
        holder.setAutoCommit(false);
        try (PreparedStatement tenantOf = holder.prepareStatement("select set_tenant(?)")) {
            tenantOf.setObject(1, tenant.id());
            tenantOf.execute();
        }
        try (PreparedStatement rows =
                holder.prepareStatement("select id from staff_user where reseller_id = ? for update")) {
            rows.setObject(1, tenant.id());
            rows.execute();
        }
    }

    /** How many wait for a row; nobody else does while this test runs. */
    private static int waiting(Connection holder) throws SQLException {
        try (PreparedStatement asked = holder.prepareStatement("select count(*) from pg_locks where not granted");
                ResultSet found = asked.executeQuery()) {
            found.next();
            return found.getInt(1);
        }
    }

    private int version(String id) {
        return api.as(tenant).get("/users/" + id).path("version");
    }
}
