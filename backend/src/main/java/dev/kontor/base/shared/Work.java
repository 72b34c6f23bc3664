package dev.kontor.base.shared;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;

/** What a thread works for, and so how long the database may take for one statement of it. */
public enum Work {
    /** Somebody waits to see something. */
    READ(Duration.ofSeconds(5), Duration.ofSeconds(2)),
    /** Somebody waits until something is changed. */
    WRITE(Duration.ofSeconds(7), Duration.ofSeconds(4)),
    /** A file, or very many rows. */
    BULK(Duration.ofSeconds(20), Duration.ofSeconds(10)),
    /** Nobody waits. */
    JOB(Duration.ofSeconds(30), Duration.ofSeconds(10));

    private static final String KEY = Work.class.getName();

    private final Duration statement;
    private final Duration lock;

    Work(Duration statement, Duration lock) {
        this.statement = statement;
        this.lock = lock;
    }

    /** After so long PostgreSQL gives a statement up. */
    public Duration statement() {
        return statement;
    }

    /** After so long PostgreSQL no longer waits for somebody else's lock. */
    public Duration lock() {
        return lock;
    }

    /** Of the request that this thread works for; what belongs to none is a job. */
    public static Work current() {
        Context context = Vertx.currentContext();
        Work known = context == null ? null : context.getLocal(KEY);
        return known == null ? JOB : known;
    }

    /** All that this request does from now on, on whichever thread. */
    public void begin() {
        Vertx.currentContext().putLocal(KEY, this);
    }
}
