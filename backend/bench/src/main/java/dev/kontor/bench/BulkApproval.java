package dev.kontor.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Approves a thousand requests with one call. */
final class BulkApproval {

    private static final int REQUESTS = 1_000;
    private static final int ROUNDS = 3;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Server kontor;
    private final Sample sample;

    BulkApproval(Server kontor, Sample sample) {
        this.kontor = kontor;
        this.sample = sample;
    }

    void run() throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String ids = Stream.generate(sample::request)
                    .limit(REQUESTS)
                    .map(id -> '"' + id.toString() + '"')
                    .collect(Collectors.joining(","));
            long began = System.nanoTime();
            approve("{\"ids\":[" + ids + "]}");
            seconds.add((System.nanoTime() - began) / 1e9);
        }
        System.out.printf(
                Locale.ROOT,
                "approval of 1,000 requests at once: %.2f s (goal <= 3 s)%n",
                seconds.stream().sorted().toList().get(ROUNDS / 2));
    }

    private void approve(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + kontor.port() + kontor.root() + "/requests:batch-approval"))
                .header("Authorization", "Bearer " + kontor.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("\"decided\":" + REQUESTS)) {
            throw new IllegalStateException("bulk approval answered " + answer.statusCode() + ": " + answer.body());
        }
    }
}
