package dev.kontor.customer.relationship;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What customers may do here, asked for, signed in with, or were written. */
@ApplicationScoped
class UsedCustomers implements CustomerUse {

    private final Sql sql;

    UsedCustomers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<UUID> used(Collection<UUID> customers) {
        return Set.copyOf(sql.query("""
                        select u.customer_id from business_relationship u
                         where u.reseller_id = :reseller and u.customer_id = any (cast(:ids as uuid[]))
                        union
                        select u.customer_id from customer_order_term u
                         where u.reseller_id = :reseller and u.customer_id = any (cast(:ids as uuid[]))
                        union
                        select u.customer_id from customer_service u
                         where u.reseller_id = :reseller and u.customer_id = any (cast(:ids as uuid[]))
                        union
                        select u.customer_id from customer_catalogue u
                         where u.reseller_id = :reseller and u.customer_id = any (cast(:ids as uuid[]))
                        union
                        select u.customer_id from service_request u
                         where u.reseller_id = :reseller and u.customer_id = any (cast(:ids as uuid[]))
                        union
                        select u.customer_id from customer_login u
                         where u.reseller_id = :reseller and u.customer_id = any (cast(:ids as uuid[]))
                        union
                        select u.customer_id from mail u
                         where u.reseller_id = :reseller and u.customer_id = any (cast(:ids as uuid[]))""").array("ids", customers).list(UUID.class));
    }
}
