package dev.kontor.access.staff;

import dev.kontor.tenant.schedule.ResellerTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Addresses of the staff that came in before they had one spelling sign in again under the one that is looked up now. */
@ApplicationScoped
class StaffAddresses implements ResellerTask {

    private final StaffUsers rows;

    StaffAddresses(StaffUsers rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "respell-staff";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void run() {
        rows.respell();
    }
}
