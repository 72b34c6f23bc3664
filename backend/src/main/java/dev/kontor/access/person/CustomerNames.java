package dev.kontor.access.person;

import java.util.UUID;

/** Asks whoever keeps the customers what one of them is called: their people must not have that as a password. */
public interface CustomerNames {

    /** Empty when there is no such customer. */
    String name(UUID customerId);
}
