package dev.kontor.customer.duplicate;

import java.util.List;
import java.util.UUID;

/** Another customer that may be the same, and why one would think so. */
public record DuplicateView(UUID customerId, String name, String number, List<Likeness> why) {}
