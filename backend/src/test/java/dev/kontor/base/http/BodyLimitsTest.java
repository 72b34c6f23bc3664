package dev.kontor.base.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies that are larger than they say, and uploads that are nothing but headers. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BodyLimitsTest {

    @TestHTTPResource("/api/v1")
    URI server;

    @Inject
    Api api;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    String key;

    @BeforeEach
    void keyOfAClerk() {
        key = new Desk(api, api.newTenant()).key("prices:import", "prices:publish");
    }

    @Test
    void headersOfAPartEndSoon() throws Exception {
        problem(upload("--x\r\nContent-Disposition: form-data; name=\"file\"; x=\"" + "x".repeat(2_000_000)), 400);
        HttpResponse<String> endless = upload("--x\r\n" + "x".repeat(2_000_000));
        problem(endless, 400);
        assertThat(endless.body()).contains("malformed-multipart");
        problem(upload("--x\r\n" + "X-A: b\r\n".repeat(100_000) + "\r\n"), 400);
    }

    @Test
    void partsAreFew() throws Exception {
        String part = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n";
        problem(upload(part.repeat(10_000) + "--x--\r\n"), 413);
        assertThat(upload(part.repeat(3) + "--x--\r\n").statusCode()).isIn(400, 422);
    }

    @Test
    void anUploadHasAnEnd() throws Exception {
        String part = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n";
        for (String broken : List.of(part, part + "--x", part + "--x-\r\n", "just some text", "")) {
            HttpResponse<String> answer = upload(broken);
            problem(answer, 400);
            assertThat(answer.body()).contains("malformed-multipart");
        }
        assertThat(upload(part + "--x--").body()).doesNotContain("malformed-multipart");
        assertThat(upload(part + "--x--\r\n").body()).doesNotContain("malformed-multipart");
    }

    @Test
    void partsThatAreNoneAreRefused() throws Exception {
        for (String headers : List.of(
                "Content-Disposition form-data name=\"file\"",
                "Content-Disposition",
                ": form-data",
                "Content-Disposition: form-data; name=\"file\"\r\nContent-Type",
                "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: x",
                "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv; charset=none",
                "Content-Disposition: form-data; name=\"file\"\r\nContent-Transfer-Encoding: base64\r\nContent-Type: /",
                "Content-Type: text/plain; charset=")) {
            HttpResponse<String> answer = upload("--x\r\n" + headers + "\r\n\r\nb\r\n--x--\r\n");
            assertThat(answer.statusCode()).as(headers + answer.body()).isIn(400, 415, 422);
        }
        HttpResponse<String> answer =
                upload("--x\r\nContent-Disposition form-data name=\"file\"\r\n\r\nb\r\n--x--\r\n");
        assertThat(answer.body()).contains("malformed-multipart");
    }

    @Test
    void whatIsNoContentTypeIsRefused() throws Exception {
        for (String type : List.of("x", "/", "a/b/c", ";")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/auth/login"))
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString("{}"))
                    .build();
            problem(client.send(request, BodyHandlers.ofString()), 415);
            HttpRequest withoutBody = HttpRequest.newBuilder(URI.create(server + "/users"))
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", type)
                    .build();
            assertThat(client.send(withoutBody, BodyHandlers.ofString()).statusCode())
                    .isIn(403, 415);
        }
    }

    @Test
    void bodiesOfUnknownLengthAreBoundedAsWell() throws Exception {
        String login = "{\"email\":\"nobody@x.example\",\"password\":\"quiet lamp over the harbour 7\"}";
        assertThat(chunked(" ".repeat(900_000) + login).statusCode()).isEqualTo(401);
        problem(chunked(" ".repeat(2_000_000) + login), 413);
        problem(
                chunked("{\"email\":\"" + "x".repeat(900_000) + "\",\"password\":\"" + "x".repeat(900_000) + "\"}"),
                413);
    }

    private static void problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    private HttpResponse<String> upload(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/customer-price-imports"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> chunked(String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/auth/login"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
