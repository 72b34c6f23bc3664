package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Network;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server does while its database does not: it says so, soon, and is there again when the database is. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FaultsTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration HEALED = Duration.ofSeconds(5);

    @Inject
    Api api;

    @TestHTTPResource("/api/v1/")
    URI root;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String token;

    @BeforeEach
    void oneReseller() {
        Api.Tenant tenant = api.newTenant();
        new Desk(api, tenant).customer("Somebody");
        token = Api.login(tenant.ownerEmail());
    }

    @AfterEach
    void network() {
        Network.comeBack();
        client.close();
    }

    /** Shorter and longer than anybody waits. */
    @ParameterizedTest
    @ValueSource(ints = {3, 9})
    void networkThatFallsSilent(int seconds) throws InterruptedException {
        Network.fallSilent();
        List<CompletableFuture<Answer>> underWay = ask("customers?limit=10", 12);
        Thread.sleep(Duration.ofSeconds(seconds));
        Network.comeBack();
        await().atMost(HEALED).until(() -> get("products").join().status() == 200);
        underWay.forEach(answer -> answer.join().isUnavailableSoon());
        await().atMost(HEALED).until(() -> get("customers?limit=10").join().status() == 200);
    }

    @Test
    void whoWaitsForALockOfSomebodyElseDoesNotKeepOthersWaiting() throws SQLException {
        try (Connection somebody = DriverManager.getConnection(url, "kontor_owner", "kontor_owner");
                Statement statement = somebody.createStatement()) {
            somebody.setAutoCommit(false);
            statement.execute("lock table customer in access exclusive mode");
            List<CompletableFuture<Answer>> waiting = ask("customers?limit=10", 40);
            for (int i = 0; i < 10; i++) {
                Answer other = get("products").join();
                assertThat(other.status()).isEqualTo(200);
                assertThat(other.took()).isLessThan(Duration.ofSeconds(2));
            }
            waiting.forEach(answer -> answer.join().isUnavailableSoon());
            somebody.rollback();
        }
        await().atMost(HEALED).until(() -> get("customers?limit=10").join().status() == 200);
    }

    /** The connections of everybody end again and again, some of them in a commit. */
    @Test
    void databaseThatHangsUpIsNeverOurFault() throws Exception {
        Set<Integer> answered = new ConcurrentSkipListSet<>();
        try (Connection killer = DriverManager.getConnection(url, "kontor_app", "kontor_app");
                Statement statement = killer.createStatement()) {
            List<Thread> writers = IntStream.range(0, 8)
                    .mapToObj(writer -> write(writer, answered))
                    .toList();
            while (writers.stream().anyMatch(Thread::isAlive)) {
                statement.execute("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                         where usename = 'kontor_app' and pid <> pg_backend_pid()""");
                Thread.sleep(20);
            }
        }
        assertThat(answered).contains(503).isSubsetOf(201, 503);
        await().atMost(HEALED).until(() -> get("products").join().status() == 200);
    }

    private Thread write(int writer, Set<Integer> answered) {
        return Thread.ofVirtual().start(() -> {
            Instant end = Instant.now().plusSeconds(4);
            for (int i = 0; Instant.now().isBefore(end); i++) {
                String category = "{\"name\": \"category %d of %d\"}".formatted(i, writer);
                answered.add(send(request("product-categories")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(category)))
                        .join()
                        .status());
            }
        });
    }

    private record Answer(int status, HttpResponse<String> response, Duration took) {

        void isUnavailableSoon() {
            assertThat(status).isEqualTo(503);
            assertThat(took).isLessThan(SOON);
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(response.body()).contains("\"unavailable\"");
        }
    }

    private List<CompletableFuture<Answer>> ask(String path, int times) {
        return IntStream.range(0, times).mapToObj(one -> get(path)).toList();
    }

    private CompletableFuture<Answer> get(String path) {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    private CompletableFuture<Answer> send(HttpRequest.Builder request) {
        Instant begun = Instant.now();
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> new Answer(answer.statusCode(), answer, Duration.between(begun, Instant.now())));
    }
}
