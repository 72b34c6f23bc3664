package dev.kontor.base.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Api;
import dev.kontor.testing.Api.Tenant;
import dev.kontor.testing.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InterceptionType;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IdempotencyTest {

    @Inject
    Api api;

    @Inject
    EntityManager entityManager;

    @Inject
    BeanManager beans;

    Tenant tenant;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
    }

    @Test
    void keyIsAskedForWithinTheTransactionAndAfterTheTenantLock() {
        assertThat(beans.resolveInterceptors(InterceptionType.AROUND_INVOKE, new AnyIdempotent()))
                .extracting(interceptor -> interceptor.getBeanClass().getSimpleName())
                .containsExactly("TransactionalInterceptorRequired", "TenantLock", "IdempotencyGuard");
    }

    @Test
    void answersAreForgottenAfterThreeDays() {
        post(api.as(tenant), "first", "/users", user("first")).then().statusCode(201);
        inDatabase(
                tenant,
                "update idempotency_record set created_at = created_at - interval '73 hours'" + " where reseller_id = '"
                        + tenant.id() + "'");
        post(api.as(tenant), "second", "/users", user("second")).then().statusCode(201);
        assertThat(keys(tenant)).isEqualTo(List.of("second"));
    }

    @Test
    void retriedCreationHappensOnceAndIsAnsweredAlike() {
        Response first = post(api.as(tenant), "k1", "/users", user("carl"));
        Response again = post(api.as(tenant), "k1", "/users", user("carl"));
        first.then().statusCode(201).header("ETag", equalTo("\"0\"")).header("Idempotency-Replayed", nullValue());
        again.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .header("Location", equalTo(first.getHeader("Location")))
                .header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(emails()).containsExactlyInAnyOrder(tenant.ownerEmail(), address("carl"));
    }

    @Test
    void keyOfAnotherRequestIsRefused() {
        post(api.as(tenant), "k1", "/users", user("carl")).then().statusCode(201);
        post(api.as(tenant), "k1", "/users", user("olaf"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        assertThat(emails()).doesNotContain(address("olaf"));
    }

    @Test
    void sameKeyOfAnotherPersonOrForAnotherOperationIsAnotherKey() {
        post(api.as(tenant), "k1", "/users", user("mia", "OWNER")).then().statusCode(201);
        post(api.as(address("mia")), "k1", "/users", user("carl"))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
        post(api.as(tenant), "k1", "/product-categories", Map.of("name", "Domain"))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void refusedRequestLeavesTheKeyFree() {
        post(api.as(tenant), "k1", "/users", Map.of("name", "Carl")).then().statusCode(422);
        post(api.as(tenant), "k1", "/users", user("carl", "CLERK", "short"))
                .then()
                .statusCode(422)
                .body("code", equalTo("password-length"));
        post(api.as(tenant), "k1", "/users", user("carl")).then().statusCode(201);
    }

    @Test
    void secondRequestDoesNotOvertakeTheFirst() {
        String owner = api.as(tenant).get("/users").path("items[0].id");
        QuarkusTransaction.begin();
        try {
            setTenant(tenant);
            entityManager
                    .createNativeQuery("""
                            insert into idempotency_record
                                   (reseller_id, principal_id, route, key, fingerprint, created_at)
                            values (:reseller, cast(:owner as uuid), 'UserResource.createUser', 'k1', '\\x00', now())""")
                    .setParameter("reseller", tenant.id())
                    .setParameter("owner", owner)
                    .executeUpdate();
            post(api.as(tenant), "k1", "/users", user("carl"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("in-flight"));
        } finally {
            QuarkusTransaction.rollback();
        }
        post(api.as(tenant), "k1", "/users", user("carl")).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "with\ttab"})
    void keyIsVisibleAscii(String key) {
        post(api.as(tenant), key, "/users", user("carl"))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-idempotency-key"));
        assertThat(emails()).containsExactly(tenant.ownerEmail());
    }

    private static Response post(RequestSpecification as, String key, String path, Object body) {
        return as.header("Idempotency-Key", key).body(body).post(path);
    }

    private List<String> emails() {
        return api.as(tenant).get("/users").path("items.email");
    }

    private String address(String name) {
        return name + "@" + tenant.slug() + ".example";
    }

    private Map<String, String> user(String name) {
        return user(name, "CLERK");
    }

    private Map<String, String> user(String name, String role) {
        return user(name, role, Api.PASSWORD);
    }

    private Map<String, String> user(String name, String role, String password) {
        return Map.of("name", name, "email", address(name), "role", role, "password", password);
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

    static class AnyIdempotent extends AnnotationLiteral<Idempotent> implements Idempotent {}
}
