package dev.kontor.holding.reminder;

import dev.kontor.base.shared.Cursor;
import dev.kontor.holding.reminderrule.ReminderRecipient;
import dev.kontor.holding.reminderrule.ReminderRuleView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event and a rule that reminds of it, on that day. The event of a later period is known from a day on, that of the
 * period before it.
 */
record PlannedRow(
        ReminderSubject subject,
        int daysBefore,
        ReminderRecipient recipient,
        LocalDate sendDay,
        @Nullable LocalDate knownOn) {

    /** The day of the reminder comes before there is anything to remind of. */
    boolean isTooEarly() {
        return knownOn != null && sendDay.isBefore(knownOn);
    }

    boolean isBy(ReminderRuleView rule) {
        return rule.event() == subject.event() && rule.daysBefore() == daysBefore && rule.recipient() == recipient;
    }

    String cursor() {
        return Cursor.encode(
                PlannedQuery.SORT,
                sendDay.toString(),
                subject.id().toString(),
                subject.event().name(),
                String.valueOf(daysBefore),
                recipient.name());
    }

    ReminderKey key() {
        return new ReminderKey(subject.id(), subject.event(), subject.on(), daysBefore, recipient);
    }
}
