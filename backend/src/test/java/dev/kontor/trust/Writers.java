package dev.kontor.trust;

import dev.kontor.testing.Answer;
import dev.kontor.testing.Call;
import dev.kontor.testing.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * People who create customers without end. What was acknowledged is written down; what nobody knows the end of is tried
 * again with the same key until it is.
 */
final class Writers implements AutoCloseable {

    private static final int PAUSE_MS = 50;

    private final Client client;
    private final String key;
    private final String run;
    private final Crowd.Working working;
    private final AtomicInteger last = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unknown = new AtomicInteger();
    private final AtomicInteger hungUp = new AtomicInteger();
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private final Queue<Duration> times = new ConcurrentLinkedQueue<>();
    private volatile long lastSuccess;

    /** {@code run} is what the names of their customers begin with. */
    Writers(Client client, String key, int many, String run) {
        this.client = client;
        this.key = key;
        this.run = run;
        this.working = Crowd.work(many, writer -> writeOne());
    }

    private void writeOne() {
        String name = run + " " + last.incrementAndGet();
        boolean first = true;
        for (Answer answer = send(name); answer == null || answer.status() != 201; answer = send(name)) {
            if (first) {
                unknown.incrementAndGet();
                first = false;
            }
            try {
                Thread.sleep(PAUSE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        acknowledged.add(name);
    }

    private @Nullable Answer send(String name) {
        Answer answer = client.tryTo(
                Call.post("/customers", Shop.customer(name)).as(key).key(name.replace(' ', '-')));
        if (answer == null) {
            hungUp.incrementAndGet();
            return null;
        }
        if (answer.status() == 201) {
            lastSuccess = System.nanoTime();
        }
        statuses.computeIfAbsent(answer.status(), any -> new LongAdder()).increment();
        times.add(answer.took());
        return answer;
    }

    /** How long until the next acknowledgement, from now on. */
    Duration untilNextSuccess(Duration patience) throws InterruptedException {
        long began = System.nanoTime();
        while (lastSuccess < began && System.nanoTime() - began < patience.toNanos()) {
            Thread.sleep(2);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** Of which the first attempt did not tell. */
    int unknown() {
        return unknown.get();
    }

    int hungUp() {
        return hungUp.get();
    }

    Queue<Duration> times() {
        return times;
    }

    /** Answers beside the usual one and the one that asks to come back. */
    List<String> strange() {
        List<String> strange = new ArrayList<>();
        new TreeMap<>(statuses).forEach((status, count) -> {
            if (status != 201 && status != 503) {
                strange.addAll(java.util.Collections.nCopies(count.intValue(), String.valueOf(status)));
            }
        });
        return strange;
    }

    /** Acknowledged and not there, by the names that are. */
    List<String> lost(Collection<String> present) {
        Set<String> there = new HashSet<>(present);
        return acknowledged.stream().filter(name -> !there.contains(name)).toList();
    }

    /** There more than once, or without anybody knowing. */
    List<String> tooMany(Collection<String> present) {
        Set<String> seen = new HashSet<>();
        return present.stream()
                .filter(name -> name.startsWith(run + " "))
                .filter(name -> !seen.add(name) || !acknowledged.contains(name))
                .toList();
    }

    /** Once each has ended what it was at. */
    @Override
    public void close() throws InterruptedException {
        working.close();
    }
}
