package dev.kontor.holding.reminder;

import org.jspecify.annotations.Nullable;

/** Why a reminder is sent or not (L13). Stable; programs may rely on it. */
public enum ReminderCode {
    PLANNED(null),
    /** It is in the mails. */
    ALREADY_SENT("It was sent already; it is among the mails."),
    /** The association says that the customer gets no mails. */
    NOTIFY_OFF("Notifications are switched off for this association."),
    NO_ADDRESS("There is no e-mail address."),
    ADDRESS_NOT_ACCEPTED("This address is not one that Kontor sends mail to."),
    /** The business relationship is blocked or rejected. */
    BLOCKED("The business relationship is blocked or rejected."),
    /** The customer's renewals are locked, so that this one waits when its day comes. */
    RENEWAL_HELD("The customer's renewals are locked: this one will wait, and end unless they are unlocked."),
    RULE_OFF("This rule is switched off."),
    /** There is an event, but no rule for it. */
    NO_RULE("There is no rule for this event."),
    /** It is queued, and waits for a mail server. */
    NO_SERVER("No mail server is configured."),
    /** A demo keeps its mails. */
    CAUGHT("This server keeps its mails; nothing leaves it."),
    /** Days were missed, and a later reminder of the same event took its place. */
    OVERTAKEN("Days were missed; a later reminder of the same event takes its place."),
    /** Days were missed, and the event was over. */
    TOO_LATE("Days were missed; the event is over."),
    /** Its moment had passed before there was anything to remind of. */
    PASSED("Its moment was over before there was anything to remind of.");

    private final @Nullable String reason;

    ReminderCode(@Nullable String reason) {
        this.reason = reason;
    }

    /** For people; none for what will be sent. */
    @Nullable
    String reason() {
        return reason;
    }

    /** Nothing on our side is against the mail. */
    boolean queued() {
        return this == PLANNED || this == ALREADY_SENT || this == NO_SERVER || this == CAUGHT;
    }

    boolean willBeSent() {
        return this == PLANNED;
    }
}
