package dev.kontor.trust;

import dev.kontor.testing.Answer;
import dev.kontor.testing.Api;
import dev.kontor.testing.Call;
import dev.kontor.testing.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** P6: four times as much as can be done, by everybody; and what comes of it for those who come first. */
final class Overload implements Drill {

    private static final int CLIENTS = 32;
    private static final int TIMES = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final Duration OVERLOAD = Duration.ofSeconds(60);
    private static final Duration NORMAL_AGAIN = Duration.ofSeconds(10);
    private static final int IN_A_ROW = 20;

    @Override
    public void run(Stage stage, Table table) throws Exception {
        Installation server = stage.server("overload", Stage.WITHOUT_LIMITS);
        server.start();
        Client client = server.client();
        List<String> keys = List.of(Shop.demo(client).key(), Shop.other(client).key());
        List<String> customers = Shop.demo(client).all("/customers", "/id");
        Mix mix = new Mix(keys, customers);
        closed(client, mix, stage.many((int) WARM_UP.toSeconds()));
        double peak = closed(client, mix, (int) MEASURED.toSeconds());
        double quiet = alone(client, mix);

        OpenLoop flood = new OpenLoop(client, mix::next);
        First first = new First(server, keys.getFirst());
        long began = System.nanoTime();
        Duration overload = Duration.ofSeconds(stage.many((int) OVERLOAD.toSeconds()));
        flood.run(TIMES * peak, overload);
        double seconds = (System.nanoTime() - began) / 1e9;
        Duration again = untilNormal(client, mix, quiet);
        first.close();
        report(table, flood, peak, seconds);
        first.report(table);
        table.atMost(
                "P6",
                "back to twice the quiet time (%.1f ms) after it".formatted(quiet),
                again.toMillis() / 1000.0,
                NORMAL_AGAIN.toSeconds(),
                "s");
    }

    /** What people do: lists, searches, single rows, now and then a change or a file. */
    private record Mix(List<String> keys, List<String> customers) {

        Call next(int number) {
            String customer = customers.get(number % customers.size());
            return switch (number % 10) {
                case 0 ->
                    Call.post("/customers", Shop.customer("Overload " + number)).as(keys.getFirst());
                case 1, 2 -> Call.get("/customers?limit=25&q=bike").as(keys.getFirst());
                case 3, 4 -> Call.get("/subscriptions?limit=25").as(keys.getLast());
                case 5 -> (number % 50 == 5 ? file() : Call.get("/products?limit=25")).as(keys.getFirst());
                case 6, 7 -> Call.get("/customers?limit=25").as(keys.getLast());
                default -> Call.get("/customers/" + customer).as(keys.getFirst());
            };
        }

        private static Call file() {
            return Call.get("/customers").with("Accept", "text/csv");
        }
    }

    /** Answers a second of as many clients as make the server busy. */
    private static double closed(Client client, Mix mix, int seconds) throws InterruptedException {
        AtomicInteger number = new AtomicInteger();
        AtomicInteger good = new AtomicInteger();
        long began = System.nanoTime();
        try (Crowd.Working working = Crowd.work(CLIENTS, one -> {
            Answer answer = client.tryTo(mix.next(number.getAndIncrement()));
            if (answer != null && answer.status() < 300) {
                good.incrementAndGet();
            }
        })) {
            Thread.sleep(Duration.ofSeconds(seconds));
            working.tellToStop();
        }
        return good.get() * 1e9 / (System.nanoTime() - began);
    }

