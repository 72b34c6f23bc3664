package dev.kontor.customer.relationship;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who knows what customers are limited to at present (E23); nothing that was released is changed by it. */
public interface ServiceAccess {

    /** The codes of the only services that the customer may use now; absent for a customer without such a limit. */
    Optional<Set<String>> limitOf(UUID customerId);
}
