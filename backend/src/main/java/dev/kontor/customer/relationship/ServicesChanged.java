package dev.kontor.customer.relationship;

import java.util.UUID;

/** Fired in the transaction in which services or catalogues of a customer were released or taken back. */
public record ServicesChanged(UUID resellerId, UUID customerId) {}