    /** Milliseconds of one that is usual for somebody alone. */
    private static double alone(Client client, Mix mix) {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            times.add(client.ask(mix.next(1)).took());
        }
        return Crowd.percentile(times, 95);
    }

    private static Duration untilNormal(Client client, Mix mix, double quiet) {
        long began = System.nanoTime();
        for (int good = 0;
                good < IN_A_ROW
                        && System.nanoTime() - began < Duration.ofMinutes(1).toNanos(); ) {
            Answer answer = client.tryTo(mix.next(1));
            good = answer != null && answer.status() == 200 && answer.took().toNanos() / 1e6 <= 2 * quiet
                    ? good + 1
                    : 0;
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void report(Table table, OpenLoop flood, double peak, double seconds) {
        List<Answer> good =
                flood.answers().stream().filter(answer -> answer.status() < 300).toList();
        List<Answer> refused = refused(flood.answers());
        String of = "%d x %,.0f/s for %.0f s: ".formatted(TIMES, peak, seconds);
        table.atLeast("P6", of + "goodput, of the peak", 100 * good.size() / seconds / peak, 80, "%");
        table.atMost("P6", of + "p99 of what is accepted", Crowd.percentile(Crowd.times(good), 99) / 1000, 2, "s");
        table.atMost(
                "P6",
                "p99 of %,d refusals".formatted(refused.size()),
                refused.isEmpty() ? 0 : Crowd.percentile(Crowd.times(refused), 99),
                150,
                "ms");
        table.none("P6", "refusals without Retry-After, and answers beside 2xx, 429 and 503", strange(flood.answers()));
        table.atMost("P6", "connections without an answer", flood.lost(), 0, "");
        if (flood.unsent() > 0) {
            System.out.println("       not sent, because too many waited: " + flood.unsent());
        }
    }

    static List<Answer> refused(Collection<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.status() == 429 || answer.status() == 503)
                .toList();
    }

    static List<String> strange(Collection<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.status() >= 300)
                .filter(answer ->
                        answer.status() != 429 && answer.status() != 503 || answer.header("Retry-After") == null)
                .map(answer -> String.valueOf(answer.status()))
                .toList();
    }

    /** What must go on whatever comes: signing in, what an order needs, and the health. */
    private static final class First implements AutoCloseable {

        private static final int EVERY_MS = 1_000;

        private final Map<String, Call> calls;
        private final Installation server;
        private final Map<String, Queue<Answer>> answers = new java.util.TreeMap<>();
        private final Crowd.Working working;

        First(Installation server, String key) {
            this.server = server;
            this.calls = Map.of(
                    "sign-in", Shop.login("owner@demo.example", Api.PASSWORD),
                    "prices of an order",
                            Call.post("/prices/resolve", order(key, server)).as(key),
                    "health", Call.get("/q/health/ready"));
            calls.keySet().forEach(name -> answers.put(name, new ConcurrentLinkedQueue<>()));
            List<String> names = List.copyOf(calls.keySet());
            this.working = Crowd.work(names.size(), i -> ask(names.get(i)));
        }

        private static Object order(String key, Installation server) {
            String customer =
                    server.client().ask(Call.get("/customers?limit=1").as(key)).at("/items/0/id");
            String sku =
                    server.client().ask(Call.get("/products?limit=1").as(key)).at("/items/0/sku");
            return Map.of(
                    "customerId", customer, "items", List.of(Map.of("sku", sku, "action", "RENEW", "termMonths", 12)));
        }

        private void ask(String name) {
            Client client = name.equals("health") ? server.health() : server.client();
            Answer answer = client.tryTo(calls.get(name));
            answers.get(name).add(answer == null ? new Answer(0, Map.of(), new byte[0], Duration.ZERO) : answer);
            try {
                Thread.sleep(EVERY_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void report(Table table) {
            answers.forEach((name, all) -> {
                List<Answer> good =
                        all.stream().filter(answer -> answer.status() == 200).toList();
                table.atMost("P6", name + " meanwhile: p99", Crowd.percentile(Crowd.times(good), 99) / 1000, 1, "s");
                table.atLeast(
                        "P6", name + " meanwhile: served of " + all.size(), 100.0 * good.size() / all.size(), 95, "%");
            });
        }

        @Override
        public void close() throws InterruptedException {
            working.close();
        }
    }
}
