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
        return new ReminderTruth(code.willBeSent(), code.willBeSent() ? when : null, reason(code), code);
    }

    private static @Nullable String reason(ReminderCode code) {
        return switch (code) {
            case PLANNED -> null;
            case ALREADY_SENT -> "It was sent already; it is among the mails.";
            case NOTIFY_OFF -> "Notifications are switched off for this association.";
            case NO_ADDRESS -> "There is no e-mail address.";
            case ADDRESS_NOT_ACCEPTED -> "This address is not one that Kontor sends mail to.";
            case BLOCKED -> "The business relationship is blocked or rejected.";
            case RULE_OFF -> "This rule is switched off.";
            case NO_RULE -> "There is no rule for this event.";
            case NO_SERVER -> "No mail server is configured.";
            case CAUGHT -> "This server keeps its mails; nothing leaves it.";
            case OVERTAKEN -> "Days were missed; a later reminder of the same event takes its place.";
            case TOO_LATE -> "Days were missed; the event is over.";
            case PASSED -> "Its moment was over before there was anything to remind of.";
        };
    }
}
