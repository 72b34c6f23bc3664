package dev.kontor.customer.customerclass;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Who is in a class; whoever keeps the customers answers. */
public interface ClassMembers {

    /** How many customers are in each of the classes; one without any is absent. */
    Map<UUID, Long> counts(Collection<UUID> classIds);

    boolean any(UUID classId);
}
