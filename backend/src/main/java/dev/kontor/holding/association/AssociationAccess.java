package dev.kontor.holding.association;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.relationship.ServicesOfCustomers.ServiceAccess;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** While a customer has active associations, only their services are open to it (E23); nothing is stored for that. */
@ApplicationScoped
class AssociationAccess implements ServiceAccess {

    private final Sql sql;
    private final ResellerDay day;

    AssociationAccess(Sql sql, ResellerDay day) {
        this.sql = sql;
        this.day = day;
    }

    @Override
    public Optional<Set<String>> limitOf(UUID customerId) {
        List<Limit> found = sql.query("""
                        select distinct x.code
                          from association t
                          left join lateral unnest(t.services) as x (code) on true
                         where t.reseller_id = :reseller and t.customer_id = :customer and %s""".formatted(AssociationState.ACTIVE.sql()))
                .bind("customer", customerId)
                .bind("today", day.today())
                .list(Limit.class);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        found.stream().map(Limit::code).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /** A service of an association; none when it has none. */
    private record Limit(@Nullable String code) {}
}
