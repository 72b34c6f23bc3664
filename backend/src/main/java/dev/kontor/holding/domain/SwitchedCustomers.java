package dev.kontor.holding.domain;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whose switches for domains were set. */
@ApplicationScoped
class SwitchedCustomers implements CustomerPart {

    private final Sql sql;

    SwitchedCustomers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Rows> rows() {
        return List.of(Rows.by("customer_domain_settings", "customer_id").shown(Held.DOMAIN_SETTINGS));
    }

    @Override
    public Set<UUID> used(Collection<UUID> customers) {
        return Set.copyOf(sql.query("""
                        select s.customer_id from customer_domain_settings s
                         where s.reseller_id = :reseller and s.customer_id = any (cast(:ids as uuid[]))""").array("ids", customers).list(UUID.class));
    }
}
