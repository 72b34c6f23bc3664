package dev.kontor.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.testing.PackagedServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar as people start it: on an empty folder, with the database it brings along. */
class SmokeIT {

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void startsOnAnEmptyFolderAnswersAndComesBackAfterItWasKilled() throws Exception {
        int port = PackagedServer.freePort();
        Process server = start(port);
        try {
            assertThat(get(port, "/", "text/html").body()).contains("<title>Kontor");
            assertThat(get(port, "/portal/demo/prices", "text/html").body()).contains("/portal/assets/");
            assertThat(get(port, "/customers/any", "text/html").statusCode()).isEqualTo(200);
            assertThat(get(port, "/api/v1/customers", "application/json").statusCode())
                    .isEqualTo(401);
            refusesASecondServerOnTheSameFolder();
            assertThat(get(port, "/api/v1/setup", "application/json").statusCode())
                    .isEqualTo(200);
            servesTheWidgetToEverybody(port);
            isForThisMachineOnly(port);
        } finally {
            server.destroyForcibly().waitFor();
        }
        Process again = start(port);
        again.destroy();
        assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void saysInOneSentenceWhatIsWrong() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertRefused(Map.of("KONTOR_PORT", "abc"), "Kontor: KONTOR_PORT is a number from 1 to 65535, not 'abc'.");
        assertRefused(
                Map.of("KONTOR_DATA", file.toString()),
                "Kontor: nothing can be written to the data folder " + file + "; choose another one with KONTOR_DATA.");
        assertRefused(
                Map.of("KONTOR_PORT", "70000", "KONTOR_LOG_JSON", "true"),
                "{\"level\":\"ERROR\",\"loggerName\":\"dev.kontor\",\"message\":"
                        + "\"KONTOR_PORT is a number from 1 to 65535, not '70000'.\"}");
    }

    private static void assertRefused(Map<String, String> environment, String sentence) throws Exception {
        Process server = PackagedServer.launch(PackagedServer.freePort(), environment);
        assertThat(server.inputReader().lines().filter(line -> !line.isBlank())).containsExactly(sentence);
        assertThat(server.waitFor()).isEqualTo(1);
    }

    private void refusesASecondServerOnTheSameFolder() throws Exception {
        Process second = PackagedServer.launch(PackagedServer.freePort(), environment());
        assertThat(second.inputReader().lines()).anyMatch(line -> line.contains("another Kontor works with the data"));
        assertThat(second.waitFor()).isEqualTo(1);
    }

    private void servesTheWidgetToEverybody(int port) throws Exception {
        HttpResponse<String> widget = get(port, "/widget/kontor-register.js", "*/*");
        assertThat(widget.body()).contains("kontor-register");
        assertThat(widget.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(widget.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        assertThat(widget.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("public, max-age=600"));
        assertThat(get(port, "/", "text/html").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(get(port, "/widget/other", "text/html").statusCode()).isEqualTo(404);
    }

    /** With the database it brings along, and unless {@code KONTOR_HOST} says otherwise. */
    private static void isForThisMachineOnly(int port) throws IOException {
        for (NetworkInterface one : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(one.getInetAddresses())) {
                if (!address.isLoopbackAddress() && address instanceof Inet4Address) {
                    assertThatThrownBy(() -> new Socket(address, port).close()).isInstanceOf(ConnectException.class);
                }
            }
        }
    }

    private Process start(int port) throws IOException {
        return PackagedServer.start(port, environment());
    }

    private Map<String, String> environment() {
        return Map.of("KONTOR_DATA", folder.toString(), "KONTOR_DEMO", "false");
    }

    private HttpResponse<String> get(int port, String path, String accept) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", accept)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
