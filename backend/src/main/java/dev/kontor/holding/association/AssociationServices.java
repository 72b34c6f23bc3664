package dev.kontor.holding.association;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerLock;
import dev.kontor.goods.offer.ServiceRef;
import dev.kontor.goods.offer.Services;
import dev.kontor.holding.association.AssociationPreview.AccessPreview;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Which services are open to customers while they have something, and what an association changes about that (E23). */
@ApplicationScoped
class AssociationServices {

    private static final UUID NONE = new UUID(0, 0);

    /** Customers whose active associations limit them: to which services, and to which without the one that is changed. */
    private static final String LIMITED = """
            limited as (
              select t.customer_id, array_agg(x.code) as codes,
                     array_agg(x.code) filter (where t.id <> :own) as others
                from association t left join lateral unnest(t.services) as x (code) on true
               where t.reseller_id = :reseller and t.customer_id = any (cast(:customers as uuid[])) and %s
               group by t.customer_id)""".formatted(AssociationState.ACTIVE.sql());

    private final Services services;
    private final Sql sql;
    private final ResellerDay day;

    AssociationServices(Services services, Sql sql, ResellerDay day) {
        this.services = services;
        this.sql = sql;
        this.day = day;
    }

    /** 422 for what is not on offer. */
    void requireOffered(List<String> codes) {
        services.requireOffered(codes, "/services");
    }

    /** Those that are wanted, for each customer; unless any were named, each keeps what is open to it: nothing goes by itself. */
    Map<UUID, List<String>> of(NewAssociations wanted) {
        List<String> named = wanted.services();
        if (named == null) {
            return open(wanted.customers());
        }
        requireOffered(named);
        Map<UUID, List<String>> same = new HashMap<>();
        wanted.customers().forEach(customer -> same.put(customer, named));
        return same;
    }

    private Map<UUID, List<String>> open(Collection<UUID> customerIds) {
        return sql.query("with " + LIMITED + """

                        select r.customer_id, o.code
                          from customer_service r
                          join service_offer o on o.reseller_id = r.reseller_id and o.code = r.service_code and o.active
                          left join limited l on l.customer_id = r.customer_id
                         where r.reseller_id = :reseller and r.customer_id = any (cast(:customers as uuid[]))
                           and (l.customer_id is null or o.code = any (l.codes))
                         order by o.position, o.code""")
                .array("customers", customerIds)
                .bind("own", NONE)
                .bind("today", day.today())
                .groups(UUID.class, String.class);
    }

    /** A service, whether it can be used before and afterwards, and whether somebody loses it. */
    private record Access(String code, String name, boolean before, boolean after, boolean lost) {}

    /** Of new ones. */
    AccessPreview access(Map<UUID, List<String>> services) {
        return access(services, NONE);
    }

    /**
     * One statement for all customers; a service counts when one of them has it, and is lost when one of them loses it.
     * {@code own} is the association that these services are to be of.
     */
    AccessPreview access(Map<UUID, List<String>> services, UUID own) {
        List<Map.Entry<UUID, List<String>>> wanted = List.copyOf(services.entrySet());
        List<Access> found = sql.query("with " + LIMITED + """
                        ,
                        wanted as (
                          select n.customer_id, string_to_array(n.services, ',') as codes
                            from unnest(cast(:customers as uuid[]), cast(:services as text[])) as n (customer_id, services)),
                        usable as (
                          select o.code, o.name, o.position,
                                 l.customer_id is null or coalesce(o.code = any (l.codes), false) as before,
                                 coalesce(o.code = any (w.codes), false) or coalesce(o.code = any (l.others), false) as after
                            from customer_service r
                            join wanted w on w.customer_id = r.customer_id
                            join service_offer o on o.reseller_id = r.reseller_id and o.code = r.service_code and o.active
                            left join limited l on l.customer_id = r.customer_id
                           where r.reseller_id = :reseller
                             and not exists (select 1 from business_relationship b
                                              where b.reseller_id = :reseller and b.customer_id = r.customer_id
                                                and b.status <> 'ACTIVE'))
                        select code, name, bool_or(before) as before, bool_or(after) as after,
                               bool_or(before and not after) as lost
                          from usable group by code, name, position order by position, code""")
                .array("customers", wanted, Map.Entry::getKey)
                .array("services", wanted, entry -> String.join(",", entry.getValue()))
                .bind("own", own)
                .bind("today", day.today())
                .list(Access.class);
        return new AccessPreview(those(found, Access::before), those(found, Access::after), those(found, Access::lost));
    }

    /** The names of those whose business relationship is not active. */
    List<String> blocked(Collection<UUID> customerIds) {
        return sql.query("""
                        select c.display_name
                          from business_relationship b
                          join customer c on c.reseller_id = b.reseller_id and c.id = b.customer_id
                         where b.reseller_id = :reseller and b.customer_id = any (cast(:ids as uuid[]))
                           and b.status <> 'ACTIVE' order by c.sort_name""").array("ids", customerIds).list(String.class);
    }

    /** The names of those whose orders are locked. */
    List<String> refusedOrders(Collection<UUID> customerIds) {
        return sql.query("""
                        select c.display_name from customer c
                         where c.reseller_id = :reseller and c.id = any (cast(:ids as uuid[])) and %s
                         order by c.sort_name""".formatted(CustomerLock.ORDERS.sql("c")))
                .array("ids", customerIds)
                .list(String.class);
    }

    private static List<ServiceRef> those(List<Access> found, Predicate<Access> which) {
        return found.stream()
                .filter(which)
                .map(access -> new ServiceRef(access.code(), access.name()))
                .toList();
    }
}
