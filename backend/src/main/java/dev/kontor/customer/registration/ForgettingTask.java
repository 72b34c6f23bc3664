package dev.kontor.customer.registration;

import dev.kontor.tenant.schedule.ResellerTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Every hour what was never confirmed is forgotten. */
@ApplicationScoped
class ForgettingTask implements ResellerTask {

    private final StaleRegistrations stale;

    ForgettingTask(StaleRegistrations stale) {
        this.stale = stale;
    }

    @Override
    public String name() {
        return "forget-registrations";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        stale.clean();
    }
}
