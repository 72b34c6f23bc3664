package dev.kontor.customer.relationship;

import dev.kontor.base.home.ChangedThings;
import dev.kontor.base.home.HomeChange.ChangedThing;
import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.customer.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Customers about whom something was decided, on the start page. */
@ApplicationScoped
class ChangedRelationships implements ChangedThings {

    private final Customers customers;

    ChangedRelationships(Customers customers) {
        this.customers = customers;
    }

    @Override
    public List<String> rights() {
        return List.of("relationships:read");
    }

    @Override
    public ChangedThing kind() {
        return ChangedThing.RELATIONSHIP;
    }

    @Override
    public Map<UUID, ThingName> names(Collection<UUID> ids) {
        return customers.byIds(ids).stream()
                .collect(Collectors.toMap(CustomerRef::id, customer -> new ThingName(customer.displayName(), null)));
    }
}
