package dev.kontor.holding.association;

import dev.kontor.base.shared.TenantRows;
import dev.kontor.customer.relationship.ServiceAccess;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** While a customer has active associations, only their services are open to it (E23); nothing is stored for that. */
@ApplicationScoped
class AssociationAccess implements ServiceAccess {

    private final TenantRows rows;
    private final ResellerDay day;

    AssociationAccess(TenantRows rows, ResellerDay day) {
        this.rows = rows;
        this.day = day;
    }

    @Override
    public Optional<Set<String>> limitOf(UUID customerId) {
        List<Object[]> found = rows.query("""
                        select distinct x.code, 1
                          from association t
                          left join lateral unnest(t.services) as x (code) on true
                         where t.reseller_id = :reseller and t.customer_id = :customer and %s""".formatted(AssociationState.ACTIVE.sql()))
                .setParameter("customer", customerId)
                .setParameter("today", day.today())
                .list();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Set<String> codes = new HashSet<>();
        found.stream().filter(row -> row[0] != null).forEach(row -> codes.add(row[0].toString()));
        return Optional.of(codes);
    }
}
