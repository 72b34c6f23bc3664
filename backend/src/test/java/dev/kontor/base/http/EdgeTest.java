package dev.kontor.base.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.base.shared.Proxies;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes for every answer, and what nobody reads; behind a proxy that says how the browser came. */
class EdgeTest {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpServer server;

    @BeforeEach
    void serverBehindAProxy() throws Exception {
        Router router = Router.router(vertx);
        new Edge(new ObjectMapper(), new Proxies(Optional.of(List.of("127.0.0.1")))).register(router);
        router.route("/page").handler(call -> call.response().end("page"));
        router.route("/own")
                .handler(call -> call.response().putHeader("Request-Id", "own").end("own"));
        server = vertx.createHttpServer(
                        new HttpServerOptions().setMaxInitialLineLength(65_536).setMaxHeaderSize(65_536))
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void everyAnswerHasTheIdOfItsRequest() throws Exception {
        assertThat(get("/page").headers().firstValue("Request-Id")).isPresent();
        assertThat(get("/nowhere").headers().firstValue("Request-Id")).isPresent();
        assertThat(get("/own").headers().allValues("Request-Id")).containsExactly("own");
    }

    @Test
    void onlyBrowsersThatCameEncryptedAreToldToComeSoAlways() throws Exception {
        assertThat(get("/page").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
        assertThat(get("/page", "X-Forwarded-Proto", "http").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
        assertThat(get("/page", "X-Forwarded-Proto", "https").headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000");
    }

    @Test
    void whatIsTooLongIsAProblem() throws Exception {
        assertThat(get("/page?q=" + "x".repeat(8_000)).statusCode()).isEqualTo(200);
        problem(get("/page?q=" + "x".repeat(9_000)), 414);
        assertThat(get("/page", "X-Long", "x".repeat(19_000)).statusCode()).isEqualTo(200);
        problem(get("/page", "X-Long", "x".repeat(21_000)), 431);
    }

    @Test
    void whatSaysThatItIsTooLargeIsNotReadAtAll() throws Exception {
        String request = "POST /page HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\nContent-Length: ";
        assertThat(raw(request + "70000000\r\n\r\n")).startsWith("HTTP/1.1 413").contains("\"code\":\"http-413\"");
        assertThat(raw(request + "2\r\n\r\nab")).startsWith("HTTP/1.1 200");
    }

    @Test
    void aRequestIsForOneHost() throws Exception {
        String answer = raw("GET /page HTTP/1.1\r\nHost: a.example\r\nHost: b.example\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"code\":\"http-400\"");
        assertThat(raw("GET /page HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    private static void problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"http-" + status + "\"");
        assertThat(answer.body())
                .contains(answer.headers().firstValue("Request-Id").orElseThrow());
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.actualPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
