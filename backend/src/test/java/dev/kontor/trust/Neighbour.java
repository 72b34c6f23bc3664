package dev.kontor.trust;

import dev.kontor.testing.Answer;
import dev.kontor.testing.Call;
import dev.kontor.testing.Client;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody of another reseller who works as always, and notices what others do only by how long it takes. */
final class Neighbour implements AutoCloseable {

    private static final int PEOPLE = 4;
    private static final int EVERY_MS = 100;

    private final Crowd.Working working;
    private final Queue<Duration> times = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();

    /** Asks for a page of customers, a customer or products in turn. */
    Neighbour(Client client, String key) {
        AtomicInteger turn = new AtomicInteger();
        working = Crowd.work(PEOPLE, person -> {
            String path = turn.getAndIncrement() % 2 == 0 ? "/customers?limit=25" : "/products?limit=25";
            Answer answer = client.tryTo(Call.get(path).as(key));
            if (answer == null || answer.status() != 200) {
                refused.incrementAndGet();
            } else {
                times.add(answer.took());
            }
            try {
                Thread.sleep(EVERY_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The p99 of some time from now on, in milliseconds; refusals are in {@link #refused}. */
    double p99(Duration time) throws InterruptedException {
        begin();
        Thread.sleep(time);
        return p99();
    }

    void begin() {
        times.clear();
        refused.set(0);
    }

    double p99() {
        return Crowd.percentile(times, 99);
    }

    int refused() {
        return refused.get();
    }

    int answered() {
        return times.size();
    }

    @Override
    public void close() throws InterruptedException {
        working.close();
    }
}
