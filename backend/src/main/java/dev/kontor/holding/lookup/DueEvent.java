package dev.kontor.holding.lookup;

/** What happens to an association on a day to come. */
public enum DueEvent {
    ENDS,
    RENEWS,
    EXPIRES_UPSTREAM
}
