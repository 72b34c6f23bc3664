package dev.kontor.holding.association;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.HistoryEvent;
import dev.kontor.base.history.HistoryView;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.holding.association.AssociationBatchChangeResource.AssociationBatchChange;
import dev.kontor.holding.association.AssociationBatchEndResource.AssociationEnd;
import dev.kontor.holding.association.AssociationPlans.AssociationPlan;
import dev.kontor.holding.association.AssociationResource.AssociationBatch;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What belongs to which customer, and until when. Never writes a date of upstream (E21). */
@ApplicationScoped
public class Associations {

    public static final String SUBJECT = "association";

    private static final String REASON = "reason";

    private final AssociationRows rows;
    private final AssociationPlans plans;
    private final AssociationViews views;
    private final CustomerRenewals renewals;
    private final AssociationHistory history;
    private final Clock clock;
    private final ResellerDay day;

    Associations(
            AssociationRows rows,
            AssociationPlans plans,
            AssociationViews views,
            CustomerRenewals renewals,
            AssociationHistory history,
            Clock clock,
            ResellerDay day) {
        this.rows = rows;
        this.plans = plans;
        this.views = views;
        this.renewals = renewals;
        this.history = history;
        this.clock = clock;
        this.day = day;
    }

    /** All or nothing; 422 with a pointer per wrong field, such as the note that a locked customer needs, 409 {@code overlap} for what somebody has already. */
    @Transactional
    public AssociationBatch associate(NewAssociations wanted) {
        AssociationPlan plan = plans.of(wanted);
        plans.requireReason(wanted);
        plans.requireFree(plan);
        List<Association> made = plan.rows();
        rows.addAll(made);
        List<AssociationView> shown = views.of(made);
        history.given(made, shown);
        renewals.follow(wanted.customers());
        return new AssociationBatch(shown);
    }

    /** 404 for an unknown association and for one of another reseller. */
    @Transactional
    public AssociationView read(UUID id) {
        return views.of(rows.require(id));
    }

    /** 422 with a pointer per wrong field, 409 for an overlap, 428 and 412 for the version. */
    @Transactional
    AssociationView change(UUID id, AssociationChange wanted, @Nullable IfMatch ifMatch) {
        Association row = IfMatch.require(ifMatch, rows.require(id));
        AssociationTerms terms = plans.require(row, wanted);
        changed(row, one -> {
            one.set(terms);
            one.set(wanted);
        });
        return views.of(row);
    }

    /** Gone, with its history kept, also with customer and subscription (E8); access and subscription are as before it. */
    @Transactional
    void remove(UUID id, @Nullable IfMatch ifMatch) {
        Association row = IfMatch.require(ifMatch, rows.require(id));
        history.taken(List.of(row), List.of(views.of(row)));
        rows.remove(row);
        renewals.follow(List.of(row.customerId));
    }

    /** All or nothing; 404 when one does not exist. */
    @Transactional
    void remove(List<UUID> ids) {
        List<Association> found = lockAll(ids);
        history.taken(found, views.of(found));
        rows.removeAll(found);
        renewals.follow(customersOf(found));
    }

    /** Mails and services of all or none; 404 when one does not exist, 422 for a service that is not on offer. */
    @Transactional
    List<AssociationView> change(AssociationBatchChange wanted) {
        plans.requireServices(wanted);
        List<Association> found = lockAll(wanted.ids());
        Map<UUID, List<FieldChange>> events = new LinkedHashMap<>();
        found.forEach(row -> events.put(row.id, apply(row, one -> one.set(wanted))));
        events.values().removeIf(List::isEmpty);
        List<Association> changed =
                found.stream().filter(row -> events.containsKey(row.id)).toList();
        changed.forEach(row -> row.version++);
        rows.storeSwitches(changed);
        history.changed(events);
        return views.of(found);
    }

    /** Renewals and mails of these rows, as they are by now, with what changed of each. */
    @Transactional
    void storeRenewals(Map<Association, List<FieldChange>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        changes.keySet().forEach(row -> row.version++);
        rows.storeRenewals(changes.keySet());
        Map<UUID, List<FieldChange>> events = new LinkedHashMap<>();
        changes.forEach((row, made) -> events.put(row.id, made));
        history.changed(events);
        renewals.follow(customersOf(changes.keySet()));
    }

