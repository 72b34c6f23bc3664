package dev.kontor.base.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told line by line is whole, or says why it is not; and nobody works for whoever has gone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class JsonLinesTest {

    @Test
    void everyLineIsJsonAndNoProxyKeepsIt() {
        Response answer = given().get("/api/v1/lines/whole");
        answer.then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .header("X-Accel-Buffering", "no")
                .header("Cache-Control", "no-store");
        assertThat(answer.asString()).isEqualTo("{\"done\":1}\n[\"last\"]\n");
    }

    @Test
    void refusalBeforeTheFirstLineIsAProblemAsEverywhere() {
        given().get("/api/v1/lines/refused")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("overlap"))
                .body("detail", equalTo("Not even begun."));
    }

    @ParameterizedTest
    @CsvSource({"broken, 409, overlap", "stale, 412, stale-version"})
    void failureAfterTheFirstLineIsTheLastOne(String path, int status, String code) {
        Response answer = given().get("/api/v1/lines/" + path);
        answer.then().statusCode(200);
        assertThat(answer.asString().lines().findFirst()).contains("{\"done\":1}");
        JsonPath last =
                new JsonPath(answer.asString().lines().skip(1).findFirst().orElseThrow());
        assertThat(last.getInt("problem.status")).isEqualTo(status);
        assertThat(last.getString("problem.code")).isEqualTo(code);
        assertThat(last.getString("problem.requestId")).isEqualTo(answer.header("Request-Id"));
    }

    @Test
    void lineArrivesWhileTheWorkGoesOnAndHangingUpEndsIt() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            String request = "GET /api/v1/lines/endless HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(firstLine(socket)).isEqualTo("{\"done\":0}");
            assertThat(LinesResource.ENDED).isNotDone();
        }
        assertThat(LinesResource.ENDED.get(20, TimeUnit.SECONDS)).isEqualTo("hung up");
    }

    /** After the head and the length of the first chunk. */
    private static String firstLine(Socket socket) throws IOException {
        BufferedReader answer =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        for (String line = answer.readLine(); line != null; line = answer.readLine()) {
            if (line.startsWith("{")) {
                return line;
            }
        }
        throw new IOException("the server hung up");
    }
}
