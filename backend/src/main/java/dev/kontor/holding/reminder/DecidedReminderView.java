package dev.kontor.holding.reminder;

import dev.kontor.holding.reminder.PlannedReminderView.RemindedCustomer;
import dev.kontor.holding.reminderrule.ReminderEvent;
import dev.kontor.holding.reminderrule.ReminderRecipient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was decided about a reminder; {@code mailId} is its mail, which knows its own fate. */
public record DecidedReminderView(
        UUID id,
        ReminderEvent event,
        LocalDate eventOn,
        int daysBefore,
        ReminderRecipient recipient,
        ReminderSubjectRef subject,
        @Nullable RemindedCustomer customer,
        ReminderOutcome outcome,
        ReminderTruth truth,
        @Nullable UUID mailId,
        Instant decidedAt) {}
