package dev.kontor.holding.subscription;

import java.util.Collection;
import java.util.UUID;

/** Fired in the transaction in which subscriptions got other values: modules above follow with what they show of them. */
public record SubscriptionsChanged(Collection<UUID> ids) {}
