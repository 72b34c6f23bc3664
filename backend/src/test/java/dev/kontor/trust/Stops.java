package dev.kontor.trust;

import dev.kontor.testing.Answer;
import dev.kontor.testing.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** P14: a server under load is told to stop. */
final class Stops implements Drill {

    private static final int ROUNDS = 5;
    private static final int WRITERS = 16;
    /** How long it still takes requests, so that whoever sends them here hears of it. */
    private static final Duration STILL_OPEN = Duration.ofMillis(800);

    private static final Duration PATIENCE = Duration.ofSeconds(50);

    private record Outcome(
            Instant begun, String name, @Nullable Answer answer) {}

    @Override
    public void run(Stage stage, Table table) throws Exception {
        Installation server = stage.server("stop", Stage.WITHOUT_LIMITS);
        server.start();
        Shop shop = Shop.demo(server.client());
        String key = shop.key();
        AtomicInteger number = new AtomicInteger();
        List<String> cut = new ArrayList<>();
        List<String> acknowledged = new ArrayList<>();
        List<Duration> took = new ArrayList<>();
        List<String> unready = new ArrayList<>();
        int rounds = stage.many(ROUNDS);
        for (int round = 0; round < rounds; round++) {
            Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
            Crowd.Working writers = Crowd.work(WRITERS, writer -> outcomes.add(write(server, key, number)));
            Thread.sleep(2_000);
            Instant told = Instant.now();
            Process stopping = server.stop();
            Thread.sleep(STILL_OPEN.dividedBy(2));
            Answer readiness = server.health().tryTo(Call.get("/q/health/ready"));
            if (readiness == null || readiness.status() != 503) {
                unready.add(String.valueOf(readiness));
            }
            boolean ended = stopping.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            took.add(ended ? Duration.between(told, Instant.now()) : PATIENCE);
            writers.close();
            outcomes.stream()
                    .filter(one -> one.begun().isBefore(told.plus(STILL_OPEN)))
                    .filter(one -> one.answer() == null || one.answer().status() != 201)
                    .forEach(one -> cut.add(one.name() + ": "
                            + (one.answer() == null
                                    ? "hung up on"
                                    : one.answer().status())));
            outcomes.stream()
                    .filter(one -> one.answer() != null && one.answer().status() == 201)
                    .forEach(one -> acknowledged.add(one.name()));
            server.start();
        }
        Set<String> present = new HashSet<>(Shop.demo(server.client()).all("/customers?q=Stop", "/companyName"));
        String of = "%d stops under load: ".formatted(rounds);
        table.none("P14", of + "requests before the door closed that were not answered", cut);
        table.none("P14", of + "readiness that did not go first", unready);
        table.none(
                "P1",
                of + "lost, of %,d acknowledged".formatted(acknowledged.size()),
                acknowledged.stream().filter(name -> !present.contains(name)).toList());
        table.atMost("P14", of + "the slowest", Crowd.percentile(took, 100) / 1000, 25, "s");
    }

    private static Outcome write(Installation server, String key, AtomicInteger number) {
        String name = "Stop " + number.incrementAndGet();
        Instant begun = Instant.now();
        Answer answer = server.client()
                .tryTo(Call.post("/customers", Shop.customer(name)).as(key));
        if (answer == null || answer.status() != 201) {
            try {
                // where nobody is at home any more
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return new Outcome(begun, name, answer);
    }
}
