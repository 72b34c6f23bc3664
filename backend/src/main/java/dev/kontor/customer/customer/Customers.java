package dev.kontor.customer.customer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.history.HistoryEvent;
import dev.kontor.base.history.HistoryView;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.search.WordIndex;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customerclass.CustomerClassRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reseller's customers. */
@ApplicationScoped
public class Customers {

    private static final String VIEW = """
            select c.*, k.name as class_name,
                   c.credit_limit as credit_limit_amount, c.currency as credit_limit_currency,
                   c.line1 as address_line1, c.line2 as address_line2, c.postal_code as address_postal_code,
                   c.city as address_city, c.region as address_region, c.country as address_country,
                   c.invoice_line1 as invoice_address_line1, c.invoice_line2 as invoice_address_line2,
                   c.invoice_postal_code as invoice_address_postal_code, c.invoice_city as invoice_address_city,
                   c.invoice_region as invoice_address_region, c.invoice_country as invoice_address_country
              from customer c
              left join customer_class k on k.reseller_id = c.reseller_id and k.id = c.class_id
             where c.reseller_id = :reseller and c.id = :id""";

    private final Sql sql;
    private final CustomerChecks checks;
    private final CustomerFields fields;
    private final WordIndex index;
    private final History history;
    private final Event<CustomerDeleted> deleted;
    private final Clock clock;

    Customers(
            Sql sql,
            CustomerChecks checks,
            CustomerFields fields,
            WordIndex index,
            History history,
            Event<CustomerDeleted> deleted,
            Clock clock) {
        this.sql = sql;
        this.checks = checks;
        this.fields = fields;
        this.index = index;
        this.history = history;
        this.deleted = deleted;
        this.clock = clock;
    }

    /** One statement; 404 for an unknown customer and for one of another reseller. */
    public CustomerRef require(UUID id) {
        return sql.query("""
                        select id, number, display_name, class_id, currency from customer
                         where reseller_id = :reseller and id = :id""")
                .bind("id", id)
                .optional(CustomerRef.class)
                .orElseThrow(() -> new Problem.NotFound("This customer"));
    }

    /** Those of the customers that exist, in one statement. */
    public List<CustomerRef> byIds(Collection<UUID> ids) {
        return sql.query("""
                        select id, number, display_name, class_id, currency from customer
                         where reseller_id = :reseller and id = any (cast(:ids as uuid[]))""").array("ids", ids).list(CustomerRef.class);
    }

    /** Those of the external ids that exist, by name. */
    public List<CustomerRef> byExternalIds(Collection<String> externalIds) {
        return sql.query("""
                        select id, number, display_name, class_id, currency from customer
                         where reseller_id = :reseller and external_id = any (cast(:ids as text[]))
                         order by sort_name""").array("ids", externalIds).list(CustomerRef.class);
    }

    CustomerView read(UUID id) {
        return sql.query(VIEW)
                .bind("id", id)
                .optional(CustomerView.class)
                .orElseThrow(() -> new Problem.NotFound("This customer"));
    }

    /** All master data, without the name of the class; 404 for an unknown customer and for one of another reseller. */
    @Transactional
    public StoredCustomer stored(UUID id) {
        Customer row = row(id);
        return new StoredCustomer(row.id, row.version, row.createdAt, row.input());
    }

    /** 422 with a pointer per wrong field, 409 when number or external id are taken. */
    @Transactional
    public CustomerView create(CustomerInput wanted) {
        CustomerClassRef group = checks.requireValid(wanted);
        checks.requireFree(wanted, null);
        CustomerInput input = wanted.number() == null ? wanted.numbered(checks.nextNumber()) : wanted;
        Customer row = new Customer();
        row.id = Ids.next();
        row.createdAt = clock.instant();
        row.updatedAt = row.createdAt;
        row.set(input);
        sql.add(row);
        sql.flush();
        index.replace(CustomerMatches.WORDS, row.id, CustomerWords.of(input));
        history.record(subject(row.id), HistoryAction.CREATED, FieldChange.between(Map.of(), fields.of(row.input())));
        return CustomerView.of(row, group == null ? null : group.name());
    }

    /** 422 with a pointer per wrong field, 428 and 412 for the version. */
    @Transactional
    public CustomerView change(UUID id, CustomerInput wanted, @Nullable IfMatch ifMatch) {
        Customer row = row(id);
        IfMatch.require(ifMatch, row.version);
        List<FieldChange> changes = apply(row, wanted);
        if (!changes.isEmpty()) {
            history.record(subject(id), HistoryAction.CHANGED, changes);
        }
        return read(id);
    }

    /** Another class for a customer, with its event; 422 for an unknown class or one in another currency. */
    @Transactional
    public void moveToClass(UUID id, UUID classId) {
        Customer row = row(id);
        Map<String, @Nullable Object> move = Map.of("classId", classId.toString());
        List<FieldChange> changes = apply(row, fields.with(row.input(), move));
        if (!changes.isEmpty()) {
            history.record(subject(id), HistoryAction.CHANGED, changes);
        }
    }

    /** RFC 7396 over the fields of {@link CustomerInput}. */
    @Transactional
    CustomerView patch(UUID id, JsonNode patch, @Nullable IfMatch ifMatch) {
        return change(id, fields.merged(row(id).input(), patch), ifMatch);
    }

    @Transactional
    void remove(UUID id, @Nullable IfMatch ifMatch) {
        Customer row = row(id);
        IfMatch.require(ifMatch, row.version);
        deleted.fire(new CustomerDeleted(row.resellerId(), id));
        history.record(subject(id), HistoryAction.DELETED, FieldChange.between(fields.of(row.input()), Map.of()));
        index.remove(CustomerMatches.WORDS, id);
        sql.remove(row);
        sql.flush();
    }

    @Transactional
    Page<HistoryView> history(UUID id, int limit, @Nullable String cursor) {
        require(id);
        return history.page(subject(id), limit, cursor);
    }

    /** Takes one event back (C12); 409 where a field has another value by now than the event gave it. */
    @Transactional
    HistoryView revert(UUID id, UUID eventId, @Nullable IfMatch ifMatch) {
        Customer row = row(id);
        IfMatch.require(ifMatch, row.version);
        HistoryEvent event = history.find(subject(id), eventId).orElseThrow(() -> new Problem.NotFound("This event"));
        CustomerInput present = row.input();
        Map<String, @Nullable Object> before = Reversal.values(event, fields.of(present));
        List<FieldChange> changes = apply(row, fields.with(present, before));
        return HistoryView.of(history.record(subject(id), HistoryAction.REVERTED, changes, eventId));
    }

    private List<FieldChange> apply(Customer row, CustomerInput wanted) {
        checks.requireValid(wanted);
        checks.requireNumber(wanted);
        Map<String, @Nullable Object> before = fields.of(row.input());
        checks.requireFree(wanted, row.id);
        row.set(wanted);
        List<FieldChange> changes = FieldChange.between(before, fields.of(row.input()));
        if (!changes.isEmpty()) {
            row.updatedAt = clock.instant();
            sql.flush();
            index.replace(CustomerMatches.WORDS, row.id, CustomerWords.of(row.input()));
        }
        return changes;
    }

    private Customer row(UUID id) {
        return sql.find(Customer.class, id).orElseThrow(() -> new Problem.NotFound("This customer"));
    }

    private static History.Subject subject(UUID id) {
        return new History.Subject("customer", id);
    }
}
