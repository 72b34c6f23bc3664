package dev.kontor.access.secret;

import dev.kontor.base.admission.Place;
import dev.kontor.base.shared.Problem;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where passwords are hashed: on threads of their own, which leave half of the cores to all other work, in a queue that is
 * full when the last one in it would wait for some seconds. Outside of transactions, so that nobody who waits here holds a
 * connection to the database, or a place at the gate.
 */
@Singleton
class HashQueue {

    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final int WAITING = 48;
    private static final long RETRY_SECONDS = 2;

    private final TransactionSynchronizationRegistry transaction;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("password-", 0).daemon().factory());

    HashQueue(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** 429 at once while too many wait already. */
    <T> T run(Callable<T> work) {
        if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("passwords are hashed before the transaction begins");
        }
        try {
            Future<T> hashed = threads.submit(work);
            return Place.leftWhile(() -> result(hashed));
        } catch (RejectedExecutionException e) {
            throw new Problem.TooManyRequests(
                    "sign-in-busy", "Too many people are signing in at this moment.", RETRY_SECONDS);
        }
    }

    private static <T> T result(Future<T> hashed) {
        try {
            return hashed.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            hashed.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a password was hashed", e);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
