package dev.kontor.tenant.reseller;

import java.util.UUID;

/** Fired in the transaction that makes the reseller: modules above add what every reseller starts with. */
public record ResellerCreated(UUID id) {}
