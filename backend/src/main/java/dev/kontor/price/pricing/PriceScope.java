package dev.kontor.price.pricing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For whom, in which currency, for which day and as known when a price is asked. */
record PriceScope(
        @Nullable UUID customerId,
        @Nullable UUID classId,
        String currency,
        LocalDate day,
        @Nullable Instant asKnownAt,
        boolean explain) {

    /** The owners of the lists that may decide. */
    UUID[] owners() {
        return new UUID[] {
            customerId == null ? PriceList.NOBODY : customerId,
            classId == null ? PriceList.NOBODY : classId,
            PriceList.NOBODY
        };
    }

    UUID[] adjusters() {
        return new UUID[] {
            customerId == null ? PriceList.NOBODY : customerId, classId == null ? PriceList.NOBODY : classId
        };
    }
}
