package dev.kontor.access.person;

import dev.kontor.tenant.schedule.ResellerTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Addresses of the people of customers that came in before they had one spelling sign in again under the one that is looked up now. */
@ApplicationScoped
class CustomerAddresses implements ResellerTask {

    private final CustomerLoginRows rows;

    CustomerAddresses(CustomerLoginRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "respell-customer-logins";
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