    /** Those of the ids in their order, to be stored by a statement: nobody else changes them; 404 when one does not exist. */
    List<Association> lockAll(List<UUID> ids) {
        List<UUID> asked = ids.stream().distinct().toList();
        List<Association> found = rows.lockInOrder(asked);
        if (found.size() < asked.size()) {
            throw new Problem.NotFound(asked.size() == 1 ? "This association" : "One of these associations");
        }
        return found;
    }

    private static Set<UUID> customersOf(Collection<Association> found) {
        return found.stream().map(row -> row.customerId).collect(Collectors.toSet());
    }

    /** What was said about the next renewal; 409 where nobody asks, and once its day has come. */
    @Transactional
    public AssociationView answer(UUID id, RenewalAnswer answer) {
        Association row = rows.require(id);
        plans.require(row, answer);
        changed(row, one -> one.renewalAnswer = answer);
        return views.of(row);
    }

    public AssociationView notify(UUID id, boolean notifyCustomer) {
        Association row = rows.require(id);
        changed(row, one -> one.notifyCustomer = notifyCustomer);
        return views.of(row);
    }

    /** Also of one that was deleted; 404 for one that never was. */
    @Transactional
    Page<HistoryView> history(UUID id, int limit, @Nullable String cursor) {
        Page<HistoryView> page = history.page(id, limit, cursor);
        if (page.items().isEmpty()) {
            rows.require(id);
        }
        return page;
    }

    /** Takes one change back (C12); 409 where a field has another value by now, or the old days are somebody else's. */
    @Transactional
    HistoryView revert(UUID id, UUID eventId, @Nullable IfMatch ifMatch) {
        Association row = IfMatch.require(ifMatch, rows.require(id));
        HistoryEvent event = history.require(id, eventId);
        if (!AssociationHistory.isReversible(event.actorKind(), event.changes())) {
            throw new Problem.Conflict("not-revertible", "Only changes can be taken back.");
        }
        Map<String, @Nullable Object> present = row.fields();
        // why it ended is no field of its own
        event.changes().stream()
                .filter(change -> change.field().equals(REASON))
                .forEach(change -> present.put(REASON, change.after()));
        AssociationChange wanted = AssociationChange.of(present, event.valuesBefore(present));
        AssociationTerms terms = plans.require(row, wanted);
        List<FieldChange> changes = apply(row, one -> {
            one.set(terms);
            one.set(wanted);
        });
        rows.store(row);
        renewals.follow(List.of(row.customerId));
        return history.reverted(id, changes, eventId);
    }

    private void changed(Association row, Consumer<Association> change) {
        List<FieldChange> changes = apply(row, change);
        if (!changes.isEmpty()) {
            rows.store(row);
            history.changed(row.id, changes);
            renewals.follow(List.of(row.customerId));
        }
    }

    /** What a change of a row comes to, made in memory. */
    List<FieldChange> apply(Association row, Consumer<Association> change) {
        Map<String, @Nullable Object> before = row.fields();
        change.accept(row);
        List<FieldChange> changes = FieldChange.between(before, row.fields());
        row.updatedAt = changes.isEmpty() ? row.updatedAt : clock.instant();
        return changes;
    }

    /** On a day, today unless given. All or nothing; 404 when one does not exist, 422 for a day before one starts. */
    @Transactional
    public List<AssociationView> end(List<UUID> ids, AssociationEnd wanted) {
        List<Association> found = lockAll(ids);
        LocalDate on = wanted.on() == null ? day.today() : wanted.on();
        Map<UUID, List<FieldChange>> events = new LinkedHashMap<>();
        found.forEach(row -> events.put(row.id, end(row, on, wanted.reason())));
        rows.storeEnds(found);
        history.changed(events);
        renewals.follow(customersOf(found));
        return views.of(found);
    }

    private List<FieldChange> end(Association row, LocalDate on, @Nullable String reason) {
        Map<String, @Nullable Object> before = row.fields();
        row.end(on);
        row.version++;
        row.updatedAt = clock.instant();
        List<FieldChange> changes = new ArrayList<>(FieldChange.between(before, row.fields()));
        if (reason != null) {
            changes.add(new FieldChange(REASON, null, reason));
        }
        return changes;
    }
}
