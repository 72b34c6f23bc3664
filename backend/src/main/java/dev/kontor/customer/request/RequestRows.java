package dev.kontor.customer.request;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.SqlArrays;
import dev.kontor.base.shared.TenantRows;
import dev.kontor.goods.offer.ServiceRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;

/** The rows of requests, with what each asks for. */
@ApplicationScoped
public class RequestRows {

    private final EntityManager entityManager;
    private final TenantRows rows;
    private final CurrentActor actor;

    RequestRows(EntityManager entityManager, TenantRows rows, CurrentActor actor) {
        this.entityManager = entityManager;
        this.rows = rows;
        this.actor = actor;
    }

    /** 404 for an unknown request and for one of another reseller. */
    public ServiceRequest require(UUID id) {
        return rows.find(ServiceRequest.class, id).orElseThrow(() -> new Problem.NotFound("This request"));
    }

    /**
     * Those that exist, nobody else's until the end of the transaction; their relationships are locked before. What is
     * decided is written by {@link #store}.
     */
    public List<ServiceRequest> lock(Collection<UUID> ids) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from service_request
                         where reseller_id = :reseller and id = any (cast(:ids as uuid[])) order by id for update""", ServiceRequest.class)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .setParameter("reseller", actor.resellerId())
                .setParameter("ids", SqlArrays.of(ids))
                .list();
    }

    /** Requests that were decided alike, in one statement; nobody waits for their services any more. */
    public void store(List<ServiceRequest> decided) {
        if (decided.isEmpty()) {
            return;
        }
        ServiceRequest one = decided.getFirst();
        List<UUID> ids = decided.stream().map(request -> request.id).toList();
        rows.query("""
                        update service_request r
                           set status = :status, reason = :reason, decided_at = :at, decided_by = :by,
                               decided_by_name = :name, version = n.version
                          from unnest(cast(:ids as uuid[]), cast(:versions as bigint[])) as n (id, version)
                         where r.reseller_id = :reseller and r.id = n.id""")
                .setParameter("status", one.status.name())
                .setParameter("reason", one.reason, String.class)
                .setParameter("at", one.decidedAt)
                .setParameter("by", one.decidedBy)
                .setParameter("name", one.decidedByName)
                .setParameter("ids", SqlArrays.of(ids))
                .setParameter(
                        "versions",
                        SqlArrays.of(
                                decided.stream().map(request -> request.version).toList()))
                .executeUpdate();
        rows.query("""
                        update service_request_service set pending = false
                         where reseller_id = :reseller and request_id = any (cast(:ids as uuid[])) and pending""").setParameter("ids", SqlArrays.of(ids)).executeUpdate();
    }

    public List<UUID> openOf(UUID customerId) {
        return rows.query("""
                        select id, status from service_request
                         where reseller_id = :reseller and customer_id = :customer and status = 'OPEN'""").setParameter("customer", customerId).list().stream()
                .map(row -> (UUID) row[0])
                .toList();
    }

    public void add(ServiceRequest request, Collection<String> services, Collection<UUID> catalogues) {
        entityManager.persist(request);
        entityManager.flush();
        rows.query("""
                        insert into service_request_service (reseller_id, request_id, service_code, customer_id, pending)
                        select distinct :reseller, cast(:request as uuid), code, cast(:customer as uuid), true
                          from unnest(cast(:codes as text[])) code""")
                .setParameter("request", request.id)
                .setParameter("customer", request.customerId)
                .setParameter("codes", SqlArrays.of(services))
                .executeUpdate();
        if (!catalogues.isEmpty()) {
            rows.query("""
                            insert into service_request_catalogue (reseller_id, request_id, catalogue_id)
                            select distinct :reseller, cast(:request as uuid), id
                              from unnest(cast(:catalogues as uuid[])) id""")
                    .setParameter("request", request.id)
                    .setParameter("catalogues", SqlArrays.of(catalogues))
                    .executeUpdate();
        }
    }

    /** Whether the customer waits for one of these services. */
    public boolean isPending(UUID customerId, Collection<String> services) {
        return !rows.query("""
                        select 1, service_code from service_request_service
                         where reseller_id = :reseller and customer_id = :customer and pending
                           and service_code = any (cast(:codes as text[]))""")
                .setParameter("customer", customerId)
                .setParameter("codes", SqlArrays.of(services))
                .list()
                .isEmpty();
    }

    public boolean hasOpenFirst(UUID customerId) {
        return !rows.query("""
                        select 1, id from service_request
                         where reseller_id = :reseller and customer_id = :customer and status = 'OPEN' and kind = 'FIRST'""").setParameter("customer", customerId).list().isEmpty();
    }

    /** What each of the requests asks for, in the order of the reseller's services. */
    public Map<UUID, List<ServiceRef>> services(Collection<UUID> ids) {
        Map<UUID, List<ServiceRef>> services = new HashMap<>();
        rows.query("""
                        select s.request_id, o.code, o.name from service_request_service s
                          join service_offer o on o.reseller_id = s.reseller_id and o.code = s.service_code
                         where s.reseller_id = :reseller and s.request_id = any (cast(:ids as uuid[]))
                         order by o.position, o.code""")
                .setParameter("ids", SqlArrays.of(ids))
                .list()
                .forEach(row -> services.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                        .add(new ServiceRef(row[1].toString(), row[2].toString())));
        return services;
    }

    /** The catalogues that the approval of each request releases. */
    public Map<UUID, List<UUID>> catalogues(Collection<UUID> ids) {
        Map<UUID, List<UUID>> catalogues = new HashMap<>();
        rows.query("""
                        select request_id, catalogue_id from service_request_catalogue
                         where reseller_id = :reseller and request_id = any (cast(:ids as uuid[]))""")
                .setParameter("ids", SqlArrays.of(ids))
                .list()
                .forEach(row -> catalogues
                        .computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                        .add((UUID) row[1]));
        return catalogues;
    }
}
