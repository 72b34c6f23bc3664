package dev.kontor.goods.catalog;

import dev.kontor.base.history.ThingNames;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Products that histories of other things name. */
@ApplicationScoped
class ProductNames implements ThingNames {

    private final Sql sql;

    ProductNames(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String subject() {
        return "product";
    }

    @Override
    public Set<String> namedIn() {
        return Set.of("productId");
    }

    @Override
    public Map<UUID, ThingName> names(Collection<UUID> ids) {
        return sql.query("""
                        select id, name, cast(null as text) as of from product
                         where reseller_id = :reseller and id = any (cast(:ids as uuid[]))""").array("ids", ids).map(UUID.class, ThingName.class);
    }
}
