package dev.kontor.customer.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other modules need to know of a customer. */
public record CustomerRef(
        UUID id,
        String number,
        String displayName,
        @Nullable UUID classId,
        String currency) {}
