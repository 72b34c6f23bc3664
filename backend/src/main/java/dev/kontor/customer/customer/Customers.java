package dev.kontor.customer.customer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.access.person.CustomerNames;
import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryEvent;
import dev.kontor.base.history.HistoryView;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerLoad.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reseller's customers. */
@ApplicationScoped
public class Customers implements CustomerNames {

    private static final String SUBJECT = "customer";
    private static final String REFS =
            "select id, number, display_name, class_id, currency from customer where reseller_id = :reseller";

    private final Sql sql;
    private final CustomerChecks checks;
    private final CustomerFields fields;
    private final CustomerLoad load;
    private final History history;
    private final CustomerMoves moves;

    Customers(
            Sql sql,
            CustomerChecks checks,
            CustomerFields fields,
            CustomerLoad load,
            History history,
            CustomerMoves moves) {
        this.sql = sql;
        this.checks = checks;
        this.fields = fields;
        this.load = load;
        this.history = history;
        this.moves = moves;
    }

    /** One statement; 404 for an unknown customer and for one of another reseller. */
    public CustomerRef require(UUID id) {
        return sql.query(REFS + " and id = :id").bind("id", id).require(CustomerRef.class, "This customer");
    }

    /** Those of the customers that exist, in one statement. */
    public List<CustomerRef> byIds(Collection<UUID> ids) {
        return sql.query(REFS + " and id = any (cast(:ids as uuid[]))")
                .array("ids", ids)
                .list(CustomerRef.class);
    }

    /** Those of the external ids that exist, by name. */
    public List<CustomerRef> byExternalIds(Collection<String> externalIds) {
        return sql.query(REFS + " and external_id = any (cast(:ids as text[])) order by sort_name")
                .array("ids", externalIds)
                .list(CustomerRef.class);
    }

    /** Whether the customer sells on (C45). */
    public boolean isReseller(UUID id) {
        return sql.query("select 1 from customer where reseller_id = :reseller and id = :id and reseller")
                .bind("id", id)
                .exists();
    }

    /** To whom of the customers the function is refused, in one statement. */
    public Set<UUID> locked(Collection<UUID> ids, CustomerLock lock) {
        return Set.copyOf(sql.query(
                        "select c.id from customer c where c.reseller_id = :reseller and c.id = any (cast(:ids as uuid[])) and "
                                + lock.sql("c"))
                .array("ids", ids)
                .list(UUID.class));
    }

    /** 409 {@code locked} where the function is refused to the customer. */
    public void requireUnlocked(UUID id, CustomerLock lock) {
        if (!locked(List.of(id), lock).isEmpty()) {
            throw new Problem.Conflict("locked", "This is locked at present.");
        }
    }

    @Override
    public String name(UUID customerId) {
        return byIds(List.of(customerId)).stream()
                .map(CustomerRef::displayName)
                .findFirst()
                .orElse("");
    }

    CustomerView read(UUID id) {
        return sql.query(CustomerView.SELECT + "and c.id = :id")
                .bind("id", id)
                .require(CustomerView.class, "This customer");
    }

    /** All master data, without the name of the class; 404 for an unknown customer and for one of another reseller. */
    public StoredCustomer stored(UUID id) {
        return StoredCustomer.of(read(id));
    }

    /** 422 with a pointer per wrong field, 409 when number or external id are taken. */
    @Transactional
    public CustomerView create(CustomerInput wanted) {
        checks.requireValid(wanted);
        checks.requireFree(wanted, null);
        CustomerInput input = wanted.number() == null ? wanted.numbered(checks.nextNumber()) : wanted;
        UUID id = load.store(input, null);
        history.created(SUBJECT, id, fields.of(input));
        return read(id);
    }

    /** 422 with a pointer per wrong field, 428 and 412 for the version. */
    @Transactional
    public CustomerView change(UUID id, CustomerInput wanted, CustomerWriting how) {
        return change(stored(id), wanted, how);
    }

    private CustomerView change(StoredCustomer present, CustomerInput wanted, CustomerWriting how) {
        IfMatch.require(how.ifMatch(), present.version());
        history.changed(SUBJECT, present.id(), apply(present, wanted, how.overrideReason()));
        return read(present.id());
    }

    /** Which version is to be changed, and why in spite of what the price guard says; both may be absent. */
    public record CustomerWriting(
            @Nullable IfMatch ifMatch, @Nullable String overrideReason) {}

    /** Another class for a customer, with its event; 422 for an unknown class or one in another currency. */
    @Transactional
    public void moveToClass(UUID id, UUID classId, @Nullable String overrideReason) {
        StoredCustomer present = stored(id);
        CustomerInput wanted = CustomerFields.with(present.input(), Map.of("classId", classId));
        history.changed(SUBJECT, id, apply(present, wanted, overrideReason));
    }

    /** RFC 7396 over the fields of {@link CustomerInput}. */
    @Transactional
    CustomerView patch(UUID id, JsonNode patch, CustomerWriting how) {
        StoredCustomer present = stored(id);
        return change(present, fields.merged(present.input(), patch), how);
    }

    @Transactional
    Page<HistoryView> history(UUID id, int limit, @Nullable String cursor) {
        require(id);
        return history.revertible(SUBJECT, id, limit, cursor);
    }

    /** Takes one event back (C12); 409 where a field has another value by now than the event gave it. */
    @Transactional
    HistoryView revert(UUID id, UUID eventId, CustomerWriting how) {
        StoredCustomer present = stored(id);
        IfMatch.require(how.ifMatch(), present.version());
        HistoryEvent event = history.require(SUBJECT, id, eventId);
        Map<String, @Nullable Object> before =
                event.without(CustomerMoves.REASON).valuesBefore(fields.of(present.input()));
        List<FieldChange> changes = apply(present, CustomerFields.with(present.input(), before), how.overrideReason());
        return history.reverted(SUBJECT, id, changes, eventId);
    }

    /** With a reason, what the price guard would refuse of another class or currency passes for whoever may override it. */
    private List<FieldChange> apply(StoredCustomer present, CustomerInput wanted, @Nullable String reason) {
        checks.requireValid(wanted);
        checks.requireNumber(wanted);
        checks.requireFree(wanted, present.id());
        List<FieldChange> changes = FieldChange.between(fields.of(present.input()), fields.of(wanted));
        if (changes.isEmpty()) {
            return changes;
        }
        Change change = new Change(wanted, present);
        Problem refused = moves.refusals(List.of(change), reason).get(present.id());
        if (refused != null) {
            throw refused;
        }
        load.store(wanted, present);
        if (reason == null || !CustomerMoves.moves(change)) {
            return changes;
        }
        List<FieldChange> said = new ArrayList<>(changes);
        said.add(new FieldChange(CustomerMoves.REASON, null, reason));
        return said;
    }
}
