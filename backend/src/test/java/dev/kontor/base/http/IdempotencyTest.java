package dev.kontor.base.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.Api;
import dev.kontor.testing.Api.Tenant;
import dev.kontor.testing.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IdempotencyTest {

    @Inject
    Api api;

    @Inject
    EntityManager entityManager;

    @Test
    void answersAreForgottenAfterThreeDays() {
        Tenant tenant = api.newTenant();
        addUser(tenant, "first");
        inDatabase(
                tenant,
                "update idempotency_record set created_at = created_at - interval '73 hours'" + " where reseller_id = '"
                        + tenant.id() + "'");
        addUser(tenant, "second");
        assertThat(keys(tenant)).isEqualTo(List.of("second"));
    }

    private void addUser(Tenant tenant, String key) {
        api.as(tenant)
                .header("Idempotency-Key", key)
                .body(Map.of(
                        "name",
                        "Clerk",
                        "email",
                        key + "@" + tenant.slug() + ".example",
                        "role",
                        "CLERK",
                        "password",
                        Api.PASSWORD))
                .post("/users")
                .then()
                .statusCode(201);
    }

    private void inDatabase(Tenant tenant, String sql) {
        QuarkusTransaction.requiringNew().run(() -> {
            setTenant(tenant);
            entityManager.createNativeQuery(sql).executeUpdate();
        });
    }

    private List<?> keys(Tenant tenant) {
        return QuarkusTransaction.requiringNew().call(() -> {
            setTenant(tenant);
            return entityManager
                    .createNativeQuery("select key from idempotency_record where reseller_id = :reseller")
                    .setParameter("reseller", tenant.id())
                    .getResultList();
        });
    }

    private void setTenant(Tenant tenant) {
        entityManager
                .createNativeQuery("select cast(set_tenant(:reseller) as text)")
                .setParameter("reseller", tenant.id())
                .getSingleResult();
    }
}
