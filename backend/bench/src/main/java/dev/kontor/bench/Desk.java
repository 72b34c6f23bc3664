package dev.kontor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Kontor's front door: the first set-up, the sign-in, and requests of somebody signed in. */
final class Desk {

    private static final Pattern TOKEN = Pattern.compile("\"accessToken\":\"([^\"]+)\"");
    private static final String LOGIN = """
            {"email":"owner@bench.example","password":"quiet lamp over the harbour 7"}""";
    private static final String SETUP = """
            {"token":"%s","tenant":{
              "reseller":{"name":"Bench","slug":"bench","currency":"EUR","language":"de","timeZone":"Europe/Berlin"},
              "owner":{"name":"Olga Owner","email":"owner@bench.example","password":"quiet lamp over the harbour 7"}}}""";
    private static final Pattern LIFETIME = Pattern.compile("\"expiresInSeconds\":(\\d+)");

    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile String token = "";
    private long renewedAt;

    Desk(int port) {
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    void setUp(String setupToken) throws IOException, InterruptedException {
        send("POST", "/setup", SETUP.formatted(setupToken), 201);
    }

    /** Signs in anew after half the life of the token. */
    void keepSignedIn() throws IOException, InterruptedException {
        if (token.isEmpty() || System.nanoTime() > renewedAt) {
            String answer = send("POST", "/auth/login", LOGIN, 200);
            token = found(TOKEN, answer);
            renewedAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(found(LIFETIME, answer)) / 2);
        }
    }

    private static String found(Pattern pattern, String answer) {
        Matcher found = pattern.matcher(answer);
        if (!found.find()) {
            throw new IllegalStateException("signed in without " + pattern);
        }
        return found.group(1);
    }

    String token() {
        return token;
    }

    /** The body of the answer to a file and how to read it. */
    String upload(String path, String file, String options) throws IOException, InterruptedException {
        String part = "--bench\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n%s\r\n";
        String body = part.formatted("file", "; filename=\"file.csv\"", "text/csv", file)
                + part.formatted("options", "", "application/json", options) + "--bench--\r\n";
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1" + path))
                .header("Content-Type", "multipart/form-data; boundary=bench")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** The lines of a list as CSV. */
    long download(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1" + path))
                .header("Accept", "text/csv")
                .header("Authorization", "Bearer " + token)
                .build();
        long lines = 0;
        byte[] bytes = new byte[1 << 16];
        try (InputStream body = http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
            for (int read = body.read(bytes); read >= 0; read = body.read(bytes)) {
                for (int i = 0; i < read; i++) {
                    lines += bytes[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }

    /** The body of the answer to a request below the API's root, signed in if somebody is. */
    String send(String method, String path, @Nullable String body, int expected)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/api/v1" + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(
                    method + " " + path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
