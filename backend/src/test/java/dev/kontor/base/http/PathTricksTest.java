package dev.kontor.base.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.Api;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is denied stays denied, however its path is written; a later version of the platform shows here. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(PathRule.class)
class PathTricksTest {

    private static final List<String> SUFFIXES = List.of(
            "",
            ";",
            ";x",
            ";x=1",
            "%3Bx",
            "%3bx=1",
            "/",
            "//",
            "/.",
            "/;x",
            "%2F",
            "%2f",
            "%5C",
            "%00",
            "%20",
            "%0A",
            "?x",
            "%3Fx",
            "%23",
            ".json",
            "/../denied");
    private static final List<String> SEPARATORS = List.of(
            "//", "/./", ";x/", ";x=1/", "%2F", "/%2F", "%5C", "/%5C", "/x/../", "/x/%2E%2E/", "%3Bx/", "/%2E/");
    private static final List<String> GUARDED =
            List.of("/api/v1/customers", "/api/v1/users", "/api/v1/prices", "/api/v1/mails", "/api/v1/api-keys");

    @TestHTTPResource("/")
    URI server;

    @Inject
    Api api;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aRuleOnAPathHoldsForEverySpellingOfIt() {
        assertThat(tricks("/api/v1/path-rule/denied")).allSatisfy(path -> {
            HttpResponse<String> answer = get(path, null);
            assertThat(answer.statusCode()).as(path).isBetween(400, 499);
            assertThat(answer.body()).as(path).doesNotContain(PathRuleResource.ANSWER);
        });
        assertThat(get("/api/v1/path-rule/denied", null).statusCode()).isIn(401, 403);
    }

    /** Otherwise the tricks above prove nothing. */
    @Test
    void someSpellingsReachWhatIsNotDenied() {
        assertThat(tricks("/api/v1/path-rule/open")
                        .filter(path -> get(path, null).statusCode() == 200))
                .contains("/api/v1/path-rule/open;x=1", "/api/v1/path-rule;x/open");
    }

    @Test
    void operationsStayClosedWithoutASignIn() {
        assertThat(GUARDED.stream().flatMap(PathTricksTest::tricks))
                .allSatisfy(path ->
                        assertThat(get(path, null).statusCode()).as(path).isBetween(400, 499));
    }

    @Test
    void operationsStayClosedWithAnotherRight() {
        String key = api.as(api.newTenant())
                .body(Map.of("name", "Products only", "rights", List.of("products:read")))
                .post("/api-keys")
                .path("secret");
        assertThat(get("/api/v1/products", key).statusCode()).isEqualTo(200);
        assertThat(GUARDED.stream().flatMap(PathTricksTest::tricks))
                .allSatisfy(
                        path -> assertThat(get(path, key).statusCode()).as(path).isBetween(400, 499));
        assertThat(get("/api/v1/customers;x=1", key).statusCode()).isEqualTo(403);
    }

    /** The same path in other spellings: something behind it, another last separator, another letter, another start. */
    private static Stream<String> tricks(String path) {
        int last = path.lastIndexOf('/');
        String before = path.substring(0, last);
        String name = path.substring(last + 1);
        return Stream.of(
                        SUFFIXES.stream().map(suffix -> path + suffix),
                        SEPARATORS.stream().map(separator -> before + separator + name),
                        Stream.of(
                                "/" + path,
                                "//" + path,
                                "/%2F" + path.substring(1),
                                "/%5C" + path.substring(1),
                                "/;x" + path,
                                "/x/.." + path,
                                before + "/" + name.toUpperCase(Locale.ROOT),
                                before + "/%" + Integer.toHexString(name.charAt(0)) + name.substring(1)))
                .flatMap(spelling -> spelling);
    }

    private HttpResponse<String> get(String path, @Nullable String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + server.getAuthority() + path))
                .header("Accept", "application/json");
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
