package dev.kontor.holding.association;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.holding.association.AssociationPlans.AssociationPlan.Planned;
import dev.kontor.holding.association.AssociationPreview.AssociationWarning;
import dev.kontor.holding.association.AssociationPreview.PreviewedAssociation;
import dev.kontor.holding.association.AssociationRenewalResource.RenewalBatchChange;
import dev.kontor.holding.association.AssociationView.AssociatedCustomer;
import dev.kontor.holding.association.RenewalChanges.RenewalChange;
import dev.kontor.holding.association.RenewalChanges.RenewalChangeOutcome;
import dev.kontor.holding.association.RenewalChanges.RenewalRefusal;
import dev.kontor.holding.association.RenewalChanges.RenewalState;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes how many associations renew, each by itself, in the same few statements however many there are. */
@ApplicationScoped
class ManyRenewals {

    private final Associations associations;
    private final AssociationViews views;
    private final AssociationSubjects subjects;
    private final Overlaps overlaps;
    private final PreviewedItems items;
    private final ResellerDay day;

    ManyRenewals(
            Associations associations,
            AssociationViews views,
            AssociationSubjects subjects,
            Overlaps overlaps,
            PreviewedItems items,
            ResellerDay day) {
        this.associations = associations;
        this.views = views;
        this.subjects = subjects;
        this.overlaps = overlaps;
        this.items = items;
        this.day = day;
    }

    /** What a change would do. */
    @Transactional
    RenewalChanges preview(RenewalBatchChange wanted) {
        return RenewalChanges.of(tried(wanted).stream().map(Tried::shown).toList());
    }

    /** Changes what can be changed; 404 when one does not exist. */
    @Transactional
    RenewalChanges change(RenewalBatchChange wanted) {
        List<Tried> tried = tried(wanted);
        Map<Association, List<FieldChange>> changes = new LinkedHashMap<>();
        tried.stream()
                .filter(one -> one.shown().outcome() == RenewalChangeOutcome.CHANGED)
                .forEach(one -> changes.put(one.row(), one.changes()));
        associations.storeRenewals(changes);
        return RenewalChanges.of(tried.stream().map(Tried::shown).toList());
    }

    /** One that was changed in memory, with what is told of it. */
    private record Tried(Association row, List<FieldChange> changes, RenewalChange shown) {}

    private List<Tried> tried(RenewalBatchChange wanted) {
        wanted.requireSense();
        List<Association> rows = associations.lockAll(wanted.ids());
        List<AssociationView> before = views.of(rows);
        Map<UUID, AssociationTerms> terms = new HashMap<>();
        rows.forEach(row -> terms.put(row.id, wanted.terms(row, day.today())));
        Map<UUID, FieldError> taken = overlaps.errors(rows, terms);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Association row = rows.get(i);
            AssociationTerms then = Objects.requireNonNull(terms.get(row.id));
            FieldError refusal = wanted.lacks(row)
                    .or(() -> then.errors().stream().findFirst())
                    .or(() -> Optional.ofNullable(taken.get(row.id)))
                    .orElse(null);
            RenewalState present = RenewalState.of(row);
            List<FieldChange> done = associations.apply(row, one -> {
                one.set(then);
                one.notifyCustomer = wanted.notifyCustomer() == null ? one.notifyCustomer : wanted.notifyCustomer();
            });
            changes.add(new Change(row, before.get(i), present, done, refusal));
        }
        Map<UUID, List<AssociationWarning>> warnings = warnings(changes);
        return changes.stream()
                .map(one -> new Tried(one.row(), one.done(), one.shown(warnings.getOrDefault(one.row().id, List.of()))))
                .toList();
    }

    private record Change(
            Association row,
            AssociationView view,
            RenewalState before,
            List<FieldChange> done,
            @Nullable FieldError refusal) {

        RenewalChangeOutcome outcome() {
            return refusal != null
                    ? RenewalChangeOutcome.REFUSED
                    : done.isEmpty() ? RenewalChangeOutcome.SAME : RenewalChangeOutcome.CHANGED;
        }

        RenewalChange shown(List<AssociationWarning> warnings) {
            AssociatedCustomer customer = view.customer();
            return new RenewalChange(
                    row.id,
                    customer,
                    view.subscription() == null ? null : view.subscription().identifier(),
                    view.productName(),
                    outcome(),
                    before,
                    RenewalState.of(row),
                    refusal == null ? null : new RenewalRefusal(refusal.code(), refusal.detail()),
                    warnings);
        }
    }

    /** What is to be known of those that change, as the preview of a single one says it. */
    private Map<UUID, List<AssociationWarning>> warnings(List<Change> changes) {
        List<Association> changed = changes.stream()
                .filter(one -> one.outcome() == RenewalChangeOutcome.CHANGED)
                .map(Change::row)
                .toList();
        Map<UUID, AssociationSubject> held =
                subjects.of(changed.stream().map(row -> row.id).toList());
        List<PreviewedAssociation> shown = items.of(
                changed.stream()
                        .map(row -> new Planned(row, Objects.requireNonNull(held.get(row.id))))
                        .toList(),
                false);
        Map<UUID, List<AssociationWarning>> warnings = new HashMap<>();
        for (int i = 0; i < changed.size(); i++) {
            warnings.put(changed.get(i).id, shown.get(i).warnings());
        }
        return warnings;
    }
}
