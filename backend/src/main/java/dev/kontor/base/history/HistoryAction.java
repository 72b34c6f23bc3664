package dev.kontor.base.history;

/** What happened to the subject of an event. */
public enum HistoryAction {
    CREATED,
    CHANGED,
    REVERTED,
    IMPORTED,
    /** Prices were published; taken back where prices are changed, not here. */
    PRICED,
    /** Decided by staff about a customer; another decision takes it back, not the history. */
    DECIDED,
    DELETED,
    /** Told to somebody or something else than what changed: a customer got or lost something; changed there, not here. */
    ASSOCIATED
}
