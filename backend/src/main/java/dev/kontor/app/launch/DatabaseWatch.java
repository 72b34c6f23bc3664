package dev.kontor.app.launch;

import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Starts the database again when it died; what is under way meanwhile is told to come back. */
final class DatabaseWatch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final int EVERY_MILLIS = 250;
    private static final int TOLD_EVERY = 40;

    private final BooleanSupplier alive;
    private final Runnable start;
    private final Thread watching;

    DatabaseWatch(BooleanSupplier alive, Runnable start) {
        this.alive = alive;
        this.start = start;
        this.watching = Thread.ofPlatform().daemon().name("database-watch").unstarted(this::watch);
    }

    /** Not where a living one cannot be told from a dead one, such as a system that hides its processes. */
    void begin() {
        if (alive.getAsBoolean()) {
            watching.start();
        }
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLIS);
                if (!alive.getAsBoolean()) {
                    LOG.warn("The database died; it is started again.");
                    startAgain();
                    LOG.info("The database is there again.");
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** It refuses for a moment, while processes of the one that died still end. */
    private void startAgain() throws InterruptedException {
        for (int failed = 1; !isStarted(failed); failed++) {
            Thread.sleep(EVERY_MILLIS);
        }
    }

    private boolean isStarted(int failed) throws InterruptedException {
        try {
            start.run();
            return true;
        } catch (IllegalStateException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (failed % TOLD_EVERY == 0) {
                LOG.error(e.getMessage());
            }
            return alive.getAsBoolean();
        }
    }

    @Override
    public void close() {
        watching.interrupt();
        try {
            watching.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
