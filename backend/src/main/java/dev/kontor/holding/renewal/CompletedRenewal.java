package dev.kontor.holding.renewal;

import dev.kontor.base.shared.Money;
import dev.kontor.holding.association.AssociationView.AssociatedCustomer;
import dev.kontor.price.rule.ResolvedPrice.PriceSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an association on the day of its renewal, at the price of that day, as everything was called then. The
 * association may be deleted since. What expired has no price.
 */
public record CompletedRenewal(
        UUID id,
        UUID associationId,
        @Nullable UUID subscriptionId,
        AssociatedCustomer customer,
        String productName,
        @Nullable String identifier,
        int quantity,
        @Nullable Integer intervalMonths,
        LocalDate periodStart,
        RenewalOutcome outcome,
        @Nullable Money unitPrice,
        @Nullable Money total,
        @Nullable PriceSource source,
        Instant ranAt) {

    /** Whether the next period began on that day, or did not. */
    public enum RenewalOutcome {
        RENEWED,
        EXPIRED
    }
}
