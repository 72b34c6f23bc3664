package dev.kontor.holding.association;

/** What became of an association on the day of its renewal. */
public enum RenewalOutcome {
    RENEWED,
    EXPIRED
}
