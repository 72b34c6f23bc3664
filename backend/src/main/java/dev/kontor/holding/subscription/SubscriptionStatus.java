package dev.kontor.holding.subscription;

/** How a subscription stands upstream. */
public enum SubscriptionStatus {
    ACTIVE,
    SUSPENDED,
    EXPIRED,
    CANCELLED
}
