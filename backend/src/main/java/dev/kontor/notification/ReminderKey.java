package dev.kontor.notification;

import java.time.LocalDate;
import java.util.UUID;

/** What makes a reminder the same one. */
record ReminderKey(
        UUID subjectId, ReminderEvent event, LocalDate eventOn, int daysBefore, ReminderRecipient recipient) {}
