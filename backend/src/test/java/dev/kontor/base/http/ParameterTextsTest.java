package dev.kontor.base.http;

import static org.hamcrest.Matchers.equalTo;

import dev.kontor.testing.Api;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ParameterTextsTest {

    @Inject
    Api api;

    @Test
    void controlCharactersInAddressesAreRefused() {
        RequestSpecification staff = api.as(api.newTenant());
        for (String address : List.of("/products?q=%00", "/customers?q=a%0Ab")) {
            refused(staff, address);
        }
        refused(api.anonymous(), "/public/portals/%00");
    }

    private static void refused(RequestSpecification caller, String address) {
        caller.urlEncodingEnabled(false).get(address).then().statusCode(400).body("code", equalTo("control-character"));
    }
}
