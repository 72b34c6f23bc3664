package dev.kontor.notification;

import dev.kontor.notification.PlannedReminderView.RemindedCustomer;
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
