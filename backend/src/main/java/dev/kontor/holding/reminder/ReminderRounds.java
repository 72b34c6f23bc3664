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
import java.util.Optional;

/**
 * Decides all reminders of a reseller up to the last day whose time has come, and then writes of them. Every step can be
 * interrupted and be repeated, by any number of copies of the server at once: a reminder exists once, in one mail.
 */
@ApplicationScoped
class ReminderRounds {

    private final ReminderOutlook outlook;
    private final ReminderRules rules;
    private final DecidedUntil days;
    private final ReminderBatches batches;
    private final ReminderLetters letters;
    private final StaffDigests digests;
    private final Clock clock;

    ReminderRounds(
            ReminderOutlook outlook,
            ReminderRules rules,
            DecidedUntil days,
            ReminderBatches batches,
            ReminderLetters letters,
            StaffDigests digests,
            Clock clock) {
        this.outlook = outlook;
        this.rules = rules;
        this.days = days;
        this.batches = batches;
        this.letters = letters;
        this.digests = digests;
        this.clock = clock;
    }

    void run() {
        Instant now = clock.instant();
        ReminderWindow window = outlook.window(now);
        // another copy of the server may have been faster in the meantime
        if (!window.isEmpty() && days.begin(window.after()).equals(window.after())) {
            ReminderRound round = new ReminderRound(window, active(), outlook.reach(), now);
            for (ReminderSource source : ReminderSource.values()) {
                decide(round, source);
            }
            write(round);
            digests.close(round);
        }
    }

    private List<ReminderRuleView> active() {
        return rules.all().stream().filter(ReminderRuleView::active).toList();
    }

    private void decide(ReminderRound round, ReminderSource source) {
        if (round.rulesOf(source.event()).isEmpty()) {
            return;
        }
        Optional<Position> position = Optional.of(Position.before(round.earliest(source.event())));
        while (position.isPresent()) {
            position = batches.decide(round, source, position.get());
        }
    }

    private void write(ReminderRound round) {
        Optional<ReminderLetters.Written> written = Optional.of(ReminderLetters.Written.NOTHING);
        while (written.isPresent()) {
            written = letters.write(round, written.get());
        }
    }
}
