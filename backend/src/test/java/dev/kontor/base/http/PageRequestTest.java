package dev.kontor.base.http;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.testing.Api;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PageRequestTest {

    @Inject
    Api api;

    @ParameterizedTest
    @CsvSource({
        "/users?limit=0, 400, invalid-parameter, min",
        "/users?limit=101, 400, invalid-parameter, max",
        "/users?limit=many, 400, invalid-parameter, invalid-value",
        "/customers?limit=0, 400, invalid-parameter, min",
        "/saved-views?page=customers&limit=101, 400, invalid-parameter, max",
        "/products?limit=0, 422, invalid, min",
        "/products?limit=many, 400, invalid-parameter, invalid-value"
    })
    void limitThatCannotBeIsNamed(String path, int status, String code, String error) {
        api.as(api.newTenant())
                .get(path)
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors.pointer", contains("/limit"))
                .body("errors.code", contains(error));
    }
}
