package dev.kontor.shared;

/** What happened to the subject of an event. */
public enum HistoryAction {
    CREATED,
    CHANGED,
    REVERTED,
    IMPORTED,
    DELETED
}
