package dev.kontor.customer.customerclass;

import dev.kontor.base.home.ChangedThings;
import dev.kontor.base.home.HomeChange.ChangedThing;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Classes that changed, on the start page. */
@ApplicationScoped
class ChangedClasses implements ChangedThings {

    private final Sql sql;

    ChangedClasses(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<String> rights() {
        return List.of("classes:read");
    }

    @Override
    public ChangedThing kind() {
        return ChangedThing.CUSTOMER_CLASS;
    }

    @Override
    public Set<String> namedIn() {
        return Set.of("classId");
    }

    @Override
    public Map<UUID, ThingName> names(Collection<UUID> ids) {
        return sql.query("""
                        select id, name, cast(null as text) as of from customer_class
                         where reseller_id = :reseller and id = any (cast(:ids as uuid[]))""").array("ids", ids).map(UUID.class, ThingName.class);
    }
}
