package dev.kontor.customer.customer;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customerclass.CustomerClasses.ClassMembers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which customers are in which class. */
@ApplicationScoped
class CustomersOfClasses implements ClassMembers {

    private static final String ANY_LIFE = "app.life = 'any'";

    private final Sql sql;

    CustomersOfClasses(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, Long> counts(Collection<UUID> classIds) {
        return sql.query("""
                        select class_id, count(*) from customer
                         where reseller_id = :reseller and class_id = any (:ids) group by class_id""").array("ids", classIds).map(UUID.class, Long.class);
    }

    /** Deleted ones, too: they come back into their class. */
    @Override
    public boolean any(UUID classId) {
        return sql.query("select 1 from customer where reseller_id = :reseller and class_id = :id limit 1")
                .bind("id", classId)
                .setting(ANY_LIFE)
                .exists();
    }

    /** Deleted ones, too. */
    @Override
    public Set<String> currencies(UUID classId) {
        return Set.copyOf(sql.query("""
                        select distinct cast(currency as text) from customer
                         where reseller_id = :reseller and class_id = :id""").bind("id", classId).setting(ANY_LIFE).list(String.class));
    }
}
