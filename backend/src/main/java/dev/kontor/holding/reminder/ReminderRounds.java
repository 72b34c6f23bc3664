package dev.kontor.holding.reminder;

import dev.kontor.holding.reminder.ReminderBatches.Position;
import dev.kontor.holding.reminderrule.DecidedUntil;
import dev.kontor.holding.reminderrule.ReminderRuleView;
import dev.kontor.holding.reminderrule.ReminderRules;
import dev.kontor.holding.reminderrule.ReminderWindow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Decides all reminders of a reseller up to the last day whose time has come. Every step can be interrupted and be
 * repeated, by any number of copies of the server at once: a reminder exists once, with its mail or not at all.
 */
@ApplicationScoped
class ReminderRounds {

    private final ReminderOutlook outlook;
    private final ReminderRules rules;
    private final DecidedUntil days;
    private final ReminderBatches batches;
    private final StaffDigests digests;
    private final Clock clock;

    ReminderRounds(
            ReminderOutlook outlook,
            ReminderRules rules,
            DecidedUntil days,
            ReminderBatches batches,
            StaffDigests digests,
            Clock clock) {
        this.outlook = outlook;
        this.rules = rules;
        this.days = days;
        this.batches = batches;
        this.digests = digests;
        this.clock = clock;
    }

    void run() {
        Instant now = clock.instant();
        ReminderWindow window = outlook.window(now);
        // another copy of the server may have been faster in the meantime
        if (!window.isEmpty() && days.begin(window.after()).equals(window.after())) {
            ReminderRound round = new ReminderRound(window, active(), outlook.reach(), now);
            int queued = 0;
            for (ReminderSource source : ReminderSource.values()) {
                queued += decide(round, source, queued);
            }
            digests.close(round);
        }
    }

    private List<ReminderRuleView> active() {
        return rules.all().stream().filter(ReminderRuleView::active).toList();
    }

    private int decide(ReminderRound round, ReminderSource source, int before) {
        if (round.rulesOf(source.event()).isEmpty()) {
            return 0;
        }
        int queued = 0;
        Position position = Position.before(round.earliest(source.event()));
        while (position != null) {
            ReminderBatches.Done done = batches.decide(round, source, position, before + queued);
            queued += done.queued();
            position = done.next();
        }
        return queued;
    }
}
