package dev.kontor.customer.privacy;

import java.util.Set;
import java.util.UUID;

/** Fired while a person is erased, in the same transaction: modules above erase what they hold under these addresses. */
public record PersonErased(UUID customer, Set<String> addresses) {}
