package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.Api;
import dev.kontor.testing.Contract;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Examples;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token of one world opens nothing of the other, over every operation of the contract. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PortalTokensTest {

    private static final String EMAIL = "carla@customer.example";

    @Inject
    Api api;

    Api.Tenant tenant;

    @BeforeEach
    void customerWithAPerson() {
        tenant = api.newTenant();
        api.newCustomerLogin(tenant, new Desk(api, tenant).customer("Zwiebelturm"), EMAIL);
    }

    @Test
    void portalTokenOpensNoStaffOperation() {
        List<Contract.Operation> staffOnly = Contract.operations().stream()
                .filter(one -> !one.isOpen() && !one.isOfCustomers())
                // the lists that forms choose from are for everybody who is signed in
                .filter(one -> !one.path().equals("/api/v1/reference"))
                .toList();
        assertThat(staffOnly).hasSizeGreaterThan(60);
        assertThat(staffOnly)
                .allSatisfy(one -> assertThat(
                                call(one, api.asCustomer(tenant, EMAIL)).statusCode())
                        .as(one.toString())
                        .isEqualTo(403));
    }

    @Test
    void staffTokenAndApiKeyOpenNoPortalOperation() {
        List<Contract.Operation> ofCustomers = Contract.operations().stream()
                .filter(Contract.Operation::isOfCustomers)
                .toList();
        assertThat(ofCustomers).hasSizeGreaterThan(12);
        Response key = api.as(tenant)
                .body(Map.of("name", "All", "rights", List.of("customers:read", "prices:read")))
                .post("/api-keys");
        String secret = key.path("secret");
        assertThat(ofCustomers).allSatisfy(one -> {
            assertThat(call(one, api.as(tenant)).statusCode())
                    .as("staff " + one)
                    .isEqualTo(403);
            assertThat(call(one, api.withToken(secret)).statusCode())
                    .as("key " + one)
                    .isEqualTo(403);
            assertThat(call(one, api.anonymous()).statusCode())
                    .as("anonymous " + one)
                    .isEqualTo(401);
        });
    }

    @Test
    void noApiKeyGetsThePortalsRights() {
        for (String right : List.of("me:read", "me:write")) {
            api.as(tenant)
                    .body(Map.of("name", "Me", "rights", List.of(right)))
                    .post("/api-keys")
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    void refreshCookiesAreNotExchangeable() {
        String portal = api.portalLogin(tenant, EMAIL).getCookie("kontor_portal_refresh");
        api.anonymous()
                .cookie("kontor_refresh", portal)
                .post("/auth/refresh")
                .then()
                .statusCode(401);
        String staff = api.anonymous()
                .body(Map.of("email", tenant.ownerEmail(), "password", Api.PASSWORD))
                .post("/auth/login")
                .getCookie("kontor_refresh");
        api.anonymous()
                .cookie("kontor_portal_refresh", staff)
                .post("/portal/auth/refresh")
                .then()
                .statusCode(401);
    }

    private static Response call(Contract.Operation operation, RequestSpecification as) {
        return operation.send(as, new Examples(name -> UUID.randomUUID().toString()));
    }
}
