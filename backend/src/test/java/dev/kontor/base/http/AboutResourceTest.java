package dev.kontor.base.http;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AboutResourceTest {

    @Inject
    Api api;

    @Test
    void everybodyMayAskWhichVersionAnswers() {
        api.anonymous()
                .get("/about")
                .then()
                .statusCode(200)
                .body("name", equalTo("Kontor"))
                .body("version", matchesPattern("[0-9A-Za-z][0-9A-Za-z.+-]*"))
                .body("$", hasKey("commit"))
                .body("commit", anyOf(nullValue(), matchesPattern("[0-9a-f]{40}")));
    }
}
