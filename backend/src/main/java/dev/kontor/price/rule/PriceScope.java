package dev.kontor.price.rule;

import dev.kontor.price.list.AsKnownAt;
import dev.kontor.price.list.PriceOwner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For whom, in which currency, for which day and as known when a price is asked. */
public record PriceScope(
        @Nullable UUID customerId,
        @Nullable UUID classId,
        String currency,
        LocalDate day,
        @Nullable Instant asKnownAt,
        boolean explain) {

    AsKnownAt known() {
        return new AsKnownAt(asKnownAt);
    }

    /** The owners of the lists that may decide. */
    Set<UUID> owners() {
        Set<UUID> owners = adjusters();
        owners.add(PriceOwner.NOBODY);
        return owners;
    }

    Set<UUID> adjusters() {
        Set<UUID> adjusters = new HashSet<>();
        if (customerId != null) {
            adjusters.add(customerId);
        }
        if (classId != null) {
            adjusters.add(classId);
        }
        return adjusters;
    }
}
