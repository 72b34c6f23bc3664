package dev.kontor.tenant.reseller;

import dev.kontor.base.shared.Versioned;
import java.time.Instant;
import java.util.UUID;

/** A reseller: the tenant to which everything else belongs. */
public record ResellerView(
        UUID id,
        String name,
        String slug,
        String currency,
        String language,
        String timeZone,
        String customerNumberPattern,
        long version,
        Instant createdAt)
        implements Versioned {}
