package dev.kontor.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kontor's front door: the first set-up and the sign-in. */
final class Desk {

    private static final Pattern TOKEN = Pattern.compile("\"accessToken\":\"([^\"]+)\"");
    private static final String LOGIN = """
            {"email":"owner@bench.example","password":"quiet lamp over the harbour 7"}""";
    private static final String SETUP = """
            {"token":"%s","tenant":{
              "reseller":{"name":"Bench","slug":"bench","currency":"EUR","language":"de","timeZone":"Europe/Berlin"},
              "owner":{"name":"Olga Owner","email":"owner@bench.example","password":"quiet lamp over the harbour 7"}}}""";

    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();

    Desk(int port) {
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    void setUp(String setupToken) throws IOException, InterruptedException {
        post("/api/v1/setup", SETUP.formatted(setupToken), 201);
    }

    /** An access token, good for ten minutes. */
    String login() throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(post("/api/v1/auth/login", LOGIN, 200));
        if (!token.find()) {
            throw new IllegalStateException("signed in without a token");
        }
        return token.group(1);
    }

    private String post(String path, String body, int expected) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != expected) {
            throw new IllegalStateException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }
}
