package dev.kontor.price.preview;

import java.math.BigDecimal;
import java.util.UUID;

/** What a change does to one customer; revenue per year, of the renewals whose price changes. */
public record AffectedCustomer(
        UUID customerId,
        String number,
        String name,
        CustomerEffect effect,
        long chargesAffected,
        BigDecimal revenueBefore,
        BigDecimal revenueAfter) {

    /** How the change meets a customer. */
    public enum CustomerEffect {
        AFFECTED,
        /** Its own prices hide every change. */
        SHIELDED,
        /** Affected, and a price falls below the wanted margin; only with the right to see costs. */
        NEWLY_BELOW_MARGIN
    }
}
