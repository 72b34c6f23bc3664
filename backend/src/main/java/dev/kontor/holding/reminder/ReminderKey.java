package dev.kontor.holding.reminder;

import dev.kontor.holding.reminderrule.ReminderEvent;
import dev.kontor.holding.reminderrule.ReminderRecipient;
import java.time.LocalDate;
import java.util.UUID;

/** What makes a reminder the same one. */
record ReminderKey(
        UUID subjectId, ReminderEvent event, LocalDate eventOn, int daysBefore, ReminderRecipient recipient) {}
