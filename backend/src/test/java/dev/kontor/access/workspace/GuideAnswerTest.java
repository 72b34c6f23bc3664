package dev.kontor.access.workspace;

import static dev.kontor.testing.Refusals.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the team thinks of the guides (E24). */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GuideAnswerTest {

    @Inject
    Api api;

    Api.Tenant tenant;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
    }

    @Test
    void everybodyAnswersOnceAndTheLastWordCounts() {
        answer(api.as(tenant), "customers", true, true).then().statusCode(200).body("guide", equalTo("customers"));
        answer(api.as(tenant), "customers", false, true).then().statusCode(200);
        answer(api.as(new Desk(api, tenant).user("CLERK")), "customers", true, false)
                .then()
                .statusCode(200);
        answer(api.as(tenant), "apiKeys", true, true);
        api.as(tenant)
                .get("/guides")
                .then()
                .statusCode(200)
                .body("guide", contains("apiKeys", "customers"))
                .body("[1].answers", equalTo(2))
                .body("[1].helpful", equalTo(1))
                .body("[1].easyToFind", equalTo(1));
        api.as(api.newTenant()).get("/guides").then().body("$", empty());
    }

    @Test
    void programsAndNonsenseAreRefused() {
        refused(
                answer(api.withToken(new Desk(api, tenant).key("settings:read")), "customers", true, true),
                403,
                "people-only");
        answer(api.as(tenant), "x".repeat(41), true, true).then().statusCode(400);
        api.as(tenant)
                .body(Map.of("helpful", true))
                .put("/guides/customers/answer")
                .then()
                .statusCode(422);
    }

    private static Response answer(RequestSpecification as, String guide, boolean helpful, boolean easy) {
        return as.body(Map.of("helpful", helpful, "easyToFind", easy)).put("/guides/" + guide + "/answer");
    }
}
