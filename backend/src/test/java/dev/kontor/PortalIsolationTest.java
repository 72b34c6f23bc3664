package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Api;
import dev.kontor.testing.Contract;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Examples;
import dev.kontor.testing.Holdings;
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

/**
 * Walks every portal operation of the contract with the ids of one customer: as another customer of the same reseller,
 * and as a customer of another one.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PortalIsolationTest {

    private static final String SECRET_NAME = "Zwiebelturm Vertraulich";
    /** More digits than a moment has before or after its point. */
    private static final String SECRET_PRICE = "98765.43";

    private static final String OWNER = "carla@zwiebelturm.example";

    @Inject
    Api api;

    Api.Tenant first;
    Desk desk;
    String customer;
    String request;
    String session;
    String association;

    @BeforeEach
    void customerWithOneOfEverything() {
        first = api.newTenant();
        desk = new Desk(api, first);
        customer = desk.customer(SECRET_NAME);
        desk.override(
                        customer,
                        Map.of("currency", "USD", "entries", Desk.entries(SECRET_PRICE, SECRET_PRICE, "9.00", "45.00")))
                .then()
                .statusCode(200);
        api.newCustomerLogin(first, customer, OWNER);
        Response asked = owner().body(Map.of("services", List.of("EDI"), "note", SECRET_NAME))
                .post("/me/requests");
        request = asked.then().statusCode(201).extract().path("id");
        Holdings holdings = new Holdings(api, first, desk);
        association = holdings.associate(
                customer,
                holdings.domain(SECRET_NAME),
                Map.of("renewal", Map.of("intervalMonths", 12, "mode", "ASK"), "services", List.of("ORDER")));
        session = owner().get("/me/sessions").path("items[0].id");
    }

    @Test
    void anotherCustomerOfTheResellerSeesAndChangesNothing() {
        api.newCustomerLogin(first, desk.customer("Other"), "otto@other.example");
        walk(first, "otto@other.example");
    }

    @Test
    void customerOfAnotherResellerSeesAndChangesNothing() {
        Api.Tenant second = api.newTenant();
        api.newCustomerLogin(second, new Desk(api, second).customer("Foreign"), OWNER);
        walk(second, OWNER);
    }

    private void walk(Api.Tenant tenant, String email) {
        Examples examples = new Examples(this::idOf);
        Contract.operations().stream()
                .filter(Contract.Operation::isOfCustomers)
                .forEach(operation -> check(
                        operation,
                        operation.send(api.asCustomer(tenant, email), examples, examples.fullOf(operation.body()))));
        unharmed();
    }

    private String idOf(String name) {
        return switch (name) {
            case "/me/requests" -> request;
            case "/me/associations" -> association;
            case "/me/sessions" -> session;
            default -> UUID.randomUUID().toString();
        };
    }

    private void check(Contract.Operation operation, Response answer) {
        if (operation.namesAnId()) {
            assertThat(answer.statusCode()).as(operation.toString()).isEqualTo(404);
        }
        assertThat(answer.statusCode())
                .as(operation + " " + answer.asString())
                .isLessThan(500)
                .isNotIn(401, 403);
        assertThat(answer.asString())
                .as(operation.toString())
                .doesNotContain(SECRET_NAME, SECRET_PRICE, customer, request, session, association);
    }

    private void unharmed() {
        owner().get("/me")
                .then()
                .statusCode(200)
                .body("version", equalTo(0))
                .body("person.language", equalTo("en"))
                .body("person.totp", equalTo(false));
        owner().get("/me/requests").then().body("items.id", contains(request)).body("items[0].status", equalTo("OPEN"));
        owner().get("/me/sessions").then().body("items.id", contains(session));
        owner().get("/me/associations")
                .then()
                .body("items.id", contains(association))
                .body("items[0].renewal.answer", nullValue())
                .body("items[0].notifyCustomer", equalTo(false));
    }

    private RequestSpecification owner() {
        return api.asCustomer(first, OWNER);
    }
}
