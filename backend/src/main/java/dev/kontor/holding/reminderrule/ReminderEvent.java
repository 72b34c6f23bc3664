package dev.kontor.holding.reminderrule;

/** What somebody is reminded of. */
public enum ReminderEvent {
    /** The last day of something that a customer has. */
    EXPIRY,
    /** The first day of the next period, whether it comes by itself or is asked for. */
    RENEWAL,
    /** The day on which the reseller's own contract ends; customers are not told of it (E21). */
    UPSTREAM_EXPIRY
}
