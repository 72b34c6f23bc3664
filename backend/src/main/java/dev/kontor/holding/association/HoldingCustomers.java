package dev.kontor.holding.association;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Who has, had or will have something, or registered it for others. */
@ApplicationScoped
class HoldingCustomers implements CustomerUse {

    private final Sql sql;

    HoldingCustomers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<UUID> used(Collection<UUID> customers) {
        return Set.copyOf(sql.query("""
                        select a.customer_id from association a
                         where a.reseller_id = :reseller and a.customer_id = any (cast(:ids as uuid[]))
                        union
                        select a.registered_by from association a
                         where a.reseller_id = :reseller and a.registered_by = any (cast(:ids as uuid[]))""").array("ids", customers).list(UUID.class));
    }
}
