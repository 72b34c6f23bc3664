package dev.kontor.price.change;

import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Problem;
import dev.kontor.price.guard.GuardVerdict;
import dev.kontor.price.pricing.Period;
import dev.kontor.price.pricing.PriceListRef;
import dev.kontor.price.pricing.PriceLists;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes price changes and takes them back: each in one transaction, all or nothing. */
@ApplicationScoped
public class PricePublications {

    private final PriceChangeRows rows;
    private final PriceChanges changes;
    private final PlanReader plans;
    private final PricePublishing publishing;
    private final PriceFingerprint fingerprint;
    private final GuardedWrites guard;
    private final PriceHistory history;
    private final PriceLists lists;
    private final PriceRights rights;
    private final ResellerDay day;

    PricePublications(
            PriceChangeRows rows,
            PriceChanges changes,
            PlanReader plans,
            PricePublishing publishing,
            PriceFingerprint fingerprint,
            GuardedWrites guard,
            PriceHistory history,
            PriceLists lists,
            PriceRights rights,
            ResellerDay day) {
        this.rows = rows;
        this.changes = changes;
        this.plans = plans;
        this.publishing = publishing;
        this.fingerprint = fingerprint;
        this.guard = guard;
        this.history = history;
        this.lists = lists;
        this.rights = rights;
        this.day = day;
    }

    /** 409 when anything that the preview was made of has changed; 422 when the guard refuses. */
    @Transactional
    public PriceChangeView publish(UUID id, Publication request) {
        Published published = carryOut(changes.draft(id));
        if (!published.fingerprint().equals(request.fingerprint())) {
            throw new Problem.Conflict(
                    "stale-fingerprint", "Prices changed since the preview; look at a new one before publishing.");
        }
        rights.requireDay(published.from());
        PriceListRef list = lists.ref(published.change().listId);
        published.change().reason = request.overrideReason();
        guard.requireUnblocked(list.id(), published.plan(), request.overrideReason());
        history.record(list, published.change());
        rows.flush();
        return PriceChangeView.of(published.change(), list);
    }

    /** What a publication did. */
    public record Published(PriceChange change, PricePlan plan, LocalDate from, String fingerprint) {}

    /** Publishes a draft, without asking whether it should be: also for a preview that is rolled back. */
    public Published carryOut(PriceChange change) {
        if (change.itemCount == 0) {
            throw new Problem.Invalid("empty-change", "The draft changes no price.", List.of());
        }
        publishing.lock(change.listId);
        LocalDate from = change.effectiveFrom == null ? day.today() : change.effectiveFrom;
        rights.requireSomeDays(from, change.effectiveUntil);
        String base = fingerprint.of(change, from);
        PricePlan plan = plans.ofDraft(change, new Period(from, change.effectiveUntil));
        change.effectiveFrom = from;
        publishing.publish(change, plan);
        return new Published(change, plan, from, base);
    }

    /** 409 when what the change wrote is no longer what is there. */
    @Transactional
    public PriceChangeView revert(UUID id, String reason) {
        PriceChange change = rows.lock(id);
        PriceListRef list = lists.requireChangeable(change.listId);
        PriceChange inverse = PriceChange.draft(Ids.next(), change.listId, change.name);
        inverse.revertsId = id;
        inverse.reason = reason;
        inverse.effectiveFrom = change.effectiveFrom;
        inverse.effectiveUntil = change.effectiveUntil;
        change.revertedBy(inverse.id);
        publishing.lock(change.listId);
        if (plans.changedSince(id)) {
            throw new Problem.Conflict(
                    "changed-since", "A later change touched the same prices; take that one back first.");
        }
        PricePlan plan = new PricePlan();
        plans.addedBy(id).forEach(plan::close);
        plans.closedBy(id).forEach(stored -> plan.add(stored.price()));
        publishing.publish(inverse, plan);
        history.record(list, inverse);
        rows.flush();
        return PriceChangeView.of(inverse, list);
    }

    /** Publishes at once what was not a draft: a set, an import, a copy. Nothing to do leaves no trace. */
    @Transactional
    public GuardVerdict publishAtOnce(UUID listId, String name, @Nullable String overrideReason, PricePlan plan) {
        if (plan.isEmpty()) {
            return GuardVerdict.FINE;
        }
        PriceChange change = PriceChange.draft(Ids.next(), listId, name);
        change.reason = overrideReason;
        publishing.publish(change, plan);
        history.record(lists.ref(listId), change);
        return guard.require(listId, plan, overrideReason);
    }
}
