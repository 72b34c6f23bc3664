package dev.kontor.holding.association;

import dev.kontor.base.home.ChangedThings;
import dev.kontor.base.home.HomeChange.ChangedThing;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Associations that changed, on the start page: what was given, and to whom. */
@ApplicationScoped
class ChangedAssociations implements ChangedThings {

    private final Sql sql;

    ChangedAssociations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<String> rights() {
        return List.of("associations:read");
    }

    @Override
    public ChangedThing kind() {
        return ChangedThing.ASSOCIATION;
    }

    @Override
    public Map<UUID, ThingName> names(Collection<UUID> ids) {
        return sql.query("""
                        select a.id, coalesce(s.identifier, p.name) as name, c.display_name as of
                          from association a
                          join customer c on c.reseller_id = a.reseller_id and c.id = a.customer_id
                          left join subscription s on s.reseller_id = a.reseller_id and s.id = a.subscription_id
                          left join product p on p.reseller_id = a.reseller_id and p.id = a.product_id
                         where a.reseller_id = :reseller and a.id = any (cast(:ids as uuid[]))""").array("ids", ids).map(UUID.class, ThingName.class);
    }
}
