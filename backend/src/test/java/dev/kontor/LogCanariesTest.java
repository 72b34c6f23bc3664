package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No secret, no hash of one and no personal data in the log, neither of what is provoked here nor of the run so far. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LogCanariesTest {

    private static final List<Pattern> NEVER = List.of(
            Pattern.compile("\\$argon2"),
            Pattern.compile(Pattern.quote(Api.PASSWORD)),
            Pattern.compile("eyJ[\\w-]{10,}\\.[\\w-]+\\.[\\w-]+"),
            Pattern.compile("[\\w.+-]+@[\\w.-]+\\.example"),
            Pattern.compile("Canary"));

    @Inject
    Api api;

    @Test
    void refusedStatementsDoNotSayWhatPeopleTyped() throws IOException {
        Api.Tenant tenant = api.newTenant();
        new Desk(api, tenant);
        ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 24).forEach(i -> people.submit(() -> answers.add(sameUser(tenant))));
            IntStream.range(0, 24).forEach(i -> people.submit(() -> answers.add(sameCategory(tenant))));
        }
        assertThat(answers).hasSize(48).contains(201, 409).doesNotContain(500);
        api.anonymous()
                .body(Map.of("email", "canary@nobody.example", "password", "Canary of a password"))
                .post("/auth/login");
        api.withToken("Canary").get("/customers");
        assertThat(Files.readAllLines(TestDatabase.LOG))
                .isNotEmpty()
                .noneMatch(
                        line -> NEVER.stream().anyMatch(one -> one.matcher(line).find()));
    }

    private int sameUser(Api.Tenant tenant) {
        Map<String, Object> user = Map.of(
                "name",
                "Canary",
                "email",
                "canary@" + tenant.slug() + ".example",
                "role",
                "CLERK",
                "password",
                Api.PASSWORD);
        return api.as(tenant).body(user).post("/users").statusCode();
    }

    private int sameCategory(Api.Tenant tenant) {
        return api.as(tenant)
                .body(Map.of("name", "Canary"))
                .post("/product-categories")
                .statusCode();
    }
}
