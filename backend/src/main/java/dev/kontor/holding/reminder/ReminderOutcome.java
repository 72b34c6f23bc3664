package dev.kontor.holding.reminder;

/** Whether a decided reminder went to the mails. */
public enum ReminderOutcome {
    QUEUED,
    SKIPPED
}
