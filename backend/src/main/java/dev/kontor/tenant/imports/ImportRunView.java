package dev.kontor.tenant.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was taken in.
 *
 * @param what customers, subscriptions, price-lists or customer-prices
 * @param takenBack how many of the things that it wrote were taken back
 * @param remaining how many can still be tried to take back: customers, subscriptions, or published changes of prices
 */
public record ImportRunView(
        UUID id,
        String what,
        String fileName,
        Instant importedAt,
        String importedBy,
        int created,
        int updated,
        int unchanged,
        int removed,
        int takenBack,
        @Nullable Instant takenBackAt,
        int remaining) {}
