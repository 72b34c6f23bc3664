package dev.kontor.holding.association;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A period began, or did not; fired once for each, in the transaction that decides it. */
public record AssociationRenewed(
        UUID associationId,
        UUID customerId,
        LocalDate periodStart,
        RenewalOutcome outcome,
        @Nullable RenewalPrice price) {

    /** What became of an association on the day of its renewal. */
    public enum RenewalOutcome {
        RENEWED,
        EXPIRED
    }
}
