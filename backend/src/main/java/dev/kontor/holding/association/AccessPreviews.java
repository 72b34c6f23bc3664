package dev.kontor.holding.association;

import dev.kontor.base.sql.Sql;
import dev.kontor.goods.offer.ServiceRef;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** What customers may use now, and what while they have one more association (E23, L8). */
@ApplicationScoped
class AccessPreviews {

    private final Sql sql;
    private final ResellerDay day;

    AccessPreviews(Sql sql, ResellerDay day) {
        this.sql = sql;
        this.day = day;
    }

    /** One statement for all customers; a service counts when one of them has it, and is lost when one of them loses it. */
    AssociationPreview.AccessPreview of(Collection<UUID> customerIds, Collection<String> services) {
        List<Access> found = sql.query("""
                        with limited as (
                          select t.customer_id, array_agg(x.code) as codes
                            from association t left join lateral unnest(t.services) as x (code) on true
                           where t.reseller_id = :reseller and t.customer_id = any (cast(:customers as uuid[])) and %s
                           group by t.customer_id),
                        usable as (
                          select o.code, o.name, o.position,
                                 l.customer_id is null or coalesce(o.code = any (l.codes), false) as before,
                                 o.code = any (cast(:services as text[])) or coalesce(o.code = any (l.codes), false) as after
                            from customer_service r
                            join service_offer o on o.reseller_id = r.reseller_id and o.code = r.service_code and o.active
                            left join limited l on l.customer_id = r.customer_id
                           where r.reseller_id = :reseller and r.customer_id = any (cast(:customers as uuid[]))
                             and not exists (select 1 from business_relationship b
                                              where b.reseller_id = :reseller and b.customer_id = r.customer_id
                                                and b.status <> 'ACTIVE'))
                        select code, name, bool_or(before) as before, bool_or(after) as after,
                               bool_or(before and not after) as lost
                          from usable group by code, name, position order by position, code""".formatted(AssociationState.ACTIVE.sql()))
                .array("customers", customerIds)
                .array("services", services)
                .bind("today", day.today())
                .list(Access.class);
        return new AssociationPreview.AccessPreview(
                those(found, Access::before), those(found, Access::after), those(found, Access::lost));
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

    private record Access(String code, String name, boolean before, boolean after, boolean lost) {}

    private static List<ServiceRef> those(List<Access> found, Predicate<Access> which) {
        return found.stream()
                .filter(which)
                .map(access -> new ServiceRef(access.code(), access.name()))
                .toList();
    }
}
