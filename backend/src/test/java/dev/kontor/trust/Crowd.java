package dev.kontor.trust;

import dev.kontor.testing.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Many at the same moment, or for some time. */
final class Crowd {

    private Crowd() {}

    /** What each of them found, all having begun together. */
    static <T> List<T> atOnce(int many, IntFunction<T> each) throws InterruptedException {
        CountDownLatch begin = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> found = IntStream.range(0, many)
                    .mapToObj(i -> threads.submit((Callable<T>) () -> {
                        begin.await();
                        return each.apply(i);
                    }))
                    .toList();
            begin.countDown();
            List<T> all = new ArrayList<>(many);
            for (Future<T> one : found) {
                all.add(one.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** People who do the same again and again until they are told to stop. */
    static Working work(int many, IntConsumer each) {
        return new Working(many, each);
    }

    /** Some people at work. */
    static final class Working implements AutoCloseable {

        private final AtomicBoolean over = new AtomicBoolean();
        private final List<Thread> threads;

        private Working(int many, IntConsumer each) {
            threads = IntStream.range(0, many)
                    .mapToObj(i -> Thread.ofVirtual().start(() -> {
                        while (!over.get()) {
                            each.accept(i);
                        }
                    }))
                    .toList();
        }

        void tellToStop() {
            over.set(true);
        }

        /** Once each has ended what it was at. */
        @Override
        public void close() throws InterruptedException {
            tellToStop();
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    static Map<Integer, Long> statuses(Collection<Answer> answers) {
        return answers.stream().collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
    }

    /** In milliseconds. */
    static double percentile(Collection<Duration> times, int percent) {
        List<Duration> sorted = times.stream().filter(Objects::nonNull).sorted().toList();
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100))
                        .toNanos()
                / 1e6;
    }

    static List<Duration> times(Collection<Answer> answers) {
        return answers.stream().map(Answer::took).toList();
    }
}
