package dev.kontor.app.launch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.Api;
import dev.kontor.testing.PackagedServer;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told to stop says so, does what is under way and goes. */
class StopIT {

    private static final String TOKEN = "for-this-one-run-only-0123456789";
    private static final int WRITERS = 16;
    private static final Duration DELAY = Duration.ofSeconds(4);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();

    @TempDir
    Path folder;

    /** No status where nothing was answered. */
    private record Outcome(Instant begun, int status) {}

    @Test
    void everythingUnderWayIsAnswered() throws Exception {
        int port = PackagedServer.freePort();
        int management = PackagedServer.freePort();
        Process server = PackagedServer.start(
                port,
                Map.of(
                        "KONTOR_DATA",
                        folder.toString(),
                        "KONTOR_DEMO",
                        "false",
                        "KONTOR_SETUP_TOKEN",
                        TOKEN,
                        "KONTOR_STOP_DELAY",
                        DELAY.toString(),
                        // on a fast machine the writers would meet the limits before the stop
                        "KONTOR_LIMITS_PERSON",
                        "0",
                        "KONTOR_LIMITS_TENANT",
                        "0",
                        "KONTOR_MANAGEMENT_PORT",
                        String.valueOf(management)));
        // a full pipe would stop it
        Thread.ofVirtual().start(() -> server.inputReader().lines().forEach(line -> {}));
        try {
            String token = setUp(port);
            List<Thread> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> Thread.ofVirtual().start(() -> write(writer, port, token)))
                    .toList();
            Thread.sleep(2_000);
            Instant told = Instant.now();
            server.destroy();
            Thread.sleep(DELAY.dividedBy(2));
            assertThat(ready(management)).isEqualTo(503);
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
            for (Thread writer : writers) {
                writer.join();
            }
            List<Outcome> before = outcomes.stream()
                    .filter(outcome -> outcome.begun().isBefore(told.plus(DELAY.dividedBy(2))))
                    .toList();
            assertThat(before).hasSizeGreaterThan(WRITERS).allMatch(outcome -> outcome.status() == 201);
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private void write(int writer, int port, String token) {
        boolean open = true;
        for (int i = 0; open; i++) {
            Instant begun = Instant.now();
            int status = post(port, token, "{\"name\": \"category %d of %d\"}".formatted(i, writer));
            outcomes.add(new Outcome(begun, status));
            open = status == 201;
        }
    }

    private int post(int port, String token, String body) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/product-categories"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private int ready(int management) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/q/health/ready"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private static String setUp(int port) {
        Map<String, Object> reseller =
                Map.of("name", "One", "slug", "one", "currency", "USD", "language", "en", "timeZone", "Europe/Berlin");
        Map<String, Object> owner =
                Map.of("name", "Olga Owner", "email", "owner@one.example", "password", Api.PASSWORD);
        anonymous(port)
                .body(Map.of("token", TOKEN, "tenant", Map.of("reseller", reseller, "owner", owner)))
                .post("/setup")
                .then()
                .statusCode(201);
        return anonymous(port)
                .body(Map.of("email", "owner@one.example", "password", Api.PASSWORD))
                .post("/auth/login")
                .path("accessToken");
    }

    private static RequestSpecification anonymous(int port) {
        return given().port(port).basePath("/api/v1").contentType(ContentType.JSON);
    }
}
