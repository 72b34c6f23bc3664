package dev.kontor.holding.association;

/** What happens on the day of renewal (E17). */
public enum RenewalMode {
    /** It goes on. */
    AUTO_RENEW,
    /** It ends the day before. */
    EXPIRE,
    /** It goes on only if the customer or staff said so before; otherwise it ends the day before. */
    ASK
}
