package dev.kontor.holding.reminder;

import dev.kontor.access.right.Right;
import dev.kontor.access.staff.StaffContacts;
import dev.kontor.holding.reminder.DueSubjects.Position;
import dev.kontor.holding.reminderrule.ReminderDays;
import dev.kontor.holding.reminderrule.ReminderRuleView;
import dev.kontor.holding.reminderrule.ReminderRules;
import dev.kontor.holding.reminderrule.ReminderSettings;
import dev.kontor.holding.reminderrule.ReminderWindow;
import dev.kontor.holding.reminderrule.SendingTime;
import dev.kontor.tenant.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Decides all reminders of a reseller up to the last day whose time has come. Every step can be interrupted and be
 * repeated, by any number of copies of the server at once: a reminder exists once, with its mail or not at all.
 */
@ApplicationScoped
class ReminderRounds {

    private final ReminderSettings settings;
    private final ReminderRules rules;
    private final ReminderDays days;
    private final ReminderBatches batches;
    private final StaffDigests digests;
    private final StaffContacts staff;
    private final Mails mails;
    private final Clock clock;

    ReminderRounds(
            ReminderSettings settings,
            ReminderRules rules,
            ReminderDays days,
            ReminderBatches batches,
            StaffDigests digests,
            StaffContacts staff,
            Mails mails,
            Clock clock) {
        this.settings = settings;
        this.rules = rules;
        this.days = days;
        this.batches = batches;
        this.digests = digests;
        this.staff = staff;
        this.mails = mails;
        this.clock = clock;
    }

    void run() {
        Instant now = clock.instant();
        ReminderWindow window = window(now);
        // another copy of the server may have been faster in the meantime
        if (!window.isEmpty() && days.begin(window.after()).equals(window.after())) {
            ReminderRound round = new ReminderRound(window, active(), reach(), now);
            int queued = 0;
            for (ReminderSource source : ReminderSource.values()) {
                queued += decide(round, source, queued);
            }
            digests.close(round);
        }
    }

    /** The days that are still to be decided at this moment. */
    ReminderWindow window(Instant now) {
        SendingTime time = settings.time();
        LocalDate until = time.lastDue(now);
        return new ReminderWindow(days.doneUntil().orElse(until.minusDays(1)), until, time.today(now));
    }

    ReminderReach reach() {
        return new ReminderReach(staff.withRight(Right.REMINDERS_READ), mails::truth);
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
