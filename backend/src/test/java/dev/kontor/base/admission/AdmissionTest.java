package dev.kontor.base.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.Proxies;
import dev.kontor.base.shared.Work;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests meet the gate and the limits before anything is done for them. */
class AdmissionTest {

    private static final int CONNECTIONS = 4;
    private static final int PLACES = 6;
    private static final String TOKEN = "token";

    private final Vertx vertx = Vertx.vertx();
    private final Callers callers = new Callers();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** Answers that wait for a word of the test. */
    private final Queue<Promise<Integer>> working = new ConcurrentLinkedQueue<>();

    private final Queue<Work> works = new ConcurrentLinkedQueue<>();
    private int port;
    private Admission admission;

    @BeforeEach
    void server() {
        Limits limits = new Limits(LimitsTest.config(0, 2, 0, 0), new Buckets(System::nanoTime));
        Router router = Router.router(vertx);
        admission = new Admission(
                callers, limits, new Proxies(Optional.empty()), vertx, Duration.ofMillis(100), CONNECTIONS);
        admission.register(router);
        router.route("/api/v1/about").handler(call -> call.end("Kontor"));
        router.route().handler(call -> {
            works.add(Work.current());
            Promise<Integer> answer = Promise.promise();
            working.add(answer);
            answer.future()
                    .onSuccess(status -> call.response().setStatusCode(status).end());
        });
        HttpServer server = vertx.createHttpServer(new HttpServerOptions().setIdleTimeout(3))
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        port = server.actualPort();
    }

    @AfterEach
    void close() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private CompletableFuture<HttpResponse<String>> send(String verb, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/" + path))
                .method(verb, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private List<CompletableFuture<HttpResponse<String>>> fill() {
        List<CompletableFuture<HttpResponse<String>>> all = IntStream.range(0, PLACES)
                .mapToObj(i -> send("GET", "part" + i))
                .toList();
        await().until(() -> working.size() == PLACES);
        return all;
    }

    private void answer(int status) {
        working.remove().complete(status);
    }

    @Test
    void whoIsOverTheLimitIsToldWhenToComeBack() {
        callers.remember(
                TOKEN, new Actor(Actor.Kind.STAFF, UUID.randomUUID(), "Olga", UUID.randomUUID(), null, null, Set.of()));
        String[] olga = {"Authorization", "Bearer " + TOKEN};
        HttpResponse<String> first = send("GET", "about", olga).join();
        assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"person\";q=20;w=10");
        assertThat(first.headers().firstValue("RateLimit")).hasValue("\"person\";r=19;t=1");
        HttpResponse<String> last = IntStream.range(0, 50)
                .mapToObj(i -> send("GET", "about", olga).join())
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(last.headers().firstValue("RateLimit")).isPresent();
        assertProblem(last, "rate-limited");
        assertThat(send("GET", "about").join().statusCode()).isEqualTo(200);
    }

    @Test
    void whereNobodyCanBeLetInItIsSaidSoSoon() {
        List<CompletableFuture<HttpResponse<String>>> busy = fill();
        CompletableFuture<HttpResponse<String>> waiting = send("GET", "next");
        CompletableFuture<HttpResponse<String>> login = send("POST", "auth/login");
        await().until(() -> working.size() == PLACES + 1);
        HttpResponse<String> late = waiting.join();
        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.headers().firstValue("Retry-After")).hasValue("1");
        assertProblem(late, "unavailable");
        IntStream.range(0, PLACES + 1).forEach(i -> answer(200));
        assertThat(login.join().statusCode()).isEqualTo(200);
        busy.forEach(one -> assertThat(one.join().statusCode()).isEqualTo(200));
    }

    @Test
    void whoeverWaitsIsLetInWhenSomebodyLeaves() {
        List<CompletableFuture<HttpResponse<String>>> busy = fill();
        CompletableFuture<HttpResponse<String>> waiting = send("GET", "next");
        answer(200);
        await().until(() -> working.size() == PLACES);
        IntStream.range(0, PLACES).forEach(i -> answer(200));
        assertThat(waiting.join().statusCode()).isEqualTo(200);
        busy.forEach(one -> assertThat(one.join().statusCode()).isEqualTo(200));
    }

    @Test
    void whoComesWhileTheServerStopsIsSentElsewhere() {
        CompletableFuture<HttpResponse<String>> underWay = send("GET", "products");
        await().until(() -> !working.isEmpty());
        admission.close(new ShutdownDelayInitiatedEvent());
        assertThat(send("GET", "about").join().statusCode()).isEqualTo(200);
        await().until(() -> send("GET", "about").join().statusCode() == 503);
        HttpResponse<String> late = send("GET", "about").join();
        assertThat(late.headers().firstValue("Connection")).hasValue("close");
        assertProblem(late, "unavailable");
        answer(200);
        assertThat(underWay.join().statusCode()).isEqualTo(200);
    }

    @Test
    void workIsKnownByWhatIsAskedFor() {
        List<CompletableFuture<HttpResponse<String>>> all = List.of(
                send("GET", "customers"),
                send("PUT", "products/1"),
                send("POST", "customers/imports"),
                send("GET", "subscriptions", "Accept", "text/csv"));
        await().until(() -> {
            while (!working.isEmpty()) {
                answer(200);
            }
            return all.stream().allMatch(CompletableFuture::isDone);
        });
        assertThat(works).containsExactlyInAnyOrder(Work.READ, Work.WRITE, Work.BULK, Work.BULK);
    }

    /** Nobody says anything for three seconds, and only the one whose file is being made may. */
    @Test
    void whoSendsNothingIsHungUpOn() throws IOException {
        try (Socket silent = connect();
                Socket half = connect("GET /api/v1/about HTTP/1.1\r\nHost: loc");
                Socket body = connect("POST /api/v1/products HTTP/1.1\r\nHost: l\r\nContent-Length: 100\r\n\r\n{");
                Socket file = connect("GET /api/v1/products HTTP/1.1\r\nHost: l\r\nAccept: text/csv\r\n\r\n")) {
            assertThat(isClosed(silent)).isTrue();
            assertThat(isClosed(half)).isTrue();
            assertThat(isClosed(body)).isTrue();
            await().until(() -> !working.isEmpty());
            await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
            working.forEach(one -> one.tryComplete(200));
            assertThat(file.getInputStream().readNBytes(12))
                    .isEqualTo("HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private Socket connect(String... sent) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(8_000);
        for (String text : sent) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return socket;
    }

    private static boolean isClosed(Socket socket) throws IOException {
        return socket.getInputStream().read() < 0;
    }

    private static void assertProblem(HttpResponse<String> answer, String code) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonObject problem = new JsonObject(answer.body());
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getString("requestId"))
                .isEqualTo(answer.headers().firstValue("Request-Id").orElseThrow());
    }
}
