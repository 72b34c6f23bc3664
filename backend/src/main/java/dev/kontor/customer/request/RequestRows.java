package dev.kontor.customer.request;

import dev.kontor.base.sql.Sql;
import dev.kontor.goods.offer.ServiceRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of requests, with what each asks for. */
@ApplicationScoped
public class RequestRows {

    private final Sql sql;

    RequestRows(Sql sql) {
        this.sql = sql;
    }

    /** 404 for an unknown request and for one of another reseller. */
    public ServiceRequest require(UUID id) {
        return sql.require(ServiceRequest.class, id, "This request");
    }

    /**
     * Those that exist, nobody else's until the end of the transaction; their relationships are locked before. What is
     * decided is written by {@link #store}.
     */
    public List<ServiceRequest> lock(Collection<UUID> ids) {
        return sql.query("""
                        select * from service_request
                         where reseller_id = :reseller and id = any (cast(:ids as uuid[])) order by id for update""").array("ids", ids).unchanged(ServiceRequest.class);
    }

    /** Requests that were decided alike, in one statement; nobody waits for their services any more. */
    public void store(List<ServiceRequest> decided) {
        if (decided.isEmpty()) {
            return;
        }
        ServiceRequest one = decided.getFirst();
        List<UUID> ids = decided.stream().map(request -> request.id).toList();
        sql.query("""
                        update service_request r
                           set status = :status, reason = :reason, message = :message, decided_at = :at,
                               decided_by = :by, decided_by_name = :name, version = n.version
                          from unnest(cast(:ids as uuid[]), cast(:versions as bigint[])) as n (id, version)
                         where r.reseller_id = :reseller and r.id = n.id""")
                .bind("status", one.status)
                .bind("reason", one.reason)
                .bind("message", one.message)
                .bind("at", one.decidedAt)
                .bind("by", one.decidedBy)
                .bind("name", one.decidedByName)
                .array("ids", ids)
                .array("versions", decided, request -> request.version)
                .later();
        sql.query("""
                        update service_request_service set pending = false
                         where reseller_id = :reseller and request_id = any (cast(:ids as uuid[])) and pending""").array("ids", ids).later();
    }

    public List<UUID> openOf(UUID customerId) {
        return sql.query("""
                        select id from service_request
                         where reseller_id = :reseller and customer_id = :customer and status = 'OPEN'""").bind("customer", customerId).list(UUID.class);
    }

    public void add(ServiceRequest request, Collection<String> services, Collection<UUID> catalogues) {
        sql.add(request);
        sql.query("""
                        insert into service_request_service (reseller_id, request_id, service_code, customer_id, pending)
                        select distinct :reseller, cast(:request as uuid), code, cast(:customer as uuid), true
                          from unnest(cast(:codes as text[])) code""")
                .bind("request", request.id)
                .bind("customer", request.customerId)
                .array("codes", services)
                .later();
        if (!catalogues.isEmpty()) {
            sql.query("""
                            insert into service_request_catalogue (reseller_id, request_id, catalogue_id)
                            select distinct :reseller, cast(:request as uuid), id
                              from unnest(cast(:catalogues as uuid[])) id""")
                    .bind("request", request.id)
                    .array("catalogues", catalogues)
                    .later();
        }
    }

    /** Whether the customer waits for one of these services. */
    public boolean isPending(UUID customerId, Collection<String> services) {
        return sql.query("""
                        select 1 from service_request_service
                         where reseller_id = :reseller and customer_id = :customer and pending
                           and service_code = any (cast(:codes as text[]))""")
                .bind("customer", customerId)
                .array("codes", services)
                .exists();
    }

    public boolean hasOpenFirst(UUID customerId) {
        return sql.query("""
                        select 1 from service_request
                         where reseller_id = :reseller and customer_id = :customer and status = 'OPEN' and kind = 'FIRST'""").bind("customer", customerId).exists();
    }

    /** What each of the requests asks for, in the order of the reseller's services. */
    public Map<UUID, List<ServiceRef>> services(Collection<UUID> ids) {
        return sql.query("""
                        select s.request_id, o.code, o.name from service_request_service s
                          join service_offer o on o.reseller_id = s.reseller_id and o.code = s.service_code
                         where s.reseller_id = :reseller and s.request_id = any (:ids)
                         order by o.position, o.code""").array("ids", ids).groups(UUID.class, ServiceRef.class);
    }

    /** The catalogues that the approval of each request releases. */
    public Map<UUID, List<UUID>> catalogues(Collection<UUID> ids) {
        return sql.query("""
                        select request_id, catalogue_id from service_request_catalogue
                         where reseller_id = :reseller and request_id = any (:ids)""").array("ids", ids).groups(UUID.class, UUID.class);
    }
}
