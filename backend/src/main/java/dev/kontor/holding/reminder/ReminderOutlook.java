package dev.kontor.holding.reminder;

import dev.kontor.access.right.Right;
import dev.kontor.access.staff.StaffContacts;
import dev.kontor.holding.reminderrule.DecidedUntil;
import dev.kontor.holding.reminderrule.ReminderSettings;
import dev.kontor.holding.reminderrule.ReminderWindow;
import dev.kontor.holding.reminderrule.SendingTime;
import dev.kontor.tenant.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;

/** What reminders meet at present: the days that are to be decided, and what becomes of a mail. */
@ApplicationScoped
class ReminderOutlook {

    private final ReminderSettings settings;
    private final DecidedUntil days;
    private final StaffContacts staff;
    private final Mails mails;

    ReminderOutlook(ReminderSettings settings, DecidedUntil days, StaffContacts staff, Mails mails) {
        this.settings = settings;
        this.days = days;
        this.staff = staff;
        this.mails = mails;
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
}
