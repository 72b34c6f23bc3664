package dev.kontor.notification;

/** Whether a decided reminder went to the mails. */
public enum ReminderOutcome {
    QUEUED,
    SKIPPED
}
