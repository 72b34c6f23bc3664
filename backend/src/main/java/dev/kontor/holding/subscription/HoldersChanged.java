package dev.kontor.holding.subscription;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** Fired in the transaction in which customers get, keep for another time or lose subscriptions. */
public record HoldersChanged(Collection<Held> held, Collection<UUID> gone) {

    /**
     * A subscription in the hands of a customer, both days inclusive.
     *
     * @param id by which it is known to whoever says so
     */
    public record Held(UUID id, UUID subscriptionId, UUID customerId, LocalDate startsOn, LocalDate lastOn) {}
}
