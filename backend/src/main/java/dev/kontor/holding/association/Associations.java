package dev.kontor.holding.association;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.history.HistoryView;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Page;
import dev.kontor.holding.association.AssociationPlans.AssociationPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What belongs to which customer, and until when. Never writes a date of upstream (E21). */
@ApplicationScoped
public class Associations {

    public static final String SUBJECT = "association";

    private final AssociationRows rows;
    private final AssociationPlans plans;
    private final AssociationViews views;
    private final CustomerRenewals renewals;
    private final AssociationChecks checks;
    private final History history;
    private final Clock clock;

    Associations(
            AssociationRows rows,
            AssociationPlans plans,
            AssociationViews views,
            CustomerRenewals renewals,
            AssociationChecks checks,
            History history,
            Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.views = views;
        this.renewals = renewals;
        this.checks = checks;
        this.history = history;
        this.clock = clock;
    }

    /** All or nothing; 422 with a pointer per wrong field, 409 {@code overlap} for what somebody has already. */
    @Transactional
    public AssociationBatch associate(NewAssociations wanted) {
        AssociationPlan plan = plans.of(wanted);
        checks.requireFree(plan);
        List<Association> made = plan.rows();
        rows.addAll(made);
        Map<UUID, List<FieldChange>> events = new LinkedHashMap<>();
        made.forEach(row -> events.put(row.id, FieldChange.between(Map.of(), AssociationFields.of(row))));
        history.recordAll(SUBJECT, HistoryAction.CREATED, events);
        renewals.follow(wanted.customers());
        return new AssociationBatch(views.of(made));
    }

    /** 404 for an unknown association and for one of another reseller. */
    @Transactional
    public AssociationView read(UUID id) {
        return views.of(rows.require(id));
    }

    /** 422 with a pointer per wrong field, 409 for an overlap, 428 and 412 for the version. */
    @Transactional
    AssociationView change(UUID id, AssociationChange wanted, @Nullable IfMatch ifMatch) {
        Association row = rows.require(id);
        IfMatch.require(ifMatch, row.version);
        AssociationTerms terms = checks.require(row, wanted);
        changed(row, one -> {
            one.set(terms);
            one.set(wanted);
        });
        return views.of(row);
    }

    /** Gone, with its history kept (E8); access and subscription are as if it had never been. */
    @Transactional
    void remove(UUID id, @Nullable IfMatch ifMatch) {
        Association row = rows.require(id);
        IfMatch.require(ifMatch, row.version);
        history.record(subject(id), HistoryAction.DELETED, FieldChange.between(AssociationFields.of(row), Map.of()));
        rows.remove(row);
        renewals.follow(List.of(row.customerId));
    }

    /** What was said about the next renewal; 409 where nobody asks, and once its day has come. */
    @Transactional
    public AssociationView answer(UUID id, RenewalAnswer answer) {
        Association row = rows.require(id);
        checks.require(row, answer);
        changed(row, one -> one.renewalAnswer = answer);
        return views.of(row);
    }

    public AssociationView notify(UUID id, boolean notifyCustomer) {
        Association row = rows.require(id);
        changed(row, one -> one.notifyCustomer = notifyCustomer);
        return views.of(row);
    }

    @Transactional
    Page<HistoryView> history(UUID id, int limit, @Nullable String cursor) {
        rows.require(id);
        return history.page(subject(id), limit, cursor);
    }

    private void changed(Association row, Consumer<Association> change) {
        List<FieldChange> changes = apply(row, change);
        if (!changes.isEmpty()) {
            rows.store(row);
            history.record(subject(row.id), HistoryAction.CHANGED, changes);
            renewals.follow(List.of(row.customerId));
        }
    }

    private List<FieldChange> apply(Association row, Consumer<Association> change) {
        Map<String, @Nullable Object> before = AssociationFields.of(row);
        change.accept(row);
        List<FieldChange> changes = FieldChange.between(before, AssociationFields.of(row));
        row.updatedAt = changes.isEmpty() ? row.updatedAt : clock.instant();
        return changes;
    }

    private static History.Subject subject(UUID id) {
        return new History.Subject(SUBJECT, id);
    }
}
