package dev.kontor.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Approves a thousand requests with one call. */
final class BulkApproval {

    private static final int REQUESTS = 1_000;
    private static final int ROUNDS = 3;

    private final Desk desk;
    private final Sample sample;
    private final Report report;

    BulkApproval(Desk desk, Sample sample, Report report) {
        this.desk = desk;
        this.sample = sample;
        this.report = report;
    }

    void run() throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String ids = Stream.generate(sample::request)
                    .limit(REQUESTS)
                    .map(id -> '"' + id.toString() + '"')
                    .collect(Collectors.joining(","));
            desk.keepSignedIn();
            long began = System.nanoTime();
            approve("{\"ids\":[" + ids + "]}");
            seconds.add((System.nanoTime() - began) / 1e9);
        }
        report.figure("approval of 1,000 requests at once", seconds.stream().sorted().toList().get(ROUNDS / 2), "s", 3);
    }

    private void approve(String body) throws IOException, InterruptedException {
        String answer = desk.send("POST", "/requests:batch-approval", body, 200);
        if (!answer.contains("\"decided\":" + REQUESTS)) {
            throw new IllegalStateException("bulk approval answered " + answer);
        }
    }
}
