package dev.kontor.customer.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a customer is called, written to and recognised. */
public record CustomerContact(
        UUID id,
        String number,
        String displayName,
        @Nullable String email,
        String language,
        @Nullable String country) {}
