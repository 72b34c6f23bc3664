package dev.kontor.holding.reminder;

import dev.kontor.holding.reminder.DueSubjects.Position;
import dev.kontor.tenant.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides some events in one transaction: what is decided, and the mails that follow from it, or neither. */
@ApplicationScoped
class ReminderBatches {

    private final DueSubjects subjects;
    private final Reminders reminders;
    private final ReminderMails letters;
    private final Mails mails;
    private final ReminderConfig config;

    ReminderBatches(
            DueSubjects subjects, Reminders reminders, ReminderMails letters, Mails mails, ReminderConfig config) {
        this.subjects = subjects;
        this.reminders = reminders;
        this.letters = letters;
        this.mails = mails;
        this.config = config;
    }

    /** How many mails were queued, and where to go on; nowhere after the last events. */
    record Done(@Nullable Position next, int queued) {}

    /** {@code before}: the mails that were queued in this round. */
    @Transactional
    public Done decide(ReminderRound round, ReminderSource source, Position after, int before) {
        List<ReminderSubject> found = subjects.after(after, source, round, config.batch());
        List<ReminderDecision> fresh = reminders.add(
                found.stream().flatMap(one -> round.decide(one).stream()).toList(), round.window());
        List<ReminderDecision> written =
                fresh.stream().filter(ReminderDecision::isMail).toList();
        Duration later = Duration.ofMinutes(before / config.perMinute());
        mails.queueAll(
                letters.of(written, round.window().today()), round.began().plus(later));
        boolean more = found.size() == config.batch();
        Position next =
                more ? new Position(found.getLast().on(), found.getLast().id()) : null;
        return new Done(next, written.size());
    }
}
