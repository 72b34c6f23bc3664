package dev.kontor.customer.customer;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where customers stand, repeated in their rows so that lists show it and are narrowed by it (D9). */
@ApplicationScoped
public class CustomerStandings {

    private final Sql sql;

    CustomerStandings(Sql sql) {
        this.sql = sql;
    }

    /** The status of each business relationship by customer; it is no version of the customer. */
    public void stand(Map<UUID, String> statuses) {
        if (statuses.isEmpty()) {
            return;
        }
        List<Map.Entry<UUID, String>> standings = new ArrayList<>(statuses.entrySet());
        sql.query("""
                        update customer c set relationship = n.status
                          from unnest(cast(:ids as uuid[]), cast(:statuses as text[])) as n (id, status)
                         where c.reseller_id = :reseller and c.id = n.id""")
                .array("ids", standings, Map.Entry::getKey)
                .array("statuses", standings, Map.Entry::getValue)
                .later();
    }
}
