package dev.kontor.holding.reminder;

import dev.kontor.holding.renewal.RenewalRuns;
import dev.kontor.tenant.schedule.ResellerTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Looks again and again what renews, and then whether a reseller's reminders are due: what renewed is reminded of anew. */
@ApplicationScoped
class ReminderTask implements ResellerTask {

    private final RenewalRuns renewals;
    private final ReminderRounds rounds;
    private final ReminderConfig config;

    ReminderTask(RenewalRuns renewals, ReminderRounds rounds, ReminderConfig config) {
        this.renewals = renewals;
        this.rounds = rounds;
        this.config = config;
    }

    @Override
    public String name() {
        return "renew-and-remind";
    }

    @Override
    public Duration every() {
        return config.every();
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            more = renewals.runSome();
        }
        rounds.run();
    }
}
