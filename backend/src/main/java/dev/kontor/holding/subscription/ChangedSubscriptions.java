package dev.kontor.holding.subscription;

import dev.kontor.base.home.ChangedThings;
import dev.kontor.base.home.HomeChange.ChangedThing;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Subscriptions that changed, on the start page. */
@ApplicationScoped
class ChangedSubscriptions implements ChangedThings {

    private final Sql sql;

    ChangedSubscriptions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<String> rights() {
        return List.of("subscriptions:read");
    }

    @Override
    public ChangedThing kind() {
        return ChangedThing.SUBSCRIPTION;
    }

    @Override
    public Set<String> namedIn() {
        return Set.of("subscriptionId");
    }

    @Override
    public String nameField() {
        return "identifier";
    }

    @Override
    public Map<UUID, ThingName> names(Collection<UUID> ids) {
        return sql.query("""
                        select id, identifier as name, cast(null as text) as of from subscription
                         where reseller_id = :reseller and id = any (cast(:ids as uuid[]))""").array("ids", ids).map(UUID.class, ThingName.class);
    }
}
