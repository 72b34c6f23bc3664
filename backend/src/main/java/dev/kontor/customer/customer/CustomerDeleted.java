package dev.kontor.customer.customer;

import java.util.UUID;

/** Fired before the row goes, in the same transaction: modules above remove what they hold of the customer. */
public record CustomerDeleted(UUID resellerId, UUID id) {}
