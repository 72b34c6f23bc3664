package dev.kontor.customer;

import java.time.Instant;
import java.util.UUID;

/** A customer as it is before an import changes it. */
public record StoredCustomer(UUID id, long version, Instant createdAt, CustomerInput input) {}
