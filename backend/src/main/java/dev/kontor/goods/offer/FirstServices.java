package dev.kontor.goods.offer;

import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.reseller.ResellerCreated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** The services that every reseller starts with; the same as in the database's changelog. */
@ApplicationScoped
class FirstServices {

    private final Sql sql;

    FirstServices(Sql sql) {
        this.sql = sql;
    }

    void add(@Observes ResellerCreated created) {
        sql.query("""
                        insert into service_offer (reseller_id, code, name, position, active, version)
                        select :reseller, n.code, n.name, n.position, true, 0
                          from unnest(cast(:codes as text[]), cast(:names as text[])) with ordinality
                            as n (code, name, position)""")
                .array("codes", List.of(Services.ORDER, "CONTENT", "EDI"))
                .array("names", List.of("Order", "Content", "EDI"))
                .update();
    }
}
