package dev.kontor.customer.customerclass;

import java.util.UUID;

/** Fired before the row goes, in the same transaction: modules above remove what they hold of the class. */
public record CustomerClassDeleted(UUID resellerId, UUID id) {}
