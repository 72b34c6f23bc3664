package dev.kontor.customer.life;

import dev.kontor.tenant.schedule.ResellerTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Erases deleted customers when the time is over in which they can be restored. */
@ApplicationScoped
class DueErasures implements ResellerTask {

    /** In one run; what is left the next one does. */
    private static final int MOST = 100;

    private final DeletionLog log;
    private final Erasures erasures;
    private final Clock clock;

    DueErasures(DeletionLog log, Erasures erasures, Clock clock) {
        this.log = log;
        this.erasures = erasures;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "erase-customers";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** Each in a transaction of its own; one that fails keeps nobody else from being erased. */
    @Override
    public void run() {
        List<RuntimeException> failed = new ArrayList<>();
        for (UUID customer : log.due(clock.instant(), MOST)) {
            try {
                erasures.eraseDue(customer);
            } catch (RuntimeException e) {
                failed.add(e);
            }
        }
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
    }
}
