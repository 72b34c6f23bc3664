package dev.kontor.customer.relationship;

import dev.kontor.access.person.CustomerLogins;
import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.sql.SqlStatement;
import dev.kontor.customer.customer.CustomerStandings;
import dev.kontor.customer.request.Grounds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of relationships and what happens to them, told to the history. A step of many customers is written later, together. */
@ApplicationScoped
public class RelationshipSteps {

    static final String SUBJECT = "relationship";

    private final Sql sql;
    private final CustomerStandings customers;
    private final CustomerLogins logins;
    private final CurrentActor actor;
    private final History history;
    private final Clock clock;

    RelationshipSteps(
            Sql sql,
            CustomerStandings customers,
            CustomerLogins logins,
            CurrentActor actor,
            History history,
            Clock clock) {
        this.sql = sql;
        this.customers = customers;
        this.logins = logins;
        this.actor = actor;
        this.history = history;
        this.clock = clock;
    }

    /** The relationship, nobody else's until the end of the transaction; 404 for an unknown or foreign customer. */
    public BusinessRelationship lock(UUID customerId) {
        return lock(List.of(customerId)).values().stream()
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("This customer"));
    }

    /** By customer, in one statement and one order, so that two callers never wait for each other. */
    public Map<UUID, BusinessRelationship> lock(Collection<UUID> customerIds) {
        return byCustomer(
                lockQuery("id = any (cast(:ids as uuid[]))", customerIds).entities(BusinessRelationship.class));
    }

    /** Those of the requests' customers, perhaps many; {@link #store} writes the steps that they take. */
    public Map<UUID, BusinessRelationship> lockOfRequests(Collection<UUID> requestIds) {
        return byCustomer(lockQuery("""
                        id in (select customer_id from service_request
                                where reseller_id = :reseller and id = any (cast(:ids as uuid[])))""", requestIds).unchanged(BusinessRelationship.class));
    }

    /** Those that took the same step, in one statement. */
    public void store(Collection<BusinessRelationship> relationships) {
        List<BusinessRelationship> moved =
                relationships.stream().filter(row -> row.moved).toList();
        if (moved.isEmpty()) {
            return;
        }
        BusinessRelationship one = moved.getFirst();
        sql.query("""
                        update business_relationship b
                           set status = :status, reason = :reason, message = :message, since = :since,
                               decided_by = :by, decided_by_name = :name, version = n.version
                          from unnest(cast(:ids as uuid[]), cast(:versions as bigint[])) as n (id, version)
                         where b.reseller_id = :reseller and b.customer_id = n.id""")
                .bind("status", one.status.name())
                .bind("reason", one.reason)
                .bind("message", one.message)
                .bind("since", one.since)
                .bind("by", one.decidedBy)
                .bind("name", one.decidedByName)
                .array("ids", moved, row -> row.id)
                .array("versions", moved, row -> row.version)
                .later();
    }

    /** A new version of what got services or catalogues without taking a step, in one statement. */
    public void raise(Collection<UUID> customerIds) {
        if (customerIds.isEmpty()) {
            return;
        }
        sql.query("""
                        update business_relationship set version = version + 1
                         where reseller_id = :reseller and customer_id = any (cast(:ids as uuid[]))""").array("ids", customerIds).later();
    }

    /** Absent while nothing but "active" is known. */
    Optional<BusinessRelationship> find(UUID customerId) {
        return sql
                .query("select * from business_relationship where reseller_id = :reseller and customer_id = :id")
                .bind("id", customerId)
                .entities(BusinessRelationship.class)
                .stream()
                .findFirst();
    }

    /** Asks for the relationship of a customer that has none yet; false when there is one. */
    boolean begin(UUID customerId, Actor who, Instant at) {
        return sql.query("""
                                insert into business_relationship
                                       (reseller_id, customer_id, status, since, decided_by, decided_by_name,
                                        sends_supplier_number, version)
                                select reseller_id, id, 'REQUESTED', :since, :by, :name, false, 0 from customer
                                 where reseller_id = :reseller and id = :id
                                on conflict (reseller_id, customer_id) do nothing""")
                        .bind("id", customerId)
                        .bind("since", at)
                        .bind("by", who.id())
                        .bind("name", who.name())
                        .update()
                == 1;
    }

    /** Writes what changed, so that its version is the new one. */
    public void flush() {
        sql.flush();
    }

    private SqlStatement lockQuery(String condition, Collection<UUID> ids) {
        return sql.query("""
                        insert into business_relationship as b
                               (reseller_id, customer_id, status, sends_supplier_number, version)
                        select reseller_id, id, 'ACTIVE', false, 0 from customer
                         where reseller_id = :reseller and %s order by id
                        on conflict (reseller_id, customer_id) do update set version = b.version
                        returning *""".formatted(condition)).array("ids", ids);
    }

    private static Map<UUID, BusinessRelationship> byCustomer(List<BusinessRelationship> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
    }

    /** One customer's relationship gets the next status; 409 where the present one does not allow it. */
    public void take(BusinessRelationship relationship, RelationshipStatus next, Grounds why) {
        record(relationship.id, become(relationship, next, why));
        follow(List.of(relationship));
    }

    /** A new or rejected customer asks for the relationship; 409 where there is one, 404 for an unknown customer. */
    void request(UUID customerId) {
        if (begin(customerId, actor.get(), clock.instant())) {
            customers.stand(Map.of(customerId, RelationshipStatus.REQUESTED.name()));
            record(customerId, List.of(new FieldChange("status", null, RelationshipStatus.REQUESTED.name())));
        } else {
            take(lock(customerId), RelationshipStatus.REQUESTED, Grounds.NONE);
        }
    }

    /** What one customer has changed, and with it the version of the relationship. */
    public void changed(BusinessRelationship row, List<FieldChange> changes) {
        row.touch();
        record(row.id, changes);
        flush();
    }

    /**
     * What else knows of a relationship stands as it stands now: the customer's row, by which lists are narrowed, and the
     * portal, which opens or closes for the customer's people.
     */
    public void follow(Collection<BusinessRelationship> relationships) {
        customers.stand(relationships.stream()
                .filter(relationship -> relationship.moved)
                .collect(
                        Collectors.toMap(relationship -> relationship.id, relationship -> relationship.status.name())));
        List<UUID> ended = changed(relationships, false);
        if (!ended.isEmpty()) {
            logins.suspendAll(ended);
        }
        List<UUID> given = changed(relationships, true);
        if (!given.isEmpty()) {
            logins.restoreAll(given);
        }
    }

    private static List<UUID> changed(Collection<BusinessRelationship> relationships, boolean access) {
        return relationships.stream()
                .filter(relationship -> relationship.accessChanged && relationship.status.givesAccess() == access)
                .map(relationship -> relationship.id)
                .toList();
    }

    /** The next status with its grounds; 409 where the present one does not allow it. */
    public List<FieldChange> become(BusinessRelationship relationship, RelationshipStatus next, Grounds why) {
        RelationshipStatus before = relationship.status;
        relationship.become(next, why, actor.get(), clock.instant());
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange("status", before.name(), next.name()));
        changes.addAll(said(why));
        return changes;
    }

    /** What the history keeps of the grounds. */
    public static List<FieldChange> said(Grounds why) {
        List<FieldChange> said = new ArrayList<>();
        if (why.reason() != null) {
            said.add(new FieldChange("reason", null, why.reason()));
        }
        if (why.message() != null) {
            said.add(new FieldChange("message", null, why.message()));
        }
        return said;
    }

    public static FieldChange released(Collection<String> services) {
        return new FieldChange("released", null, services.stream().sorted().toList());
    }

    public static FieldChange revoked(Collection<String> services) {
        return new FieldChange("withdrawn", services.stream().sorted().toList(), null);
    }

    public void record(UUID customerId, List<FieldChange> changes) {
        history.record(SUBJECT, customerId, HistoryAction.DECIDED, changes);
    }
}
