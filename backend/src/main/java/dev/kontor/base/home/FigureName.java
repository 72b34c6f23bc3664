package dev.kontor.base.home;

/** The figures of the start page, in their order. */
public enum FigureName {
    OPEN_REQUESTS,
    /** What renews in the next thirty days, in money. */
    RENEWALS,
    PRICE_FINDINGS,
    /** Of this week. */
    REGISTRATIONS
}
