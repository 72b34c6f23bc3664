package dev.kontor.customer.relationship;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerLock;
import dev.kontor.customer.relationship.Relationships.OwnService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which services are released for whom. */
@ApplicationScoped
public class ServicesOfCustomers {

    private final Sql sql;
    private final ServiceAccess access;
    private final CurrentActor actor;
    private final Clock clock;

    ServicesOfCustomers(Sql sql, ServiceAccess access, CurrentActor actor, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    /** Every service of the reseller, and where this customer stands with it. */
    List<CustomerServiceView> list(UUID customerId, RelationshipStatus relationship) {
        return own(customerId, relationship).stream().map(OwnService::service).toList();
    }

    /** The same, and whether the customer may ask for any. */
    List<OwnService> own(UUID customerId, RelationshipStatus relationship) {
        Set<String> limit = access.limitOf(customerId).orElse(null);
        return sql
                .query("""
                        select o.code, o.name, o.description, r.since, r.released_by_name,
                               p.service_code is not null as pending, o.active, %s as orders_locked
                          from service_offer o
                          join customer c on c.reseller_id = :reseller and c.id = :customer
                          left join customer_service r
                            on r.reseller_id = o.reseller_id and r.service_code = o.code and r.customer_id = :customer
                          left join service_request_service p
                            on p.reseller_id = o.reseller_id and p.service_code = o.code and p.customer_id = :customer
                           and p.pending
                         where o.reseller_id = :reseller and (o.active or r.customer_id is not null)
                         order by o.position, o.code""".formatted(CustomerLock.ORDERS.sql("c")))
                .bind("customer", customerId)
                .list(Row.class)
                .stream()
                .map(row -> row.view(relationship, limit))
                .toList();
    }

    private record Row(
            String code,
            String name,
            @Nullable String description,
            @Nullable Instant since,
            @Nullable String releasedByName,
            boolean pending,
            boolean active,
            boolean ordersLocked) {

        OwnService view(RelationshipStatus relationship, @Nullable Set<String> limit) {
            ServiceStatus status = ServiceStatus.of(relationship, since != null);
            boolean usable = status == ServiceStatus.ACTIVE && active && (limit == null || limit.contains(code));
            return new OwnService(
                    new CustomerServiceView(code, name, description, status, usable, pending, since, releasedByName),
                    ordersLocked);
        }
    }

    /** Released, and within what the customer's associations leave. */
    boolean isUsable(UUID customerId, String code) {
        return isReleased(customerId, code)
                && access.limitOf(customerId).map(limit -> limit.contains(code)).orElse(true);
    }

    private boolean isReleased(UUID customerId, String code) {
        return sql.query("""
                        select 1 from customer_service r
                          join service_offer o on o.reseller_id = r.reseller_id and o.code = r.service_code and o.active
                         where r.reseller_id = :reseller and r.customer_id = :customer and r.service_code = :code
                           and not exists (
                             select 1 from business_relationship b
                              where b.reseller_id = :reseller and b.customer_id = :customer and b.status <> 'ACTIVE')""").bind("customer", customerId).bind("code", code).exists();
    }

    /** Releases what is not released yet; one statement for all customers. */
    public void release(Map<UUID, ? extends Collection<String>> wanted) {
        List<Map.Entry<UUID, String>> pairs = wanted.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(one -> Map.entry(each.getKey(), one)))
                .toList();
        if (pairs.isEmpty()) {
            return;
        }
        Actor who = actor.get();
        sql.query("""
                        insert into customer_service
                               (reseller_id, customer_id, service_code, since, released_by, released_by_name)
                        select :reseller, n.customer, n.code, :since, :by, :name
                          from unnest(cast(:customers as uuid[]), cast(:codes as text[])) as n (customer, code)
                         order by n.customer, n.code
                        on conflict (reseller_id, customer_id, service_code) do nothing""")
                .array("customers", pairs, Map.Entry::getKey)
                .array("codes", pairs, Map.Entry::getValue)
                .bind("since", clock.instant())
                .bind("by", who.id())
                .bind("name", who.name())
                .later();
    }

    /** False when it was not released. */
    public boolean revoke(UUID customerId, String code) {
        return sql.query("""
                        delete from customer_service
                         where reseller_id = :reseller and customer_id = :customer and service_code = :code""").bind("customer", customerId).bind("code", code).update() > 0;
    }

    /** The codes that the customer has, whatever the relationship is. */
    public Set<String> released(UUID customerId) {
        return Set.copyOf(sql.query("""
                        select service_code from customer_service
                         where reseller_id = :reseller and customer_id = :customer""").bind("customer", customerId).list(String.class));
    }

    /** Who knows what customers are limited to at present (E23); nothing that was released is changed by it. */
    public interface ServiceAccess {

        /** The codes of the only services that the customer may use now; absent for a customer without such a limit. */
        Optional<Set<String>> limitOf(UUID customerId);
    }
}
