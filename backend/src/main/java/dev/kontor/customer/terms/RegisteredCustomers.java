package dev.kontor.customer.terms;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who came by a form of a site, or agreed to a text. */
@ApplicationScoped
class RegisteredCustomers implements CustomerPart {

    private final Sql sql;

    RegisteredCustomers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Rows> rows() {
        return List.of(
                Rows.by("legal_acceptance", "customer_id").shown(Held.ACCEPTED_TERMS),
                Rows.by("registration", "customer_id").shown(Held.REGISTRATION_FORMS));
    }

    @Override
    public Set<UUID> used(Collection<UUID> customers) {
        return Set.copyOf(sql.query("""
                        select r.customer_id from registration r
                         where r.reseller_id = :reseller and r.customer_id = any (cast(:ids as uuid[]))
                        union
                        select a.customer_id from legal_acceptance a
                         where a.reseller_id = :reseller and a.customer_id = any (cast(:ids as uuid[]))""").array("ids", customers).list(UUID.class));
    }
}
