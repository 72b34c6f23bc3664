package dev.kontor.trust;

import dev.kontor.testing.Answer;
import dev.kontor.testing.Call;
import dev.kontor.testing.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** P6: one reseller sends ten times what its limit is; the limits are those that a server has by itself. */
final class Flood implements Drill {

    private static final int LIMIT = 200;
    private static final int TIMES = 10;
    private static final int PROGRAMS = 8;
    private static final Duration QUIET = Duration.ofSeconds(15);
    private static final Duration FLOOD = Duration.ofSeconds(30);
    /** What was not used for ten seconds may come at once. */
    private static final int WINDOW_SECONDS = 10;

    @Override
    public void run(Stage stage, Table table) throws Exception {
        Installation server = stage.server("flood", Map.of());
        server.start();
        Client client = server.client();
        Shop shop = Shop.demo(client);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < PROGRAMS; i++) {
            keys.add(shop.key());
        }
        OpenLoop warm =
                new OpenLoop(client, i -> Call.get("/customers?limit=25").as(keys.get(i % PROGRAMS)));
        warm.run(LIMIT, Duration.ofSeconds(stage.many(20)));
        try (Neighbour neighbour = new Neighbour(client, Shop.other(client).key())) {
            Thread.sleep(Duration.ofSeconds(3));
            double quiet = neighbour.p99(QUIET);
            neighbour.begin();
            OpenLoop flood =
                    new OpenLoop(client, i -> Call.get("/customers?limit=25").as(keys.get(i % PROGRAMS)));
            int seconds = Math.max(5, stage.many((int) FLOOD.toSeconds()));
            flood.run(TIMES * LIMIT, Duration.ofSeconds(seconds));
            report(table, flood, neighbour, quiet, seconds);
        }
    }

    private static void report(Table table, OpenLoop flood, Neighbour neighbour, double quiet, int seconds) {
        List<Answer> refused = Overload.refused(flood.answers());
        long good = flood.answers().stream()
                .filter(answer -> answer.status() == 200)
                .count();
        table.atMost(
                "P6",
                "one reseller at %d x its limit: the neighbour's p99 (%.0f ms quiet)".formatted(TIMES, quiet),
                neighbour.p99() / quiet,
                2,
                "x");
        table.atMost("P6", "the neighbour's refusals meanwhile", neighbour.refused(), 0, "");
        table.atMost(
                "P6",
                "requests of the flood that were served a second",
                (double) good / seconds,
                LIMIT + LIMIT * (double) WINDOW_SECONDS / seconds,
                "");
        table.atMost(
                "P6",
                "p99 of %,d refusals of the flood".formatted(refused.size()),
                Crowd.percentile(Crowd.times(refused), 99),
                150,
                "ms");
        table.none("P6", "refusals that do not say when to come back", Overload.strange(flood.answers()));
        table.none(
                "P6",
                "refusals for the limit without RateLimit and RateLimit-Policy",
                refused.stream()
                        .filter(answer -> answer.status() == 429)
                        .filter(answer ->
                                answer.header("RateLimit") == null || answer.header("RateLimit-Policy") == null)
                        .map(answer -> answer.headers().toString())
                        .toList());
    }
}
