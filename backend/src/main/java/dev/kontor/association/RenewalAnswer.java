package dev.kontor.association;

/** What somebody said about the next renewal. */
public enum RenewalAnswer {
    RENEW,
    END
}
