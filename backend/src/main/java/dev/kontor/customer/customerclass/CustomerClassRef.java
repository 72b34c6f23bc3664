package dev.kontor.customer.customerclass;

import java.util.UUID;

/** What other modules need to know of a class. */
public record CustomerClassRef(UUID id, String name, String currency) {}
