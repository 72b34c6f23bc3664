package dev.kontor.access.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.ats.jta.TransactionManager;
import dev.kontor.base.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashQueueTest {

    private final HashQueue queue = new HashQueue(new TransactionSynchronizationRegistryImple());

    @AfterEach
    void stop() {
        queue.stop();
    }

    @Test
    void whoeverComesToAFullQueueIsRefusedAtOnce() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers = IntStream.range(0, 200)
                    .mapToObj(i -> callers.submit(() -> isDone(goOn)))
                    .toList();
            Instant asked = Instant.now();
            long refused = 0;
            while (refused == 0) {
                Thread.onSpinWait();
                refused = answers.stream().filter(Future::isDone).count();
                assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
            }
            goOn.countDown();
            long done = 0;
            for (Future<Boolean> answer : answers) {
                done += answer.get() ? 1 : 0;
            }
            assertThat(done).isBetween(49L, 199L);
        }
    }

    private boolean isDone(CountDownLatch goOn) {
        try {
            return queue.run(() -> {
                goOn.await();
                return true;
            });
        } catch (Problem.TooManyRequests full) {
            assertThat(full.code()).isEqualTo("sign-in-busy");
            assertThat(full.retryAfterSeconds()).isPositive();
            return false;
        }
    }

    /** Whoever waited here would hold a connection, which others would miss. */
    @Test
    void nobodyWaitsInATransaction() throws Exception {
        TransactionManager.transactionManager().begin();
        try {
            assertThatThrownBy(() -> queue.run(() -> true)).isInstanceOf(IllegalStateException.class);
        } finally {
            TransactionManager.transactionManager().rollback();
        }
    }

    @Test
    void whatIsRefusedInTheQueueIsRefused() {
        assertThatThrownBy(() -> queue.run(() -> {
                    throw new Problem.Invalid("/password", "password-weak", "Too easy.");
                }))
                .isInstanceOf(Problem.Invalid.class);
    }
}
