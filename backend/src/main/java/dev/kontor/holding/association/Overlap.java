package dev.kontor.holding.association;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subscription that somebody has in the period that is asked for; {@code pointer} says where it was asked for. */
public record Overlap(
        String pointer,
        UUID subscriptionId,
        String identifier,
        UUID associationId,
        AssociationView.AssociatedCustomer customer,
        LocalDate startsOn,
        @Nullable LocalDate lastOn) {

    String detail() {
        return "%s is with %s (%s) from %s%s."
                .formatted(
                        identifier,
                        customer.name(),
                        customer.number(),
                        startsOn,
                        lastOn == null ? " on" : " to " + lastOn);
    }
}
