package dev.kontor.trust;

import dev.kontor.testing.Answer;
import dev.kontor.testing.Call;
import dev.kontor.testing.Client;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Requests that come at a rate of their own, whatever became of those before. */
final class OpenLoop {

    /** More connections than anybody holds; what finds none free was not sent. */
    private static final int CONNECTIONS = 4_000;

    private final Client client;
    private final IntFunction<Call> call;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger unsent = new AtomicInteger();

    /** {@code call} gives the request of a number. */
    OpenLoop(Client client, IntFunction<Call> call) {
        this.client = client;
        this.call = call;
    }

    /** Until all have been answered. */
    void run(double perSecond, Duration time) {
        Semaphore free = new Semaphore(CONNECTIONS);
        long began = System.nanoTime();
        long many = (long) (perSecond * time.toMillis() / 1000);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < many; i++) {
                long due = began + (long) (i * 1e9 / perSecond);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                if (!free.tryAcquire()) {
                    unsent.incrementAndGet();
                    continue;
                }
                int number = i;
                threads.execute(() -> {
                    send(number);
                    free.release();
                });
            }
        }
    }

    private void send(int number) {
        Answer answer = client.tryTo(call.apply(number));
        if (answer == null) {
            lost.incrementAndGet();
        } else {
            // what was said is not looked at, and there are very many
            answers.add(new Answer(answer.status(), answer.headers(), new byte[0], answer.took()));
        }
    }

    Queue<Answer> answers() {
        return answers;
    }

    /** Connections that ended without an answer. */
    int lost() {
        return lost.get();
    }

    int unsent() {
        return unsent.get();
    }
}
