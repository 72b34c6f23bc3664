package dev.kontor.price.book;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MyPriceCategoriesTest {

    private static final String EMAIL = "carla@categories.example";

    @Inject
    Api api;

    Api.Tenant tenant;
    String customer;

    @BeforeEach
    void customerWithAPerson() {
        tenant = api.newTenant();
        Desk desk = new Desk(api, tenant);
        customer = desk.customer("Zwiebelturm");
        api.newCustomerLogin(tenant, customer, EMAIL);
        api.as(tenant)
                .body(Map.of("name", "Hosting"))
                .post("/product-categories")
                .then()
                .statusCode(201);
        new Desk(api, api.newTenant());
    }

    @Test
    void areThoseOfTheResellerInOrderWithoutCounts() {
        categories("?limit=1")
                .statusCode(200)
                .body("items.name", contains("Domain"))
                .body("items[0].productCount", nullValue());
        String next = categories("?limit=1").extract().path("nextCursor");
        categories("?limit=1&cursor=" + next)
                .statusCode(200)
                .body("items.name", contains("Hosting"))
                .body("nextCursor", nullValue());
    }

    @Test
    void endWithTheAccessAndAreNotForStaff() {
        categories("").statusCode(200);
        api.as(tenant)
                .body(Map.of("reason", "unpaid"))
                .post("/customers/" + customer + "/relationship/block")
                .then()
                .statusCode(200);
        // a server may remember the session for a second; the relationship is asked at once
        categories("").statusCode(either(is(401)).or(is(403)));
        api.as(tenant).get("/me/prices/categories").then().statusCode(403);
        api.anonymous().get("/me/prices/categories").then().statusCode(401);
    }

    private ValidatableResponse categories(String query) {
        return api.asCustomer(tenant, EMAIL)
                .get("/me/prices/categories" + query)
                .then();
    }
}
