package dev.kontor.notification;

import dev.kontor.reseller.ResellerTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Looks again and again whether a reseller's reminders are due. */
@ApplicationScoped
class ReminderTask implements ResellerTask {

    private final ReminderRounds rounds;
    private final ReminderConfig config;

    ReminderTask(ReminderRounds rounds, ReminderConfig config) {
        this.rounds = rounds;
        this.config = config;
    }

    @Override
    public String name() {
        return "remind";
    }

    @Override
    public Duration every() {
        return config.every();
    }

    @Override
    public void run() {
        rounds.run();
    }
}
