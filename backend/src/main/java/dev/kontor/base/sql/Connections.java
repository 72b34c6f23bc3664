package dev.kontor.base.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** When one connection broke, those that lie in the pool are no better: new ones cost less than finding that out. */
@ApplicationScoped
public class Connections {

    private static final long AT_MOST_EVERY = 1_000_000_000;

    private final AgroalDataSource database;
    private final AtomicLong renewed = new AtomicLong(System.nanoTime() - AT_MOST_EVERY);

    Connections(AgroalDataSource database) {
        this.database = database;
    }

    public void renew() {
        long last = renewed.get();
        long now = System.nanoTime();
        if (now - last >= AT_MOST_EVERY && renewed.compareAndSet(last, now)) {
            database.flush(AgroalDataSource.FlushMode.IDLE);
        }
    }
}
