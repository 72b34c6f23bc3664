package dev.kontor.customer.relationship;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What customers may do here, asked for, signed in with, or were written. */
@ApplicationScoped
class UsedCustomers implements CustomerPart {

    private final Sql sql;

    UsedCustomers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Rows> rows() {
        return List.of(
                Rows.by("customer_order_term", "customer_id"),
                Rows.by("customer_service", "customer_id").shown(Held.SERVICES).named("p.before ->> 'service_code'"),
                Rows.by("customer_catalogue", "customer_id").shown(Held.CATALOGUES),
                Rows.by("business_relationship", "customer_id"),
                Rows.by("service_request_service", "customer_id"),
                Rows.of("service_request_catalogue", """
                        t.request_id in (select q.id from service_request q
                         where q.reseller_id = :reseller and q.customer_id = :customer)"""),
                Rows.by("service_request", "customer_id").shown(Held.REQUESTS));
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
