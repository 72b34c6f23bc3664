package dev.kontor.trust;

import dev.kontor.app.launch.EmbeddedDatabase;
import dev.kontor.testing.Answer;
import dev.kontor.testing.Call;
import dev.kontor.testing.Client;
import dev.kontor.testing.Network;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** P7: between the server and its database everything goes wrong that goes wrong between machines. */
final class BadNetwork implements Drill {

    private static final int READERS = 12;
    private static final int WRITERS = 8;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration HEALED = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public void run(Stage stage, Table table) throws Exception {
        EmbeddedDatabase database = stage.database("network");
        Network network = stage.opened(new Network(port(database)));
        Map<String, String> settings =
                Stage.settings(database, database.jdbcUrl().replaceFirst(":\\d+/", ":" + network.port() + "/"));
        Installation server = stage.server("network", settings);
        server.start();
        Shop shop = Shop.demo(server.client());
        String key = shop.key();
        try {
            for (int seconds : List.of(3, 9, 20)) {
                silence(table, server, key, seconds);
            }
            slow(stage, table, server, key);
            breaks(stage, table, server, shop, key);
        } finally {
            Network.comeBack();
        }
    }

    private static int port(EmbeddedDatabase database) {
        return URI.create(database.jdbcUrl().substring("jdbc:".length())).getPort();
    }

    private static void silence(Table table, Installation server, String key, int seconds) throws Exception {
        Client client = server.client();
        Network.fallSilent();
        Queue<Answer> met = new ConcurrentLinkedQueue<>();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(Thread.ofVirtual()
                    .start(() -> met.add(
                            answered(client, Call.get("/customers?limit=10").as(key)))));
        }
        Thread.sleep(Duration.ofSeconds(seconds));
        Network.comeBack();
        double back = untilSuccess(client, key);
        for (Thread reader : readers) {
            reader.join();
        }
        String silent = "silent for " + seconds + " s: ";
        table.none(
                "P7",
                silent + "readers without 503 and Retry-After, of " + READERS,
                met.stream()
                        .filter(answer -> answer.status() != 503 || answer.header("Retry-After") == null)
                        .map(answer -> answer.status() + " " + answer.text())
                        .toList());
        table.atMost(
                "P7",
                silent + "the slowest of them",
                Crowd.percentile(Crowd.times(met), 100) / 1000,
                SOON.toSeconds(),
                "s");
        table.atMost("P7", silent + "first success after its end", back, HEALED.toSeconds(), "s");
    }

    private static double untilSuccess(Client client, String key) throws InterruptedException {
        long began = System.nanoTime();
        while (answered(client, Call.get("/customers?limit=10").as(key)).status() != 200
                && System.nanoTime() - began < PATIENCE.toNanos()) {
            Thread.sleep(20);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** A status that nobody sends where nothing came back. */
    private static Answer answered(Client client, Call call) {
        long began = System.nanoTime();
        Answer answer = client.tryTo(call);
        return answer == null
                ? new Answer(0, Map.of(), new byte[0], Duration.ofNanos(System.nanoTime() - began))
                : answer;
    }

    private static void slow(Stage stage, Table table, Installation server, String key) throws Exception {
        Network.slowDown(Duration.ofMillis(200));
        Queue<Answer> met = new ConcurrentLinkedQueue<>();
        try (Crowd.Working working = Crowd.work(
                2,
                one -> met.add(
                        answered(server.client(), Call.get("/products?limit=10").as(key))))) {
            Thread.sleep(Duration.ofSeconds(stage.many(10)));
            working.tellToStop();
        }
        Network.comeBack();
        table.none(
                "P7",
                "200 ms more either way: answers beside 200, of " + met.size(),
                met.stream()
                        .filter(answer -> answer.status() != 200)
                        .map(answer -> answer.status() + answer.text())
                        .toList());
    }

    private static void breaks(Stage stage, Table table, Installation server, Shop shop, String key) throws Exception {
        Writers writers = new Writers(server.client(), key, WRITERS, "Broken off");
        try (writers) {
            Network.breakOff(30);
            Thread.sleep(Duration.ofSeconds(stage.many(15)));
            Network.comeBack();
            untilSuccess(server.client(), key);
        }
        List<String> present = shop.all("/customers?q=Broken", "/companyName");
        String of = "3 % of the packets end their connection: ";
        table.none("P7", of + "answers beside 201 and 503", writers.strange());
        table.none("P1", of + "lost, of %,d acknowledged".formatted(writers.acknowledged()), writers.lost(present));
        table.none("P1", of + "not exactly one, of %d unknown".formatted(writers.unknown()), writers.tooMany(present));
    }
}
