package dev.kontor.holding.association;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Customers whose business relationship is not active. */
@ApplicationScoped
class BlockedCustomers {

    private final Sql sql;

    BlockedCustomers(Sql sql) {
        this.sql = sql;
    }

    /** Their names, in one statement. */
    List<String> among(Collection<UUID> customerIds) {
        return sql.query("""
                        select c.display_name
                          from business_relationship b
                          join customer c on c.reseller_id = b.reseller_id and c.id = b.customer_id
                         where b.reseller_id = :reseller and b.customer_id = any (cast(:ids as uuid[]))
                           and b.status <> 'ACTIVE' order by c.sort_name""").array("ids", customerIds).list(String.class);
    }
}
