package dev.kontor.customer.relationship;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.SqlArrays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.query.NativeQuery;

/** The rows of relationships. */
@ApplicationScoped
public class RelationshipRows {

    private final EntityManager entityManager;
    private final CurrentActor actor;

    RelationshipRows(EntityManager entityManager, CurrentActor actor) {
        this.entityManager = entityManager;
        this.actor = actor;
    }

    /** The relationship, nobody else's until the end of the transaction; 404 for an unknown or foreign customer. */
    public BusinessRelationship lock(UUID customerId) {
        return lock(List.of(customerId)).values().stream()
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("This customer"));
    }

    /** By customer, in one statement and one order, so that two callers never wait for each other. */
    public Map<UUID, BusinessRelationship> lock(Collection<UUID> customerIds) {
        return locked(lockQuery("id = any (cast(:ids as uuid[]))", customerIds));
    }

    /** Those of the requests' customers, perhaps many; {@link #store} writes the steps that they take. */
    public Map<UUID, BusinessRelationship> lockOfRequests(Collection<UUID> requestIds) {
        return locked(lockQuery("""
                        id in (select customer_id from service_request
                                where reseller_id = :reseller and id = any (cast(:ids as uuid[])))""", requestIds).setHint(HibernateHints.HINT_READ_ONLY, true));
    }

    /** Those that took the same step, in one statement. */
    public void store(Collection<BusinessRelationship> relationships) {
        List<BusinessRelationship> moved =
                relationships.stream().filter(row -> row.moved).toList();
        if (moved.isEmpty()) {
            return;
        }
        BusinessRelationship one = moved.getFirst();
        entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        update business_relationship b
                           set status = :status, reason = :reason, since = :since, decided_by = :by,
                               decided_by_name = :name, version = n.version
                          from unnest(cast(:ids as uuid[]), cast(:versions as bigint[])) as n (id, version)
                         where b.reseller_id = :reseller and b.customer_id = n.id""", Object[].class)
                .setParameter("reseller", actor.resellerId())
                .setParameter("status", one.status.name())
                .setParameter("reason", one.reason, String.class)
                .setParameter("since", one.since)
                .setParameter("by", one.decidedBy)
                .setParameter("name", one.decidedByName)
                .setParameter(
                        "ids", SqlArrays.of(moved.stream().map(row -> row.id).toList()))
                .setParameter(
                        "versions",
                        SqlArrays.of(moved.stream().map(row -> row.version).toList()))
                .executeUpdate();
    }

    /** A new version of what got services or catalogues without taking a step, in one statement. */
    public void raise(Collection<UUID> customerIds) {
        if (customerIds.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery("""
                        update business_relationship set version = version + 1
                         where reseller_id = :reseller and customer_id = any (cast(:ids as uuid[]))""")
                .setParameter("reseller", actor.resellerId())
                .setParameter("ids", SqlArrays.of(customerIds))
                .executeUpdate();
    }

    /** Absent while nothing but "active" is known. */
    Optional<BusinessRelationship> find(UUID customerId) {
        return query("select * from business_relationship where reseller_id = :reseller and customer_id = :id")
                .setParameter("id", customerId)
                .uniqueResultOptional();
    }

    /** Asks for the relationship of a customer that has none yet; false when there is one. */
    boolean begin(UUID customerId, Actor who, Instant at) {
        return entityManager
                        .createNativeQuery("""
                                insert into business_relationship
                                       (reseller_id, customer_id, status, since, decided_by, decided_by_name,
                                        sends_supplier_number, version)
                                select reseller_id, id, 'REQUESTED', :since, :by, :name, false, 0 from customer
                                 where reseller_id = :reseller and id = :id
                                on conflict (reseller_id, customer_id) do nothing""")
                        .setParameter("reseller", actor.resellerId())
                        .setParameter("id", customerId)
                        .setParameter("since", at)
                        .setParameter("by", who.id())
                        .setParameter("name", who.name())
                        .executeUpdate()
                == 1;
    }

    /** Writes what changed, so that its version is the new one. */
    public void flush() {
        entityManager.flush();
    }

    private NativeQuery<BusinessRelationship> lockQuery(String condition, Collection<UUID> ids) {
        return query("""
                        insert into business_relationship as b
                               (reseller_id, customer_id, status, sends_supplier_number, version)
                        select reseller_id, id, 'ACTIVE', false, 0 from customer
                         where reseller_id = :reseller and %s order by id
                        on conflict (reseller_id, customer_id) do update set version = b.version
                        returning *""".formatted(condition)).setParameter("ids", SqlArrays.of(ids));
    }

    private static Map<UUID, BusinessRelationship> locked(NativeQuery<BusinessRelationship> query) {
        return query.list().stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
    }

    private NativeQuery<BusinessRelationship> query(String sql) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(sql, BusinessRelationship.class)
                .setParameter("reseller", actor.resellerId());
    }
}
