package dev.kontor.customer.customer;

import dev.kontor.base.home.ChangedThings;
import dev.kontor.base.home.HomeChange.ChangedThing;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Customers whose data changed, on the start page. */
@ApplicationScoped
class ChangedCustomers implements ChangedThings {

    private final Sql sql;

    ChangedCustomers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<String> rights() {
        return List.of("customers:read");
    }

    @Override
    public ChangedThing kind() {
        return ChangedThing.CUSTOMER;
    }

    @Override
    public Set<String> namedIn() {
        return Set.of("customerId", "registeredById");
    }

    @Override
    public Map<UUID, ThingName> names(Collection<UUID> ids) {
        return sql.query("""
                        select id, display_name as name, cast(null as text) as of from customer
                         where reseller_id = :reseller and id = any (cast(:ids as uuid[]))""").array("ids", ids).map(UUID.class, ThingName.class);
    }
}
