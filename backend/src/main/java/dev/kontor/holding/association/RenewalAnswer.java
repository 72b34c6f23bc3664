package dev.kontor.holding.association;

/** What somebody said about the next renewal. */
public enum RenewalAnswer {
    RENEW,
    END
}
