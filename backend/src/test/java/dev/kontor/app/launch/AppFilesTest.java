package dev.kontor.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AppFilesTest {

    private static final Pattern NONCE = Pattern.compile("style-src 'self' 'nonce-([\\w+/]{22})';");
    private static final String SCRIPT = "/assets/example.js";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/")
    URI home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd | br",
                "gzip                    | gzip",
                "GZIP                    | gzip",
                "br;q=0.1, gzip;q=0.5    | gzip",
                "br;q=0, gzip            | gzip",
                "*                       | br",
                "br;q=0, *               | gzip"
            })
    void sendsWhatTheCallerLikesBest(String accepted, String coding) {
        HttpResponse<byte[]> answer = get(SCRIPT, "Accept-Encoding", accepted);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Encoding")).isEqualTo(coding);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/javascript;charset=UTF-8");
        assertThat(answer.body()).isEqualTo(resource(SCRIPT + (coding.equals("br") ? ".br" : ".gz")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {"nothing", "identity", "br;q=0, gzip;q=0", "*;q=0", "zstd", "identity, gzip;q=0.5", "identity;q=0"
            })
    void sendsTheFileAsItIsToWhomLikesNothingElse(String accepted) {
        HttpResponse<byte[]> answer = accepted == null ? get(SCRIPT) : get(SCRIPT, "Accept-Encoding", accepted);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Encoding")).isIn("", "identity");
        assertThat(header(answer, "Vary")).containsIgnoringCase("Accept-Encoding");
        assertThat(answer.body()).isEqualTo(resource(SCRIPT));
    }

    @Test
    void compressesOnceOverHttp2() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(home.resolve(SCRIPT))
                .header("Accept-Encoding", "gzip")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                    .isEqualTo(resource(SCRIPT));
        }
    }

    @Test
    void keepsForeverWhatIsNamedByItsContent() {
        HttpResponse<byte[]> answer = get(SCRIPT, "Accept-Encoding", "br");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void sendsAFileOnlyWhenItChanged() {
        HttpResponse<byte[]> first = get(SCRIPT, "Accept-Encoding", "br");
        String tag = header(first, "ETag");
        HttpResponse<byte[]> second = get(SCRIPT, "Accept-Encoding", "br", "If-None-Match", "W/\"x\", " + tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(header(second, "ETag")).isEqualTo(tag);
        HttpResponse<byte[]> other = get(SCRIPT, "Accept-Encoding", "identity", "If-None-Match", tag);
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(header(other, "ETag")).isNotEqualTo(tag);
    }

    /** A nonce that were used twice would be none. */
    @Test
    void eachPageNamesItsStylesAnew() {
        Set<String> nonces = new HashSet<>();
        for (String path : List.of("/customers", "/", "/index.html")) {
            HttpResponse<byte[]> page = get(path);
            Matcher nonce = NONCE.matcher(header(page, "Content-Security-Policy"));
            assertThat(nonce.find()).isTrue();
            assertThat(nonces.add(nonce.group(1))).isTrue();
            assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains(" nonce=\"" + nonce.group(1) + "\"");
            assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
            assertThat(header(page, "ETag")).isEmpty();
        }
        assertThat(header(get(SCRIPT), "Content-Security-Policy")).contains("style-src 'self';");
        assertThat(header(send("HEAD", "/"), "Content-Security-Policy")).contains("style-src 'self' 'nonce-");
    }

    @Test
    void saysTheLengthWithoutSendingTheFile() {
        HttpResponse<byte[]> answer = send("HEAD", SCRIPT, "Accept-Encoding", "br");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Encoding")).isEqualTo("br");
        assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(resource(SCRIPT + ".br").length));
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void sendsAPartOfTheFileAsItIs() {
        HttpResponse<byte[]> answer = get(SCRIPT, "Accept-Encoding", "br", "Range", "bytes=10-19");
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(header(answer, "Content-Encoding")).isIn("", "identity");
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(resource(SCRIPT), 10, 20));
    }

    @Test
    void doesNotKnowWhatIsNotThere() {
        assertThat(get("/assets/none.js", "Accept-Encoding", "br").statusCode()).isEqualTo(404);
        assertThat(get("/assets/%2e%2e/%2e%2e/application.properties").statusCode())
                .isEqualTo(404);
    }

    private static byte[] resource(String path) {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources" + path)) {
            assertThat(file).as(path).isNotNull();
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(home.resolve(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
