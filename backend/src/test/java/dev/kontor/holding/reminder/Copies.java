package dev.kontor.holding.reminder;

import dev.kontor.testing.Api;
import dev.kontor.testing.AsTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Two copies of the server that do the same work at the same time, and are cut off in the middle of it. */
@ApplicationScoped
class Copies {

    private static final int PATIENCE = 200;

    private final ReminderTask task;
    private final Killer killer;

    Copies(ReminderTask task, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.task = task;
        this.killer = new Killer(url);
    }

    /** What is due now for these resellers; says how many transactions were cut off of so many wanted. */
    int work(List<Api.Tenant> tenants, int kills) throws InterruptedException, ExecutionException, SQLException {
        AtomicInteger working = new AtomicInteger(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> copies = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                copies.add(threads.submit(() -> {
                    try {
                        tenants.forEach(this::untilDone);
                    } finally {
                        working.decrementAndGet();
                    }
                }));
            }
            int killed = kills == 0 ? 0 : killer.kill(kills, () -> working.get() > 0);
            for (Future<?> copy : copies) {
                copy.get();
            }
            return killed;
        }
    }

    /** As the schedule does it: what failed is due again. */
    private void untilDone(Api.Tenant tenant) {
        RuntimeException last = null;
        for (int i = 0; i < PATIENCE; i++) {
            try {
                AsTenant.run(tenant, () -> {
                    task.run();
                    return tenant;
                });
                return;
            } catch (RuntimeException e) {
                last = e;
            }
        }
        throw new AssertionError("never done", last);
    }
}
