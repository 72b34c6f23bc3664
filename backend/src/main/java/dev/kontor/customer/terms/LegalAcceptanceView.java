package dev.kontor.customer.terms;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which version of a text of which site a customer accepted, when, and from which network address. */
public record LegalAcceptanceView(
        UUID textId,
        String siteName,
        String code,
        int version,
        boolean current,
        Instant acceptedAt,
        @Nullable String address) {}
