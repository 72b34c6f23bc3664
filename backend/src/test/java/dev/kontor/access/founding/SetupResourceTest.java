package dev.kontor.access.founding;

import static dev.kontor.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.testing.Api;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The first reseller of an empty server, and those that its operator adds. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(SetupResourceTest.EmptyServer.class)
class SetupResourceTest {

    private static final String TOKEN = "the token that the server printed";
    private static final String OPERATOR = "the-key-that-only-the-operator-of-the-server-knows";

    @Inject
    Api api;

    /** A server of its own, on a database without resellers. */
    public static class EmptyServer implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kontor.setup.token", TOKEN, "kontor.operator.key", OPERATOR);
        }
    }

    // one story, because an empty server is set up once
    @Test
    void emptyServerIsSetUpOnceByWhoHasTheToken() throws Exception {
        api.anonymous().get("/setup").then().statusCode(200).body("open", equalTo(true));
        refused(setUp("another token", tenant("first", Api.PASSWORD)), 422, "wrong-token", "/token wrong-token");
        refused(
                setUp(TOKEN, tenant("first", "short")),
                422,
                "password-length",
                "/tenant/owner/password password-length");
        // nothing of the reseller stays behind when its owner is refused
        api.anonymous().get("/setup").then().body("open", equalTo(true));
        assertThat(setUpAtOnce("first", "other"))
                .as("who comes at the same moment finds it done")
                .containsExactlyInAnyOrder(201, 409);
        String first = operator().get("/resellers").path("items[0].slug");
        assertThat(Api.login("olga@" + first + ".example")).isNotEmpty();
        api.anonymous().get("/setup").then().body("open", equalTo(false));
        refused(setUp(TOKEN, tenant("second", Api.PASSWORD)), 409, "already-set-up");
        operatorAddsTheSecond(first);
    }

    private void operatorAddsTheSecond(String first) {
        refused(operator().body(tenant(first, Api.PASSWORD)).post("/resellers"), 409, "slug-taken");
        refused(
                operator().body(tenant("second", Api.PASSWORD, "Mars/Crater")).post("/resellers"),
                422,
                "unknown-time-zone",
                "/reseller/timeZone unknown-time-zone");
        refused(
                operator().body(tenant("second", "1234567890")).post("/resellers"),
                422,
                "password-weak",
                "/owner/password password-weak");
        operator().get("/resellers").then().body("items.slug", contains(first));
        operator()
                .body(tenant("second", Api.PASSWORD))
                .post("/resellers")
                .then()
                .statusCode(201);
        refused(api.as("olga@second.example").get("/resellers"), 403, "missing-right");
        refused(operator().get("/customers"), 403, "missing-right");
    }

    private RequestSpecification operator() {
        return api.withToken(OPERATOR);
    }

    private List<Integer> setUpAtOnce(String... slugs) throws Exception {
        List<Callable<Integer>> people = Stream.of(slugs)
                .<Callable<Integer>>map(slug ->
                        () -> setUp(TOKEN, tenant(slug, Api.PASSWORD)).statusCode())
                .toList();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : threads.invokeAll(people)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private Response setUp(String token, Object tenant) {
        return api.anonymous().body(Map.of("token", token, "tenant", tenant)).post("/setup");
    }

    private static Map<String, Object> tenant(String slug, String password) {
        return tenant(slug, password, "Europe/Berlin");
    }

    private static Map<String, Object> tenant(String slug, String password, String timeZone) {
        return Map.of(
                "reseller",
                Map.of("name", slug, "slug", slug, "currency", "EUR", "language", "de", "timeZone", timeZone),
                "owner",
                Map.of("name", "Olga Owner", "email", "olga@" + slug + ".example", "password", password));
    }
}
