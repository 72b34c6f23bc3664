package dev.kontor.holding.reminder;

/** Why a reminder is sent or not (L13). Stable; programs may rely on it. */
public enum ReminderCode {
    PLANNED,
    /** It is in the mails. */
    ALREADY_SENT,
    /** The association says that the customer gets no mails. */
    NOTIFY_OFF,
    NO_ADDRESS,
    ADDRESS_NOT_ACCEPTED,
    /** The business relationship is blocked or rejected. */
    BLOCKED,
    RULE_OFF,
    /** There is an event, but no rule for it. */
    NO_RULE,
    /** It is queued, and waits for a mail server. */
    NO_SERVER,
    /** A demo keeps its mails. */
    CAUGHT,
    /** Days were missed, and a later reminder of the same event took its place. */
    OVERTAKEN,
    /** Days were missed, and the event was over. */
    TOO_LATE,
    /** Its moment had passed before there was anything to remind of. */
    PASSED;

    /** Nothing on our side is against the mail. */
    boolean queued() {
        return this == PLANNED || this == ALREADY_SENT || this == NO_SERVER || this == CAUGHT;
    }

    boolean willBeSent() {
        return this == PLANNED;
    }
}
