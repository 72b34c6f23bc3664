package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.LogCanaries;
import dev.kontor.testing.RegistrationDesk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No secret, no hash of one and no personal data in the log, whatever is refused or fails. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LogCanariesTest {

    @Inject
    Api api;

    Api.Tenant tenant;
    Desk desk;
    String customer;

    @BeforeEach
    void customer() {
        tenant = api.newTenant();
        desk = new Desk(api, tenant);
        customer = desk.customer("Canary");
    }

    @Test
    void refusedStatementsDoNotSayWhatPeopleTyped() throws IOException {
        List<Integer> answers = atOnce(this::sameUser, this::sameCategory, this::sameCustomer, this::sameLogin);
        assertThat(answers).contains(201, 409).doesNotContain(500);
        assertThat(Files.readAllLines(TestDatabase.LOG)).isNotEmpty();
        LogCanaries.assertNoneIn(TestDatabase.LOG);
    }

    @Test
    void whoGuessesOrForgetsIsNotNamed() throws IOException {
        Map<String, String> guess = Map.of("email", "canary@nobody.example", "password", "Canary of a password");
        IntStream.range(0, 8).forEach(i -> {
            api.anonymous().body(guess).post("/auth/login");
            api.anonymous()
                    .header("X-Forwarded-For", "203.0.113." + i)
                    .body(Map.of("reseller", tenant.slug(), "email", "canary@nobody.example", "password", "Canary"))
                    .post("/portal/auth/login");
        });
        api.anonymous().body(Map.of("email", tenant.ownerEmail())).post("/auth/password-reset");
        api.anonymous()
                .body(Map.of("token", "Canary".repeat(8), "password", "Canary of a password"))
                .post("/auth/password-reset/confirmation");
        api.withToken("Canary").get("/customers?q=Canary");
        LogCanaries.assertNoneIn(TestDatabase.LOG);
    }

    @Test
    void secretsThatAreGivenOutAreGivenToNobodyElse() throws IOException {
        Response app = api.as(tenant).body(Map.of("password", Api.PASSWORD)).post("/auth/totp");
        app.then().statusCode(200);
        api.as(tenant).body(Map.of("code", "000000")).post("/auth/totp/confirmation");
        String key = desk.key("customers:read");
        api.withToken(key).get("/customers").then().statusCode(200);
        api.withToken(key)
                .body(Map.of("name", "Canary"))
                .post("/product-categories")
                .then()
                .statusCode(403);
        api.withToken(key + "x").get("/customers").then().statusCode(401);
        LogCanaries.assertNoneIn(TestDatabase.LOG, List.of(app.<String>path("secret"), key));
    }

    @Test
    void visitorsAndFilesAreNotRepeated() throws IOException {
        RegistrationDesk site = new RegistrationDesk(api, tenant);
        Map<String, Object> wanted = site.registration("canary@visitor.example");
        wanted.put("note", "Canary, +49 30 1234567");
        site.register(wanted).then().statusCode(202);
        wanted.put("proof", "Canary");
        site.register(wanted).then().statusCode(422);
        api.as(tenant)
                .contentType("multipart/form-data")
                .multiPart(
                        "file",
                        "canary.csv",
                        "a;b\nCanary;+49 30 1234567;canary@file.example\n".getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .multiPart("options", Map.of("columns", Map.of("a", "companyName", "b", "phone")), "application/json")
                .post("/customers/imports");
        api.as(tenant)
                .body("{\"companyName\":\"Canary\",\"phone\":")
                .post("/customers")
                .then()
                .statusCode(400);
        LogCanaries.assertNoneIn(TestDatabase.LOG);
    }

    private static List<Integer> atOnce(IntSupplier... requests) {
        ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (IntSupplier request : requests) {
                IntStream.range(0, 24).forEach(i -> people.submit(() -> answers.add(request.getAsInt())));
            }
        }
        assertThat(answers).hasSize(24 * requests.length);
        return List.copyOf(answers);
    }

    private int sameUser() {
        Map<String, Object> user = new HashMap<>(Map.of("name", "Canary", "role", "CLERK", "password", Api.PASSWORD));
        user.put("email", "canary@" + tenant.slug() + ".example");
        return api.as(tenant).body(user).post("/users").statusCode();
    }

    private int sameCategory() {
        return api.as(tenant)
                .body(Map.of("name", "Canary"))
                .post("/product-categories")
                .statusCode();
    }

    private int sameCustomer() {
        Map<String, Object> wanted = new HashMap<>(Map.of("kind", "COMPANY", "language", "en", "currency", "USD"));
        wanted.put("companyName", "Canary");
        wanted.put("externalId", "Canary");
        wanted.put("email", "canary@customer.example");
        wanted.put("phone", "+49 30 1234567");
        return api.as(tenant).body(wanted).post("/customers").statusCode();
    }

    private int sameLogin() {
        return api.as(tenant)
                .body(Map.of("email", "canary@" + tenant.slug() + ".example", "name", "Canary", "language", "en"))
                .post("/customers/" + customer + "/logins")
                .statusCode();
    }
}
