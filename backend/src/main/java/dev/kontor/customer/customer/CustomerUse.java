package dev.kontor.customer.customer;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Whether something hangs on customers, so that they cannot go unnoticed; whoever keeps it answers. */
public interface CustomerUse {

    /** Those of the customers on which something hangs, or did. */
    Set<UUID> used(Collection<UUID> customers);
}
