package dev.kontor.trust;

import dev.kontor.testing.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** P1 and P7: the server and its database are killed in turn, in the middle of the work of many. */
final class Kills implements Drill {

    private static final int CYCLES = 50;
    private static final int WRITERS = 16;
    private static final int ACKNOWLEDGED = 10_000;
    private static final int LOOKED_AT = 200;
    private static final Duration READY = Duration.ofSeconds(10);
    private static final Duration HEALED = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public void run(Stage stage, Table table) throws Exception {
        Installation server = stage.server("kills", Stage.WITHOUT_LIMITS);
        server.start();
        Shop shop = Shop.demo(server.client());
        List<Duration> ready = new ArrayList<>();
        List<Duration> healed = new ArrayList<>();
        int cycles = stage.many(CYCLES);
        Writers writers = new Writers(server.client(), shop.key(), WRITERS, "Kill");
        try (writers) {
            for (int cycle = 0; cycle < cycles; cycle++) {
                Thread.sleep(ThreadLocalRandom.current().nextInt(1_000, 6_000));
                if (cycle % 2 == 0) {
                    server.kill();
                    ready.add(server.start());
                    writers.untilNextSuccess(PATIENCE);
                } else {
                    healed.add(killDatabase(server, writers));
                }
            }
        }
        report(table, shop, writers, cycles);
        table.atLeast("P1", "acknowledged writes", writers.acknowledged(), stage.many(ACKNOWLEDGED), "");
        table.atMost(
                "P7",
                "ready after kill -9 of the server, the slowest of " + ready.size(),
                slowest(ready),
                READY.toSeconds(),
                "s");
        if (!healed.isEmpty()) {
            table.atMost(
                    "P7",
                    "first success after PostgreSQL is back, the slowest of " + healed.size(),
                    slowest(healed),
                    HEALED.toSeconds(),
                    "s");
        }
    }

    /** How long it took to succeed again from the moment at which it was back; it is started by the server itself. */
    private static Duration killDatabase(Installation server, Writers writers) throws Exception {
        server.killDatabase();
        long began = System.nanoTime();
        while (!server.isDatabaseReady()) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("the database was not started again");
            }
            Thread.sleep(5);
        }
        return writers.untilNextSuccess(PATIENCE);
    }

    private static void report(Table table, Shop shop, Writers writers, int cycles) {
        List<String> present = shop.all("/customers?q=Kill", "/companyName");
        table.none(
                "P1",
                "acknowledged writes lost: %d kills -9, %d writers, %,d acknowledged"
                        .formatted(cycles, WRITERS, writers.acknowledged()),
                writers.lost(present));
        table.none(
                "P1",
                "unknown outcomes that are not exactly one after a retry, of " + writers.unknown(),
                writers.tooMany(present));
        table.none("P1", "customers without exactly one event of their making, of " + LOOKED_AT, halfMade(shop));
        table.none("P7", "answers beside 201 and 503", writers.strange());
        table.atMost(
                "P7",
                "slowest answer while the database was away",
                Crowd.percentile(writers.times(), 100) / 1000,
                10,
                "s");
    }

    private static List<String> halfMade(Shop shop) {
        List<String> ids = shop.all("/customers?q=Kill", "/id");
        return ids.stream()
                .limit(LOOKED_AT)
                .filter(id -> shop.ask(Call.get("/customers/" + id + "/history"))
                                .json()
                                .path("items")
                                .size()
                        != 1)
                .toList();
    }

    private static double slowest(List<Duration> times) {
        return Crowd.percentile(times, 100) / 1000;
    }
}
