package dev.kontor.access.secret;

import dev.kontor.base.admission.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Fewer attempts at one secret at the same moment than are free, so that right ones wait a moment for each other instead of
 * being refused; only so many wait, and not for long.
 */
@ApplicationScoped
class Turns {

    private static final int LANES = 1_024;
    private static final int AT_ONCE = 3;
    private static final int WAITING = 40;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Semaphore[] lanes =
            Stream.generate(() -> new Semaphore(AT_ONCE, true)).limit(LANES).toArray(Semaphore[]::new);

    /** 429 for whoever would wait for too long. */
    <T> T take(String key, Supplier<T> work) {
        Semaphore lane = lanes[Math.floorMod(key.hashCode(), LANES)];
        if (!lane.tryAcquire() && (lane.getQueueLength() >= WAITING || !Place.leftWhile(() -> isFree(lane)))) {
            throw Attempts.tooMany(1);
        }
        try {
            return work.get();
        } finally {
            lane.release();
        }
    }

    private static boolean isFree(Semaphore lane) {
        try {
            return lane.tryAcquire(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
