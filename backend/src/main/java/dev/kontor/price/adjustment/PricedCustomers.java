package dev.kontor.price.adjustment;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Who has, or had, own prices or discounts. */
@ApplicationScoped
class PricedCustomers implements CustomerUse {

    private final Sql sql;

    PricedCustomers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<UUID> used(Collection<UUID> customers) {
        return Set.copyOf(sql.query("""
                        select l.owner_id from price_list l
                         where l.reseller_id = :reseller and l.owner_id = any (cast(:ids as uuid[]))
                        union
                        select a.owner_id from price_adjustment a
                         where a.reseller_id = :reseller and a.owner_id = any (cast(:ids as uuid[]))""").array("ids", customers).list(UUID.class));
    }
}
