package dev.kontor.tenant.reseller;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntToLongFunction;

/** The numbers of one counter that this copy of the server may give, the smallest first. */
final class NumberStock {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int LARGEST_BLOCK = 64;

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final TreeSet<Long> free = new TreeSet<>();
    private int block = 1;
    private Instant taken = Instant.EPOCH;

    NumberStock(Clock clock) {
        this.clock = clock;
    }

    /** {@code source} gives the last one of a new block of some size. */
    List<Long> take(int count, IntToLongFunction source) {
        lock.lock();
        try {
            if (free.size() < count) {
                fill(count - free.size(), source);
            }
            List<Long> numbers = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                numbers.add(free.removeFirst());
            }
            return numbers;
        } finally {
            lock.unlock();
        }
    }

    void giveBack(Collection<Long> numbers) {
        lock.lock();
        try {
            free.addAll(numbers);
        } finally {
            lock.unlock();
        }
    }

    private void fill(int missing, IntToLongFunction source) {
        Instant now = clock.instant();
        block = now.isBefore(taken.plus(SOON)) ? Math.min(2 * block, LARGEST_BLOCK) : 1;
        taken = now;
        int size = Math.max(missing, block);
        long last = source.applyAsLong(size);
        for (long number = last - size + 1; number <= last; number++) {
            free.add(number);
        }
    }
}
