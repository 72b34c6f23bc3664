package dev.kontor.holding.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What will happen with a reminder, when, and why (L13). {@code code} is stable, {@code reason} is for people. */
public record ReminderTruth(
        boolean willBeSent,
        @Nullable Instant when,
        @Nullable String reason,
        ReminderCode code) {

    static ReminderTruth of(ReminderCode code, Instant when) {
        return new ReminderTruth(code.willBeSent(), code.willBeSent() ? when : null, code.reason(), code);
    }
}
