package dev.kontor.customer.relationship;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Rows;
import dev.kontor.base.shared.SqlArrays;
import dev.kontor.base.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which services are released for whom. */
@ApplicationScoped
public class ServicesOfCustomers {

    private final TenantRows rows;
    private final ServiceAccess access;
    private final CurrentActor actor;
    private final Clock clock;

    ServicesOfCustomers(TenantRows rows, ServiceAccess access, CurrentActor actor, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    /** Every service of the reseller, and where this customer stands with it. */
    List<CustomerServiceView> list(UUID customerId, RelationshipStatus relationship) {
        Set<String> limit = access.limitOf(customerId).orElse(null);
        return rows.query("""
                        select o.code, o.name, o.description, r.since, r.released_by_name, p.service_code, o.active
                          from service_offer o
                          left join customer_service r
                            on r.reseller_id = o.reseller_id and r.service_code = o.code and r.customer_id = :customer
                          left join service_request_service p
                            on p.reseller_id = o.reseller_id and p.service_code = o.code and p.customer_id = :customer
                           and p.pending
                         where o.reseller_id = :reseller and (o.active or r.customer_id is not null)
                         order by o.position, o.code""").setParameter("customer", customerId).list().stream()
                .map(row -> new CustomerServiceView(
                        row[0].toString(),
                        row[1].toString(),
                        Rows.text(row[2]),
                        ServiceStatus.of(relationship, row[3] != null),
                        isUsable(row, relationship, limit),
                        row[5] != null,
                        Rows.instant(row[3]),
                        Rows.text(row[4])))
                .toList();
    }

    private static boolean isUsable(Object[] row, RelationshipStatus relationship, @Nullable Set<String> limit) {
        return ServiceStatus.of(relationship, row[3] != null) == ServiceStatus.ACTIVE
                && (Boolean) row[6]
                && (limit == null || limit.contains(row[0].toString()));
    }

    /** Released, and within what the customer's associations leave. */
    boolean isUsable(UUID customerId, String code) {
        return isReleased(customerId, code)
                && access.limitOf(customerId).map(limit -> limit.contains(code)).orElse(true);
    }

    private boolean isReleased(UUID customerId, String code) {
        return !rows.query("""
                        select 1, r.service_code from customer_service r
                          join service_offer o on o.reseller_id = r.reseller_id and o.code = r.service_code and o.active
                         where r.reseller_id = :reseller and r.customer_id = :customer and r.service_code = :code
                           and not exists (
                             select 1 from business_relationship b
                              where b.reseller_id = :reseller and b.customer_id = :customer and b.status <> 'ACTIVE')""")
                .setParameter("customer", customerId)
                .setParameter("code", code)
                .list()
                .isEmpty();
    }

    /** Releases what is not released yet; one statement for all customers. */
    public void release(Map<UUID, ? extends Collection<String>> wanted) {
        List<UUID> customers = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        wanted.forEach((customer, services) -> services.forEach(code -> {
            customers.add(customer);
            codes.add(code);
        }));
        if (codes.isEmpty()) {
            return;
        }
        Actor who = actor.get();
        rows.query("""
                        insert into customer_service
                               (reseller_id, customer_id, service_code, since, released_by, released_by_name)
                        select :reseller, n.customer, n.code, :since, :by, :name
                          from unnest(cast(:customers as uuid[]), cast(:codes as text[])) as n (customer, code)
                         order by n.customer, n.code
                        on conflict (reseller_id, customer_id, service_code) do nothing""")
                .setParameter("customers", SqlArrays.of(customers))
                .setParameter("codes", SqlArrays.of(codes))
                .setParameter("since", clock.instant())
                .setParameter("by", who.id())
                .setParameter("name", who.name())
                .executeUpdate();
    }

    /** False when it was not released. */
    public boolean revoke(UUID customerId, String code) {
        return rows.query("""
                        delete from customer_service
                         where reseller_id = :reseller and customer_id = :customer and service_code = :code""")
                        .setParameter("customer", customerId)
                        .setParameter("code", code)
                        .executeUpdate()
                > 0;
    }

    /** The codes that the customer has, whatever the relationship is. */
    public Set<String> released(UUID customerId) {
        return rows.query("""
                        select service_code, since from customer_service
                         where reseller_id = :reseller and customer_id = :customer""").setParameter("customer", customerId).list().stream()
                .map(row -> row[0].toString())
                .collect(Collectors.toSet());
    }
}
