package dev.kontor.tenant.mail;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the sender of this copy of the server when mail was queued; others find it when they look. */
@Singleton
class MailBell {

    private final Semaphore rings = new Semaphore(0);
    private final TransactionSynchronizationRegistry transaction;

    MailBell(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    void ring() {
        rings.release();
    }

    void ringAfterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    ring();
                }
            }
        });
    }

    /** Returns when somebody rang, or after so long. */
    void await(Duration atMost) throws InterruptedException {
        if (rings.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            rings.drainPermits();
        }
    }
}
